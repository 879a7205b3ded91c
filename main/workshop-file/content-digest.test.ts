import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { recordsOf, workshopOf } from '../../shared/model/workshop.ts';
import { openRoom } from '../../shared/test-support/room.ts';
import { changesIn, randomHistories, randomWorkshops } from '../../shared/test-support/workshops.ts';
import { digestAfter, digestOf, digestText } from './content-digest.ts';

describe('the content digest', () => {
  it('kept up edit by edit is that of the whole', () => {
    fc.assert(
      fc.property(randomHistories, (history) => {
        for (const { before, change, after } of changesIn(history)) {
          expect(digestAfter(digestOf(before), change.edits)).toBe(digestOf(after));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(randomWorkshops, (workshop) => {
        const { stakeholder, placement, ...rest } = recordsOf(workshop);
        const reordered = {
          ...rest,
          stakeholder: stakeholder.toReversed(),
          placement: placement.toReversed(),
        };
        expect(digestOf(workshopOf(reordered))).toBe(digestOf(workshop));
      }),
      { numRuns: 30 },
    );
  });

  it('tells two workshops apart that differ in one letter', () => {
    const room = openRoom('Payroll');
    room.person('Amira');
    const before = digestOf(room.workshop());
    room.run({ command: 'editStakeholder', input: { id: room.who('Amira'), name: 'Amirah' } });
    expect(digestOf(room.workshop())).not.toBe(before);
  });

  it('is 32 hex digits', () => {
    expect(digestText(0n)).toBe('0'.repeat(32));
    expect(digestText((1n << 128n) - 1n)).toBe('f'.repeat(32));
  });
});
