import { describe, expect, it } from 'vitest';

import { placeBeside } from './card-place.ts';

const projector = { width: 1280, height: 720 };
const card = { width: 320, height: 120 };

describe('where a card goes', () => {
  it('is below its cell, centred', () => {
    const cell = { left: 600, top: 300, width: 40, height: 34 };
    expect(placeBeside(cell, card, projector)).toEqual({ left: 460, top: 336 });
  });

  it('is above a cell near the lower edge', () => {
    const cell = { left: 600, top: 660, width: 40, height: 34 };
    expect(placeBeside(cell, card, projector)).toEqual({ left: 460, top: 538 });
  });

  it('is inside the window beside a cell at either side', () => {
    expect(placeBeside({ left: 0, top: 300, width: 40, height: 34 }, card, projector).left).toBe(8);
    expect(placeBeside({ left: 1240, top: 300, width: 40, height: 34 }, card, projector).left).toBe(952);
  });
});
