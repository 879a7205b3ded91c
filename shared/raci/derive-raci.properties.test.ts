import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ACTIVITY_NUMBERS } from '../model/activity-switch.ts';
import { lanesOf, leadOf } from '../model/lanes.ts';
import { recordsOf, workshopOf } from '../model/workshop.ts';
import { randomHistories, randomWorkshops } from '../test-support/workshops.ts';
import { activitiesNumbered, activitiesOf } from './activities.ts';
import { deriveRaci, deriveRaciRows } from './derive-raci.ts';
import { isAccountable } from './letters.ts';

describe('the chart of any service of any workshop', () => {
  it('never has two As on a row, and one exactly where the owner of the row has a lead', () => {
    fc.assert(
      fc.property(randomWorkshops, (workshop) => {
        for (const service of workshop.service.keys()) {
          const lanes = lanesOf(workshop, service);
          const chart = deriveRaciRows(workshop, service, activitiesNumbered(ACTIVITY_NUMBERS));
          for (const { cells, owner } of chart.rows) {
            const holders = cells.filter(({ letter }) => isAccountable(letter));
            expect(holders).toHaveLength(leadOf(lanes[owner]) === null ? 0 : 1);
          }
        }
      }),
    );
  });

  it('has one column for each stakeholder placed, and a reason for each letter', () => {
    fc.assert(
      fc.property(randomWorkshops, (workshop) => {
        for (const service of workshop.service.keys()) {
          const chart = deriveRaci(workshop, service);
          const placed = [...workshop.placement.values()].filter((one) => one.service === service);
          expect(new Set(chart.columns.map(({ stakeholder }) => stakeholder))).toEqual(
            new Set(placed.map(({ stakeholder }) => stakeholder)),
          );
          expect(chart.columns.flatMap(({ hats }) => hats)).toHaveLength(placed.length);
          for (const { cells } of chart.rows) {
            expect(cells).toHaveLength(chart.columns.length);
            for (const { letter, reasons } of cells) expect(reasons.length > 0).toBe(letter !== null);
          }
        }
      }),
    );
  });

  it('is the one a fresh copy of the workshop gives, however it came about', () => {
    fc.assert(
      fc.property(randomHistories, (history) => {
        for (const { after } of history) {
          const copy = workshopOf(structuredClone(recordsOf(after)));
          for (const service of after.service.keys()) {
            const fresh = deriveRaciRows(copy, service, activitiesOf(copy, service));
            expect(deriveRaci(after, service)).toEqual(fresh);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
