import { describe, expect, it } from 'vitest';

import { placeBeside } from './card-place.ts';

const projector = { width: 1280, height: 720, top: 100 };
const zoomed = { width: 640, height: 360, top: 100 };
const card = { width: 320, height: 120 };

describe('where a card goes', () => {
  it('is at the right of its cell, so that the column is read on down', () => {
    const cell = { left: 600, top: 300, width: 40, height: 34 };
    expect(placeBeside(cell, card, projector)).toEqual({ left: 642, top: 300 });
  });

  it('is beside the chart when it need not be pointed at, where there is room', () => {
    const cell = { left: 300, top: 300, width: 40, height: 34 };
    const chart = { left: 24, top: 150, width: 700, height: 500 };
    expect(placeBeside(cell, card, projector, chart)).toEqual({ left: 732, top: 300 });
    expect(placeBeside(cell, card, projector, { ...chart, width: 1100 })).toEqual({ left: 342, top: 300 });
  });

  it('is at the left of a cell near the right edge', () => {
    const cell = { left: 1100, top: 300, width: 40, height: 34 };
    expect(placeBeside(cell, card, projector)).toEqual({ left: 778, top: 300 });
  });

  it('is inside the window beside a cell near the lower edge, and below the bars', () => {
    const low = { left: 600, top: 690, width: 40, height: 34 };
    expect(placeBeside(low, card, projector).top).toBe(592);
    const scrolled = { left: 600, top: 60, width: 40, height: 34 };
    expect(placeBeside(scrolled, card, projector).top).toBe(100);
  });

  it('is below its cell, or above, where there is no room at either side', () => {
    const cell = { left: 300, top: 130, width: 40, height: 34 };
    expect(placeBeside(cell, card, zoomed)).toEqual({ left: 160, top: 166 });
    expect(placeBeside({ ...cell, top: 300 }, card, zoomed)).toEqual({ left: 160, top: 178 });
  });

  it('covers no bar where it fits nowhere', () => {
    const high = { ...card, height: 240 };
    expect(placeBeside({ left: 300, top: 240, width: 40, height: 34 }, high, zoomed).top).toBe(100);
    expect(
      placeBeside({ left: 300, top: 240, width: 40, height: 34 }, { ...card, height: 400 }, zoomed).top,
    ).toBe(100);
  });
});
