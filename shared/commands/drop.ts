import { lanesOf, serviceOrder } from '../model/lanes.ts';
import type { Id } from '../model/id.ts';
import type { Lane } from '../model/placement.ts';
import type { Workshop } from '../model/workshop.ts';
import type { Command } from './catalogue.ts';

export interface LanePlace {
  readonly service: Id;
  readonly lane: Lane;
}

/** Someone of the list dropped in a lane: assigned, and still in the list (features.md B2). */
export function dropStakeholder(stakeholder: Id, to: LanePlace, newId: Id): Command {
  return { command: 'place', input: { id: newId, stakeholder, ...to } };
}

/** A chip dropped in a lane: moved there, or with `alsoHere` placed there too (features.md B2). Null when it is gone. */
export function dropPlacement(
  workshop: Workshop,
  id: Id,
  to: LanePlace,
  alsoHere: boolean,
  newId: Id,
): Command | null {
  const placement = workshop.placement.get(id);
  if (!placement) return null;
  if (!alsoHere) return { command: 'movePlacement', input: { id, ...to } };
  // Their task stays with the place they have already.
  return { command: 'place', input: { id: newId, stakeholder: placement.stakeholder, ...to } };
}

/** A service dropped on another: it takes that one's place, and the others make room. Null when nothing moves. */
export function dropService(workshop: Workshop, id: Id, onto: Id): Command | null {
  const order = serviceOrder(workshop);
  const from = order.indexOf(id);
  const to = order.indexOf(onto);
  if (from < 0 || to < 0 || from === to) return null;
  const before = from < to ? (order[to + 1] ?? null) : onto;
  return { command: 'moveService', input: { id, before } };
}

/** One step up (-1) or down (+1) in the list. Null at its ends. */
export function stepService(workshop: Workshop, id: Id, by: -1 | 1): Command | null {
  const order = serviceOrder(workshop);
  const neighbour = order[order.indexOf(id) + by];
  return neighbour === undefined ? null : dropService(workshop, id, neighbour);
}

/** Would a drop there be refused because they stand in that lane already? */
export function standsThere(workshop: Workshop, stakeholder: Id, { service, lane }: LanePlace): boolean {
  return lanesOf(workshop, service)[lane].some((one) => one.stakeholder === stakeholder);
}
