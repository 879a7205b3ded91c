import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { apply, diff, type Change } from '../change.ts';
import type { Id } from '../model/id.ts';
import { NOUNS, RECORD_SCHEMAS, EMPTY_WORKSHOP, type Workshop } from '../model/workshop.ts';
import { deriveRaci } from '../raci/derive-raci.ts';
import { changesIn, randomHistories, type Moment } from '../test-support/workshops.ts';
import { forgetInEdits, forgetInWorkshop, forgetting } from './forgetting.ts';
import { mentionsOf, neutralNameFor, whoIs } from './mentions.ts';
import { TEXT_FIELDS } from './text-fields.ts';

/** A past with somebody in it whose name nobody else has, and who is named in texts about others too. */
interface Past {
  readonly log: readonly Change[];
  readonly workshop: Workshop;
  readonly stakeholder: Id;
}

const NAME = 'Quirinia Zathuriel';
const EMAIL = 'q.zathuriel@example.test';

const pasts: fc.Arbitrary<Past> = fc
  .tuple(randomHistories, fc.nat(), fc.array(fc.nat({ max: 5_000 }), { maxLength: 4 }))
  .map(([history, who, wheres]) => pastOf(history, who, wheres));

/** The history, with one of its people given that name from the start, and texts of others naming them. */
function pastOf(history: readonly Moment[], who: number, wheres: readonly number[]): Past {
  const start = history[0]?.before ?? EMPTY_WORKSHOP;
  const plain: Change[] = [
    { label: { code: 'workshop-created' }, edits: diff(EMPTY_WORKSHOP, start) },
    ...changesIn(history).map(({ change }) => change),
  ];
  const everybody = [
    ...new Set(
      plain.flatMap(({ edits }) => edits).flatMap(({ noun, id }) => (noun === 'stakeholder' ? [id] : [])),
    ),
  ];
  const stakeholder = everybody[who % everybody.length] ?? '';
  const texts = plain
    .flatMap(({ edits }) => edits)
    .flatMap(({ noun, id }) =>
      noun === 'stakeholder' && id === stakeholder
        ? []
        : Object.keys(TEXT_FIELDS[noun]).map((field) => `${noun} ${id} ${field}`),
    );
  const naming = new Set(wheres.map((where) => texts[where % texts.length]));
  const write = (noun: keyof Workshop, record: object & { readonly id: Id }) => {
    if (noun === 'stakeholder' && record.id === stakeholder) {
      return { ...record, name: NAME, email: EMAIL, note: `${NAME} is away`, jobTitle: 'Bursar' };
    }
    const fields = Object.keys(TEXT_FIELDS[noun]).filter((field) =>
      naming.has(`${noun} ${record.id} ${field}`),
    );
    return { ...record, ...Object.fromEntries(fields.map((field) => [field, `with ${NAME}`])) };
  };
  const log = plain.map(({ label, edits }) => ({
    label,
    edits: edits.map((edit) => ({
      ...edit,
      before: edit.before && write(edit.noun, edit.before),
      after: edit.after && write(edit.noun, edit.after),
    })) as Change['edits'],
  }));
  return { log, workshop: log.reduce(apply, EMPTY_WORKSHOP), stakeholder };
}

function forgetAll({ log, workshop, stakeholder }: Past) {
  const history = () => log.map(({ edits }) => edits);
  const known = whoIs(workshop, history(), stakeholder);
  if (!known) throw new Error('Somebody of the past is known');
  const mentions = mentionsOf(workshop, history(), stakeholder, known.wholes);
  const neutralName = neutralNameFor(workshop, history(), (number) => `Person ${number}`);
  const request = { stakeholder, neutralName, wholes: known.wholes, replaceIn: mentions };
  const forget = forgetting(request).inRecord;
  return { mentions, neutralName, forget };
}

const textOf = (value: unknown) =>
  JSON.stringify(value, (_key, part: unknown) => (part instanceof Map ? [...part.values()] : part));

describe('forgetting somebody', () => {
  it('leaves no name behind, in the workshop or its past, and everybody else as they were', () => {
    fc.assert(
      fc.property(pasts, (past) => {
        const { mentions, neutralName, forget } = forgetAll(past);
        const after = forgetInWorkshop(past.workshop, forget);
        const log = past.log.map(({ label, edits }) => ({ label, edits: forgetInEdits(edits, forget) }));

        expect(textOf([after, log])).not.toMatch(/Quirinia|Zathuriel|Bursar/iu);
        // The rewritten past leads to the rewritten workshop.
        expect(log.reduce(apply, EMPTY_WORKSHOP)).toEqual(after);
        expect(after.stakeholder.get(past.stakeholder)?.name ?? neutralName).toBe(neutralName);

        const touched = new Set([past.stakeholder, ...mentions.map(({ id }) => id)]);
        for (const noun of NOUNS) {
          for (const [id, record] of past.workshop[noun]) {
            const now = after[noun].get(id);
            if (!touched.has(id)) expect(now).toBe(record);
            expect(RECORD_SCHEMAS[noun].safeParse(now).success).toBe(true);
          }
        }
        // The RACI stands as it stood.
        for (const service of past.workshop.service.keys()) {
          expect(deriveRaci(after, service)).toEqual(deriveRaci(past.workshop, service));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps to the texts that were chosen', () => {
    fc.assert(
      fc.property(pasts, (past) => {
        const { neutralName, mentions } = forgetAll(past);
        const only = { stakeholder: past.stakeholder, neutralName, wholes: [NAME, EMAIL], replaceIn: [] };
        const after = forgetInWorkshop(past.workshop, forgetting(only).inRecord);
        const changed = diff(past.workshop, after).map(({ id }) => id);
        expect(changed.every((id) => id === past.stakeholder)).toBe(true);
        const standing = textOf({ ...after, stakeholder: [] })?.includes(NAME);
        if (standing) expect(mentions.some(({ isNow, isCertain }) => isNow && isCertain)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
