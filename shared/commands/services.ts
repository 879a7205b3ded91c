import { z } from '../model/schema.ts';

import { refuse } from '../result.ts';
import { idSchema } from '../model/id.ts';
import { lanesOf } from '../model/lanes.ts';
import { LANES } from '../model/placement.ts';
import { byPosition, STEP } from '../model/position.ts';
import { NEW_SERVICE, serviceSchema, type Service } from '../model/service.ts';
import { tidyLine, tidyNote } from '../model/text.ts';
import { defineCommand } from './definition.ts';
import { draftOf, positionFor, type Draft } from './draft.ts';
import { definedFields } from './patch.ts';
import type { Refusal } from './refusal.ts';

/** The longest list of services taken in one step. */
export const MOST_SERVICES_AT_ONCE = 500;

const optional = () => serviceSchema.omit({ id: true, name: true, position: true }).partial();

export const addServices = defineCommand({
  about: 'Add services at the end of the list. A name alone is enough.',
  input: () =>
    z.strictObject({
      services: z
        .array(z.strictObject({ id: idSchema, name: serviceSchema.shape.name, ...optional().shape }))
        .min(1)
        .max(MOST_SERVICES_AT_ONCE),
    }),
  newIds: { each: 'services' },
  run: (workshop, { services }) => {
    const draft = draftOf(workshop);
    let position = positionFor(draft, 'service', inOrder(draft), null) - STEP;
    for (const { id, name, ...rest } of services) {
      if (draft.get('service', id)) return refuse({ code: 'id-taken', noun: 'service', id });
      position += STEP;
      const service = tidy({ ...NEW_SERVICE, ...definedFields(rest), id, name, position });
      const trouble = referenceTrouble(draft, service);
      if (trouble) return refuse(trouble);
      draft.put('service', service);
    }
    return draft.finish({
      code: 'services-added',
      count: services.length,
      ...(services.length === 1 && services[0] ? { service: services[0].id } : {}),
    });
  },
});

export const editService = defineCommand({
  about: 'Change the name, description, outcomes wanted, provider or consumer of a service.',
  input: () =>
    z.strictObject({
      id: idSchema,
      name: serviceSchema.shape.name.optional(),
      ...optional().shape,
    }),
  newIds: 'none',
  run: (workshop, { id, ...patch }) => {
    const draft = draftOf(workshop);
    const before = draft.get('service', id);
    if (!before) return refuse({ code: 'not-there', noun: 'service', id });
    const after = tidy({ ...before, ...definedFields(patch) });
    const trouble = referenceTrouble(draft, after);
    if (trouble) return refuse(trouble);
    draft.put('service', after);
    return draft.finish({ code: 'service-edited', service: id });
  },
});

export const moveService = defineCommand({
  about: 'Put a service before another one (before: null puts it last).',
  input: () => z.strictObject({ id: idSchema, before: idSchema.nullable() }),
  newIds: 'none',
  run: (workshop, { id, before }) => {
    const draft = draftOf(workshop);
    const service = draft.get('service', id);
    if (!service) return refuse({ code: 'not-there', noun: 'service', id });
    if (before !== null && !draft.get('service', before)) {
      return refuse({ code: 'not-there', noun: 'service', id: before });
    }
    const order = inOrder(draft);
    const next = order[order.findIndex((one) => one.id === id) + 1]?.id ?? null;
    if (before === id || before === next) return refuse({ code: 'changes-nothing' });
    const others = order.filter((one) => one.id !== id);
    const position = positionFor(draft, 'service', others, before);
    draft.put('service', { ...service, position });
    return draft.finish({ code: 'service-moved', service: id });
  },
});

export const removeService = defineCommand({
  about: 'Remove a service with its lanes and its own activity switches. The people stay in the list.',
  input: () => z.strictObject({ id: idSchema }),
  newIds: 'none',
  run: (workshop, { id }) => {
    const draft = draftOf(workshop);
    if (!draft.get('service', id)) return refuse({ code: 'not-there', noun: 'service', id });
    const lanes = lanesOf(workshop, id);
    for (const lane of LANES) {
      for (const placement of lanes[lane]) draft.remove('placement', placement.id);
    }
    for (const own of draft.all('activitySwitch')) {
      if (own.service === id) draft.remove('activitySwitch', own.id);
    }
    draft.remove('service', id);
    return draft.finish({ code: 'service-removed', service: id });
  },
});

function inOrder(draft: Draft): readonly Service[] {
  return draft.all('service').toSorted(byPosition);
}

function tidy(service: Service): Service {
  return {
    ...service,
    name: tidyLine(service.name),
    description: tidyNote(service.description),
    outcomes: tidyNote(service.outcomes),
  };
}

function referenceTrouble(draft: Draft, service: Service): Refusal | null {
  for (const id of [service.provider, service.consumer]) {
    if (id !== null && !draft.get('organisation', id)) {
      return { code: 'not-there', noun: 'organisation', id };
    }
  }
  return null;
}
