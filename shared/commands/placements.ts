import { z } from '../model/schema.ts';

import { refuse } from '../result.ts';
import { idSchema, type Id } from '../model/id.ts';
import { laneSchema, NEW_PLACEMENT, placementSchema, type Lane } from '../model/placement.ts';
import { tidyLine } from '../model/text.ts';
import { defineCommand } from './definition.ts';
import { draftOf, positionFor, type Draft } from './draft.ts';
import { leaveLane, settleLane } from './lead.ts';
import type { Refusal } from './refusal.ts';

export const place = defineCommand({
  about:
    'Place someone in a lane of a service. Dropping assigns: whatever else they are stays. The first in an empty lane leads it.',
  input: () =>
    z.strictObject({
      id: idSchema,
      stakeholder: idSchema,
      service: idSchema,
      lane: laneSchema,
      /** The placement to stand before; left out or null: last. */
      before: idSchema.nullable().optional(),
      task: placementSchema.shape.task.optional(),
    }),
  newIds: 'id',
  run: (workshop, { id, stakeholder, service, lane, before = null, task = NEW_PLACEMENT.task }) => {
    const draft = draftOf(workshop);
    if (draft.get('placement', id)) return refuse({ code: 'id-taken', noun: 'placement', id });
    const trouble = entryTrouble(draft, stakeholder, service, lane);
    if (trouble) return refuse(trouble);
    if (!standsIn(draft, service, lane, before)) return refuse(gone(before));
    const position = positionFor(draft, 'placement', draft.lane(service, lane), before);
    draft.put('placement', {
      id,
      stakeholder,
      service,
      lane,
      lead: false,
      position,
      task: tidyLine(task),
    });
    settleLane(draft, service, lane);
    return draft.finish({ code: 'placed', stakeholder, service, lane });
  },
});

export const movePlacement = defineCommand({
  about:
    'Move someone to another lane or service, or to another place in the same lane. What they did there (the task) stays behind; a lead who moves to a lane with others does not lead there.',
  input: () =>
    z.strictObject({
      id: idSchema,
      service: idSchema,
      lane: laneSchema,
      before: idSchema.nullable().optional(),
    }),
  newIds: 'none',
  run: (workshop, { id, service, lane, before = null }) => {
    const draft = draftOf(workshop);
    const from = draft.get('placement', id);
    if (!from) return refuse({ code: 'not-there', noun: 'placement', id });
    if (!standsIn(draft, service, lane, before)) return refuse(gone(before));
    const { stakeholder } = from;
    if (from.service === service && from.lane === lane) {
      const order = draft.lane(service, lane);
      const next = order[order.findIndex((one) => one.id === id) + 1]?.id ?? null;
      if (before === id || before === next) return refuse({ code: 'changes-nothing' });
      const others = order.filter((one) => one.id !== id);
      const position = positionFor(draft, 'placement', others, before);
      draft.put('placement', { ...from, position });
    } else {
      const trouble = entryTrouble(draft, stakeholder, service, lane);
      if (trouble) return refuse(trouble);
      leaveLane(draft, from);
      const position = positionFor(draft, 'placement', draft.lane(service, lane), before);
      // A task is of its place: who defined what the service must do does not do so as its user.
      draft.put('placement', { ...from, service, lane, lead: false, position, task: NEW_PLACEMENT.task });
      settleLane(draft, service, lane);
    }
    return draft.finish({ code: 'placement-moved', stakeholder, service, lane });
  },
});

export const removePlacement = defineCommand({
  about: 'Take someone out of one lane. They stay in the list and in every other lane.',
  input: () => z.strictObject({ id: idSchema }),
  newIds: 'none',
  run: (workshop, { id }) => {
    const draft = draftOf(workshop);
    const placement = draft.get('placement', id);
    if (!placement) return refuse({ code: 'not-there', noun: 'placement', id });
    leaveLane(draft, placement);
    const { stakeholder, service, lane } = placement;
    return draft.finish({ code: 'placement-removed', stakeholder, service, lane });
  },
});

export const editPlacement = defineCommand({
  about: 'Say what someone does with the service in this lane ("track stock levels").',
  input: () => z.strictObject({ id: idSchema, task: placementSchema.shape.task }),
  newIds: 'none',
  run: (workshop, { id, task }) => {
    const draft = draftOf(workshop);
    const before = draft.get('placement', id);
    if (!before) return refuse({ code: 'not-there', noun: 'placement', id });
    draft.put('placement', { ...before, task: tidyLine(task) });
    const { stakeholder, service, lane } = before;
    return draft.finish({ code: 'placement-edited', stakeholder, service, lane });
  },
});

export const appointLead = defineCommand({
  about: 'Make this placement the lead of its lane. Whoever led it hands over.',
  input: () => z.strictObject({ id: idSchema }),
  newIds: 'none',
  run: (workshop, { id }) => {
    const draft = draftOf(workshop);
    const next = draft.get('placement', id);
    if (!next) return refuse({ code: 'not-there', noun: 'placement', id });
    for (const other of draft.lane(next.service, next.lane)) {
      if (other.lead && other.id !== id) draft.put('placement', { ...other, lead: false });
    }
    draft.put('placement', { ...next, lead: true });
    const { stakeholder, service, lane } = next;
    return draft.finish({ code: 'lead-appointed', stakeholder, service, lane });
  },
});

/** Is there somebody to stand before? Null asks for the last place, which there always is. */
function standsIn(draft: Draft, service: Id, lane: Lane, before: Id | null): boolean {
  return before === null || draft.lane(service, lane).some((one) => one.id === before);
}

function gone(before: Id | null): Refusal {
  return { code: 'not-there', noun: 'placement', id: before ?? '' };
}

function entryTrouble(draft: Draft, stakeholder: Id, service: Id, lane: Lane): Refusal | null {
  if (!draft.get('stakeholder', stakeholder)) {
    return { code: 'not-there', noun: 'stakeholder', id: stakeholder };
  }
  if (!draft.get('service', service)) return { code: 'not-there', noun: 'service', id: service };
  return draft.lane(service, lane).some((one) => one.stakeholder === stakeholder)
    ? { code: 'already-placed', stakeholder, service, lane }
    : null;
}
