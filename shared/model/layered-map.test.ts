import fc from 'fast-check';
import { expect, test } from 'vitest';

import { withEntries } from './layered-map.ts';

/** Around the size from which maps are layered, so that both kinds come about. */
const start = new Map(Array.from({ length: 300 }, (_, key) => [key, { key, turn: -1 }]));
const steps = fc.array(
  fc.array(fc.record({ key: fc.integer({ min: 200, max: 340 }), gone: fc.boolean() }), { maxLength: 8 }),
  { maxLength: 120 },
);

test('holds what a changed copy would hold, in the same order, and leaves the map before it alone', () => {
  fc.assert(
    fc.property(steps, (changes) => {
      let layered: ReadonlyMap<number, { key: number; turn: number }> = start;
      const copy = new Map(start);
      changes.forEach((change, turn) => {
        const before = [...layered];
        const entries = change.map(({ key, gone }) => [key, gone ? null : { key, turn }] as const);
        const next = withEntries(layered, entries);
        for (const [key, value] of entries) {
          if (value === null) copy.delete(key);
          else copy.set(key, value);
        }
        expect([...layered]).toEqual(before);
        layered = next;
        expect([...layered]).toEqual([...copy]);
        expect([...layered.keys()]).toEqual([...copy.keys()]);
        expect([...layered.values()]).toEqual([...copy.values()]);
        expect(layered.size).toBe(copy.size);
      });
      for (let key = 200; key <= 340; key += 1) {
        expect(layered.get(key)).toEqual(copy.get(key));
        expect(layered.has(key)).toBe(copy.has(key));
      }
    }),
    { numRuns: 60 },
  );
});
