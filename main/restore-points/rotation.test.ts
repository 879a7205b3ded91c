import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { MOST_POINTS, outdated, type Dated } from './rotation.ts';

const NOON = new Date(2026, 10, 22, 12);
const HOUR = 60 * 60 * 1_000;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

const point = (number: number, at: Date, verified = true): Dated => ({
  number,
  at: at.toISOString(),
  verified,
});
const ago = (milliseconds: number) => new Date(NOON.getTime() - milliseconds);

function kept(points: readonly Dated[], now = NOON, sitting: number | null = null): readonly number[] {
  const gone = new Set(outdated(points, now, new Set(sitting === null ? [] : [sitting])));
  return points.filter((one) => !gone.has(one)).map(({ number }) => number);
}

describe('restore points', () => {
  it('of today: the last three stay', () => {
    const points = [5, 4, 3, 2, 1].map((hours, index) => point(index + 1, ago(hours * HOUR)));
    expect(kept(points)).toEqual([3, 4, 5]);
  });

  it('of today: the one of this sitting’s opening stays, however many come after', () => {
    const points = [5, 4, 3, 2, 1].map((hours, index) => point(index + 1, ago(hours * HOUR)));
    expect(kept(points, NOON, 1)).toEqual([1, 4, 5]);
  });

  it('of every older day the last stays, and no more than ten in all', () => {
    const points = Array.from({ length: 30 }, (_, index) => point(index + 1, ago((29 - index) * 12 * HOUR)));
    const stay = kept(points);
    expect(stay).toHaveLength(MOST_POINTS);
    expect(stay.slice(-3)).toEqual([28, 29, 30]);
  });

  it('that can’t be read never push a good one out', () => {
    const bad = [2, 3, 4, 5].map((number) => point(number, ago((6 - number) * HOUR), false));
    expect(kept([point(1, ago(8 * HOUR)), ...bad])).toContain(1);
  });

  it('made after midnight are of another day than those before it', () => {
    const midnight = new Date(2026, 10, 22, 0, 5);
    const before = new Date(2026, 10, 21, 23, 55);
    expect(kept([point(1, before), point(2, before), point(3, midnight)], midnight)).toEqual([2, 3]);
  });
});

/** Clocks that jump up to ten years either way between one restore point and the next; some points go bad. */
const sittings = fc.array(
  fc.record({
    jump: fc.oneof(fc.integer({ min: -HOUR, max: HOUR }), fc.integer({ min: -10 * YEAR, max: 10 * YEAR })),
    goesBad: fc.boolean(),
    opens: fc.boolean(),
  }),
  { minLength: 1, maxLength: 40, size: 'max' },
);

describe('rotation under a clock that jumps (F20)', () => {
  it('never lets go of the newest, the newest good one, or the one of the opening, in 50 sequences', () => {
    const sequence = fc.property(sittings, (steps) => {
      let points: readonly Dated[] = [];
      let clock = NOON.getTime();
      let sitting: number | null = null;
      for (const [index, { jump, goesBad, opens }] of steps.entries()) {
        clock += jump;
        const now = new Date(clock);
        const number = index + 1;
        points = [...points, point(number, now)];
        if (opens) sitting = number;
        const stay = new Set(kept(points, now, sitting));
        points = points.filter((one) => stay.has(one.number));
        expect(points.at(-1)?.number).toBe(number);
        expect(points.length).toBeLessThanOrEqual(MOST_POINTS);
        if (sitting !== null) expect(stay).toContain(sitting);
        // What a bad disk does to any of them, one by one, leaves the others.
        if (goesBad) points = points.map((one, at) => (at === 0 ? { ...one, verified: false } : one));
        const good = points.findLast(({ verified }) => verified);
        if (good) expect(kept(points, now, sitting)).toContain(good.number);
      }
    });
    fc.assert(sequence, { numRuns: 50 });
  });
});
