import { describe, expect, it } from 'vitest';

import { sizesFor } from './all-sizes.ts';

const PROJECTOR = 1280 - 48;

describe('the sizes of the chart of all services', () => {
  it('write the names of a few people across', () => {
    expect(sizesFor(6, PROJECTOR)).toMatchObject({ rotated: false, column: 112 });
    expect(sizesFor(10, PROJECTOR)).toMatchObject({ rotated: false, column: 91 });
  });

  it('put the names of many on end, and have room for 25 on a small projector', () => {
    const { rotated, activity, column } = sizesFor(25, PROJECTOR);
    expect(rotated).toBe(true);
    expect(activity + 25 * column).toBeLessThanOrEqual(PROJECTOR);
  });

  it('never make a column too narrow for its letter, however many there are', () => {
    expect(sizesFor(500, PROJECTOR).column).toBe(36);
    expect(sizesFor(0, 0).column).toBeGreaterThan(0);
  });
});
