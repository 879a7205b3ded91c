import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { apply } from '../change.ts';
import { execute, type Command } from '../commands/catalogue.ts';
import { withNewIds } from '../commands/new-ids.ts';
import { recordsOf, workshopOf } from '../model/workshop.ts';
import { rowsWithoutA, rowsWithoutR } from '../test-support/chart.ts';
import { countingIds } from '../test-support/room.ts';
import { randomHistories, randomWorkshops } from '../test-support/workshops.ts';
import { deriveRaci } from '../raci/derive-raci.ts';
import { findingKey } from './finding.ts';
import { findings, findingsOf } from './findings.ts';

const ascending = (rows: Iterable<number>): readonly number[] => [...new Set(rows)].toSorted((a, b) => a - b);

describe('the findings of any workshop', () => {
  it('name every row without A or R, and a lane always explains it: V02 and V03 never stand alone', () => {
    fc.assert(
      fc.property(randomWorkshops, (workshop) => {
        for (const service of workshop.service.keys()) {
          const found = findingsOf(workshop, service);
          const chart = deriveRaci(workshop, service);
          expect(ascending(found.flatMap(({ withoutA }) => withoutA))).toEqual(rowsWithoutA(chart));
          expect(ascending(found.flatMap(({ withoutR }) => withoutR))).toEqual(rowsWithoutR(chart));
          expect(found.filter(({ code }) => code === 'V02' || code === 'V03')).toEqual([]);
        }
      }),
    );
  });

  it('have one cause each: never two with one key, never two for one lane', () => {
    fc.assert(
      fc.property(randomWorkshops, (workshop) => {
        const found = findings(workshop);
        expect(new Set(found.map(findingKey)).size).toBe(found.length);
        const lanes = found
          .filter(({ code }) => code.startsWith('G'))
          .map((one) => `${one.service} ${one.lane}`);
        expect(new Set(lanes).size).toBe(lanes.length);
      }),
    );
  });

  it('carry only fixes that the workshop accepts, and that settle them', () => {
    fc.assert(
      fc.property(randomWorkshops, (workshop) => {
        const mint = countingIds();
        // Ids of a variant that the random workshop did not use.
        const fresh = () => mint().replace('-8', '-b');
        for (const finding of findings(workshop)) {
          for (const { command: fix } of finding.fixes) {
            const command = { ...fix, input: withNewIds(fix.command, fix.input, fresh) } as Command;
            const result = execute(workshop, command);
            if (!result.ok) throw new Error(result.error.code);
            const left = findings(apply(workshop, result.value));
            expect(left.map(findingKey)).not.toContain(findingKey(finding));
          }
        }
      }),
    );
  });

  it('are those a fresh copy of the workshop gives, however it came about', () => {
    fc.assert(
      fc.property(randomHistories, (history) => {
        for (const { after } of history) {
          expect(findings(after)).toEqual(findings(workshopOf(structuredClone(recordsOf(after)))));
        }
      }),
      { numRuns: 40 },
    );
  });
});
