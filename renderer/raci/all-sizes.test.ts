import { describe, expect, it } from 'vitest';

import { sizesFor, type Crowd } from './all-sizes.ts';

const PROJECTOR = 1280 - 48;

const crowd = (people: number, longest = 12): Crowd => ({ people, longest });

describe('the sizes of the chart of all services', () => {
  it('write the names of a few people across', () => {
    expect(sizesFor(crowd(6), PROJECTOR, false)).toMatchObject({ rotated: false, column: 112 });
    expect(sizesFor(crowd(10), PROJECTOR, false)).toMatchObject({ rotated: false, column: 91 });
  });

  it('put the names of many on end, and have room for 25 on a small projector', () => {
    const { rotated, activity, column } = sizesFor(crowd(25), PROJECTOR, false);
    expect(rotated).toBe(true);
    expect(activity + 25 * column).toBeLessThanOrEqual(PROJECTOR);
  });

  it('never make a column too narrow for its letter, however many there are', () => {
    expect(sizesFor(crowd(500), PROJECTOR, false).column).toBe(36);
    expect(sizesFor(crowd(0), 0, false).column).toBeGreaterThan(0);
  });

  it('are no higher than the longest name on end, and leave room for letters in a low window', () => {
    expect(sizesFor(crowd(25), PROJECTOR, false).head).toBe(12 * 7 + 24);
    expect(sizesFor(crowd(25, 60), PROJECTOR, false).head).toBe(168);
    expect(sizesFor(crowd(25, 60), PROJECTOR, true).head).toBe(90);
  });
});
