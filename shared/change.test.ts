import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { apply, compose, diff, invert, type Change } from './change.ts';
import { changesIn, randomHistories, randomWorkshops } from './test-support/workshops.ts';
import { openRoom } from './test-support/room.ts';

const asChange = (edits: Change['edits']): Change => ({ label: { code: 'details-edited' }, edits });

describe('any change of any workshop', () => {
  it('is taken back by its inverse, and done again by the inverse of that', () => {
    fc.assert(
      fc.property(randomHistories, (history) => {
        for (const { before, change, after } of changesIn(history)) {
          expect(apply(after, invert(change))).toEqual(before);
          expect(invert(invert(change))).toEqual(change);
        }
      }),
    );
  });

  it('leaves the value it was made for as it is', () => {
    fc.assert(
      fc.property(randomHistories, (history) => {
        for (const { before, change } of changesIn(history)) {
          const kept = structuredClone(before);
          apply(before, change);
          expect(before).toEqual(kept);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('touches a record at most once, and never to leave it as it was', () => {
    fc.assert(
      fc.property(randomHistories, (history) => {
        for (const { before, change } of changesIn(history)) {
          const keys = change.edits.map(({ noun, id }) => `${noun} ${id}`);
          expect(new Set(keys).size).toBe(keys.length);
          for (const edit of change.edits) {
            expect(edit.before).toEqual(before[edit.noun].get(edit.id) ?? null);
            expect(edit.after).not.toEqual(edit.before);
          }
        }
      }),
    );
  });

  it('composes: two changes as one step come to the same as one after the other', () => {
    fc.assert(
      fc.property(randomHistories, (history) => {
        const changes = changesIn(history);
        for (const [at, { before, change }] of changes.entries()) {
          const next = changes[at + 1];
          if (next) expect(apply(before, compose(change, next.change))).toEqual(next.after);
        }
      }),
    );
  });

  it('composes to nothing with its inverse, and to the whole history with all that follow', () => {
    fc.assert(
      fc.property(randomHistories, (history) => {
        const changes = changesIn(history);
        const [first, ...rest] = changes.map(({ change }) => change);
        const start = changes[0]?.before;
        const end = changes.at(-1)?.after;
        if (!first || !start || !end) throw new Error('A random history begins with two changes');
        expect(compose(first, invert(first)).edits).toEqual([]);
        const whole = rest.reduce((sum, change) => compose(sum, change), first);
        expect(apply(start, whole)).toEqual(end);
        expect(apply(end, invert(whole))).toEqual(start);
      }),
    );
  });
});

describe('the difference between any two workshops', () => {
  it('turns the one into the other', () => {
    fc.assert(
      fc.property(randomWorkshops, randomWorkshops, (a, b) => {
        expect(apply(a, asChange(diff(a, b)))).toEqual(b);
      }),
    );
  });

  it('is nothing between equals, even when they are copies', () => {
    fc.assert(
      fc.property(randomWorkshops, (workshop) => {
        expect(diff(workshop, workshop)).toEqual([]);
        expect(diff(workshop, structuredClone(workshop))).toEqual([]);
      }),
    );
  });
});

describe('a change made for another value', () => {
  it('is refused as a bug: adding what is there, changing what is not', () => {
    const room = openRoom();
    const added = room.run({
      command: 'addServices',
      input: { services: [{ id: room.mint(), name: 'EHR' }] },
    });
    expect(() => apply(room.workshop(), added)).toThrow('does not fit');
    const without = apply(room.workshop(), invert(added));
    expect(() => apply(without, invert(added))).toThrow('does not fit');
  });
});

describe('composing', () => {
  it('keeps the label of the first step unless it is given one', () => {
    const room = openRoom();
    const first = room.run({ command: 'editDetails', input: { place: 'Room 4' } });
    const second = room.run({ command: 'editDetails', input: { place: 'Room 5' } });
    const both = compose(first, second);
    expect(both.label).toEqual({ code: 'details-edited' });
    expect(both.edits).toHaveLength(1);
    expect(compose(first, second, { code: 'workshop-created' }).label).toEqual({ code: 'workshop-created' });
  });
});
