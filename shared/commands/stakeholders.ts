import { z } from '../model/schema.ts';

import { refuse } from '../result.ts';
import { idSchema } from '../model/id.ts';
import { placementsOf } from '../model/lanes.ts';
import { NEW_STAKEHOLDER, stakeholderSchema, type Stakeholder } from '../model/stakeholder.ts';
import { tidyLine, tidyNote } from '../model/text.ts';
import { defineCommand } from './definition.ts';
import { draftOf, type Draft } from './draft.ts';
import { definedFields } from './patch.ts';
import { leaveLane } from './lead.ts';
import type { Refusal } from './refusal.ts';

/** The longest list of people taken in one step. */
export const MOST_PEOPLE_AT_ONCE = 2_000;

const optional = () => stakeholderSchema.omit({ id: true, name: true }).partial();

export const addStakeholders = defineCommand({
  about: 'Add people, groups or organisations to the list. A name alone is enough.',
  input: () =>
    z.strictObject({
      stakeholders: z
        .array(z.strictObject({ id: idSchema, name: stakeholderSchema.shape.name, ...optional().shape }))
        .min(1)
        .max(MOST_PEOPLE_AT_ONCE),
    }),
  newIds: { each: 'stakeholders' },
  run: (workshop, { stakeholders }) => {
    const draft = draftOf(workshop);
    for (const { id, name, ...rest } of stakeholders) {
      if (draft.get('stakeholder', id)) return refuse({ code: 'id-taken', noun: 'stakeholder', id });
      draft.put('stakeholder', tidy({ ...NEW_STAKEHOLDER, ...definedFields(rest), id, name }));
    }
    // Only when all stand: one of them may be the spokesperson of another.
    for (const { id } of stakeholders) {
      const trouble = referenceTrouble(draft, id);
      if (trouble) return refuse(trouble);
    }
    return draft.finish({
      code: 'stakeholders-added',
      count: stakeholders.length,
      ...(stakeholders.length === 1 && stakeholders[0] ? { stakeholder: stakeholders[0].id } : {}),
    });
  },
});

export const editStakeholder = defineCommand({
  about: 'Change what is known of a person, group or organisation. Every lane follows.',
  input: () =>
    z.strictObject({
      id: idSchema,
      name: stakeholderSchema.shape.name.optional(),
      ...optional().shape,
    }),
  newIds: 'none',
  run: (workshop, { id, ...patch }) => {
    const draft = draftOf(workshop);
    const before = draft.get('stakeholder', id);
    if (!before) return refuse({ code: 'not-there', noun: 'stakeholder', id });
    draft.put('stakeholder', tidy({ ...before, ...definedFields(patch) }));
    const trouble = referenceTrouble(draft, id);
    if (trouble) return refuse(trouble);
    for (const other of draft.all('stakeholder')) {
      if (other.spokesperson === id && draft.get('stakeholder', id)?.kind !== 'person') {
        draft.put('stakeholder', { ...other, spokesperson: null });
      }
    }
    return draft.finish({ code: 'stakeholder-edited', stakeholder: id });
  },
});

export const removeStakeholder = defineCommand({
  about: 'Remove someone from the list, from every lane, and as spokesperson.',
  input: () => z.strictObject({ id: idSchema }),
  newIds: 'none',
  run: (workshop, { id }) => {
    const draft = draftOf(workshop);
    if (!draft.get('stakeholder', id)) {
      return refuse({ code: 'not-there', noun: 'stakeholder', id });
    }
    for (const placement of placementsOf(workshop, id)) leaveLane(draft, placement);
    for (const other of draft.all('stakeholder')) {
      if (other.spokesperson === id) draft.put('stakeholder', { ...other, spokesperson: null });
    }
    draft.remove('stakeholder', id);
    return draft.finish({ code: 'stakeholder-removed', stakeholder: id });
  },
});

/** One tidy form. A person counts as one and speaks for themselves. */
function tidy(stakeholder: Stakeholder): Stakeholder {
  const person = stakeholder.kind === 'person';
  return {
    ...stakeholder,
    name: tidyLine(stakeholder.name),
    jobTitle: tidyLine(stakeholder.jobTitle),
    email: tidyLine(stakeholder.email),
    note: tidyNote(stakeholder.note),
    headCount: person ? null : stakeholder.headCount,
    spokesperson: person ? null : stakeholder.spokesperson,
  };
}

function referenceTrouble(draft: Draft, id: string): Refusal | null {
  const stakeholder = draft.get('stakeholder', id);
  if (!stakeholder) return { code: 'not-there', noun: 'stakeholder', id };
  const { organisation, spokesperson } = stakeholder;
  if (organisation !== null && !draft.get('organisation', organisation)) {
    return { code: 'not-there', noun: 'organisation', id: organisation };
  }
  if (spokesperson === null) return null;
  const speaker = draft.get('stakeholder', spokesperson);
  if (!speaker) return { code: 'not-there', noun: 'stakeholder', id: spokesperson };
  return speaker.kind === 'person'
    ? null
    : { code: 'spokesperson-must-be-person', stakeholder: spokesperson };
}
