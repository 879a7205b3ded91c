import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { randomWorkshops } from '../test-support/workshops.ts';
import { countingIds } from '../test-support/room.ts';
import { detailsOf, newWorkshop, NOUNS, recordsOf, workshopOf } from './workshop.ts';

describe('a workshop', () => {
  it('is the same value after a journey as plain lists', () => {
    fc.assert(
      fc.property(randomWorkshops, (workshop) => {
        const wire: unknown = JSON.parse(JSON.stringify(recordsOf(workshop)));
        expect(workshopOf(wire as ReturnType<typeof recordsOf>)).toEqual(workshop);
      }),
    );
  });

  it('starts with its header and nothing else', () => {
    const workshop = newWorkshop({ id: countingIds()(), title: 'Clinical systems', place: 'Room 4' });
    expect(detailsOf(workshop)).toMatchObject({
      title: 'Clinical systems',
      place: 'Room 4',
      client: '',
      date: '',
    });
    expect(NOUNS.filter((noun) => workshop[noun].size > 0)).toEqual(['workshop']);
  });

  it('without a header is no workshop', () => {
    const empty = workshopOf({
      ...recordsOf(newWorkshop({ id: countingIds()(), title: 'x' })),
      workshop: [],
    });
    expect(() => detailsOf(empty)).toThrow('header');
  });
});
