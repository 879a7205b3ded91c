import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { apply } from '../change.ts';
import { lanesOf } from '../model/lanes.ts';
import { LANES } from '../model/placement.ts';
import { NOUNS, RECORD_SCHEMAS, recordsOf, workshopOf, type Noun, type Workshop } from '../model/workshop.ts';
import { changesIn, randomHistories, randomWorkshops } from '../test-support/workshops.ts';
import { COMMAND_NAMES, definitionOf, execute } from './catalogue.ts';
import type { Refusal } from './refusal.ts';

describe('any command on any workshop', () => {
  it('does the same again, on the same value and on a copy of it', () => {
    fc.assert(
      fc.property(randomHistories, (history) => {
        for (const { before, command } of history) {
          const result = execute(before, command);
          expect(execute(before, command)).toEqual(result);
          expect(execute(workshopOf(structuredClone(recordsOf(before))), command)).toEqual(result);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('takes an input that its schema accepts, and leaves records that theirs accept', () => {
    fc.assert(
      fc.property(randomHistories, (history) => {
        for (const { command, outcome } of history) {
          expect(definitionOf(command.command).input.safeParse(command.input).error).toBeUndefined();
          if ('refusal' in outcome) continue;
          for (const { noun, after } of outcome.change.edits) {
            if (after !== null)
              expect(RECORD_SCHEMAS[noun].safeParse(after)).toEqual({ success: true, data: after });
          }
        }
      }),
    );
  });

  it('leaves nobody twice in a lane, at most one lead in it, and one where somebody is alone', () => {
    fc.assert(
      fc.property(randomHistories, (history) => {
        for (const { after } of history) {
          for (const service of after.service.keys()) {
            const lanes = lanesOf(after, service);
            for (const lane of LANES) {
              const stakeholders = lanes[lane].map(({ stakeholder }) => stakeholder);
              const leads = lanes[lane].filter(({ lead }) => lead).length;
              expect(new Set(stakeholders).size).toBe(stakeholders.length);
              expect(leads).toBeLessThanOrEqual(1);
              if (stakeholders.length === 1) expect(leads).toBe(1);
            }
          }
        }
      }),
    );
  });

  it('leaves no reference to a record that is not there', () => {
    fc.assert(
      fc.property(randomHistories, (history) => {
        for (const { after } of changesIn(history)) expect(danglingIn(after)).toEqual([]);
      }),
    );
  });

  it('leaves no two placements of a lane, and no two services, at one place', () => {
    fc.assert(
      fc.property(randomWorkshops, (workshop) => {
        const services = [...workshop.service.values()].map(({ position }) => position);
        const chips = [...workshop.placement.values()].map(
          ({ service, lane, position }) => `${service} ${lane} ${position}`,
        );
        expect(new Set(services).size).toBe(services.length);
        expect(new Set(chips).size).toBe(chips.length);
      }),
    );
  });
});

describe('removing any stakeholder of any workshop', () => {
  it('leaves no trace of them', () => {
    fc.assert(
      fc.property(randomWorkshops, (workshop) => {
        for (const id of workshop.stakeholder.keys()) {
          const result = execute(workshop, { command: 'removeStakeholder', input: { id } });
          if (!result.ok) throw new Error(result.error.code);
          expect(JSON.stringify(recordsOf(apply(workshop, result.value)))).not.toContain(id);
        }
      }),
    );
  });
});

describe('random workshops', () => {
  it('meet every command, every refusal but a full workshop, and every state of a lane', () => {
    const commands = new Set<string>();
    const refusals = new Set<Refusal['code']>();
    const states = new Set<string>();
    for (const history of fc.sample(randomHistories, { numRuns: 200, seed: 7 })) {
      for (const { command, outcome, after } of history) {
        if ('refusal' in outcome) refusals.add(outcome.refusal.code);
        else commands.add(command.command);
        for (const service of after.service.keys()) {
          for (const lane of Object.values(lanesOf(after, service))) {
            const lead = lane.some((one) => one.lead) ? 'with lead' : 'without lead';
            states.add(`${Math.min(lane.length, 3)} ${lead}`);
          }
        }
      }
    }
    expect([...commands].toSorted()).toEqual(COMMAND_NAMES.toSorted());
    expect([...refusals].toSorted()).toEqual([
      'all-placed',
      'already-placed',
      'changes-nothing',
      'id-taken',
      'not-there',
      'organisation-inside-itself',
      'spokesperson-must-be-person',
    ]);
    expect([...states].toSorted()).toEqual([
      '0 without lead',
      '1 with lead',
      '2 with lead',
      '2 without lead',
      '3 with lead',
      '3 without lead',
    ]);
  });
});

const REFERENCES: Readonly<Record<string, Noun>> = {
  service: 'service',
  stakeholder: 'stakeholder',
  spokesperson: 'stakeholder',
  organisation: 'organisation',
  partOf: 'organisation',
  provider: 'organisation',
  consumer: 'organisation',
};

function danglingIn(workshop: Workshop): readonly string[] {
  return NOUNS.flatMap((noun) =>
    [...workshop[noun].values()].flatMap((record) =>
      Object.entries(record).flatMap(([field, value]) => {
        const target = REFERENCES[field];
        return target && typeof value === 'string' && !workshop[target].has(value)
          ? [`${noun} ${field}`]
          : [];
      }),
    ),
  );
}
