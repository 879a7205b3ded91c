import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { apply } from '../change.ts';
import { changesIn, randomHistories } from '../test-support/workshops.ts';
import { lanesOf, placementsOf } from './lanes.ts';
import { recordsOf, workshopOf, type Workshop } from './workshop.ts';

/** The lanes of every service and the places of everybody, in order. */
function allLanes(workshop: Workshop) {
  return {
    services: [...workshop.service.keys()].map((service) => lanesOf(workshop, service)),
    stakeholders: [...workshop.stakeholder.keys()].map((stakeholder) => placementsOf(workshop, stakeholder)),
  };
}

it('lanes carried over from change to change are those of the workshop looked through afresh', () => {
  fc.assert(
    fc.property(randomHistories, (history) => {
      for (const { before, change } of changesIn(history)) {
        lanesOf(before, '');
        const after = apply(before, change);
        expect(allLanes(after)).toEqual(allLanes(workshopOf(recordsOf(after))));
      }
    }),
  );
});
