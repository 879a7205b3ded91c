import { z } from '../model/schema.ts';

import { refuse } from '../result.ts';
import { idSchema, type Id } from '../model/id.ts';
import { NEW_ORGANISATION, organisationSchema } from '../model/organisation.ts';
import { tidyLine } from '../model/text.ts';
import { defineCommand } from './definition.ts';
import { draftOf, type Draft } from './draft.ts';
import { definedFields } from './patch.ts';

export const addOrganisation = defineCommand({
  about: 'Add an organisation, or a unit of one (partOf).',
  input: () =>
    z.strictObject({
      id: idSchema,
      name: organisationSchema.shape.name,
      partOf: idSchema.nullable().optional(),
    }),
  newIds: 'id',
  run: (workshop, { id, name, partOf = null }) => {
    const draft = draftOf(workshop);
    if (draft.get('organisation', id)) return refuse({ code: 'id-taken', noun: 'organisation', id });
    if (partOf !== null && !draft.get('organisation', partOf)) {
      return refuse({ code: 'not-there', noun: 'organisation', id: partOf });
    }
    draft.put('organisation', { ...NEW_ORGANISATION, id, name: tidyLine(name), partOf });
    return draft.finish({ code: 'organisation-added', organisation: id });
  },
});

export const editOrganisation = defineCommand({
  about: 'Rename an organisation, or put it under another (partOf; null: on its own).',
  input: () =>
    z.strictObject({
      id: idSchema,
      name: organisationSchema.shape.name.optional(),
      partOf: idSchema.nullable().optional(),
    }),
  newIds: 'none',
  run: (workshop, { id, ...patch }) => {
    const draft = draftOf(workshop);
    const before = draft.get('organisation', id);
    if (!before) return refuse({ code: 'not-there', noun: 'organisation', id });
    const after = { ...before, ...definedFields(patch) };
    if (after.partOf !== null && !draft.get('organisation', after.partOf)) {
      return refuse({ code: 'not-there', noun: 'organisation', id: after.partOf });
    }
    draft.put('organisation', { ...after, name: tidyLine(after.name) });
    if (standsInside(draft, id)) {
      return refuse({ code: 'organisation-inside-itself', organisation: id });
    }
    return draft.finish({ code: 'organisation-edited', organisation: id });
  },
});

export const removeOrganisation = defineCommand({
  about: 'Remove an organisation. Its units move up one level; people and services that named it name none.',
  input: () => z.strictObject({ id: idSchema }),
  newIds: 'none',
  run: (workshop, { id }) => {
    const draft = draftOf(workshop);
    const gone = draft.get('organisation', id);
    if (!gone) return refuse({ code: 'not-there', noun: 'organisation', id });
    for (const unit of draft.all('organisation')) {
      if (unit.partOf === id) draft.put('organisation', { ...unit, partOf: gone.partOf });
    }
    for (const stakeholder of draft.all('stakeholder')) {
      if (stakeholder.organisation === id) {
        draft.put('stakeholder', { ...stakeholder, organisation: null });
      }
    }
    for (const service of draft.all('service')) {
      if (service.provider === id || service.consumer === id) {
        draft.put('service', {
          ...service,
          provider: service.provider === id ? null : service.provider,
          consumer: service.consumer === id ? null : service.consumer,
        });
      }
    }
    draft.remove('organisation', id);
    return draft.finish({ code: 'organisation-removed', organisation: id });
  },
});

function standsInside(draft: Draft, id: Id): boolean {
  const seen = new Set<Id>();
  let at: Id | null = draft.get('organisation', id)?.partOf ?? null;
  while (at !== null && !seen.has(at)) {
    if (at === id) return true;
    seen.add(at);
    at = draft.get('organisation', at)?.partOf ?? null;
  }
  return false;
}
