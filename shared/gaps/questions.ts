import type { Id } from '../model/id.ts';
import { lanesOf, leadOf, servicesInOrder } from '../model/lanes.ts';
import { LANES } from '../model/placement.ts';
import type { Workshop } from '../model/workshop.ts';

/** How far the room has come: of each service it asks who is customer, user, sponsor and provider. */
export interface Questions {
  readonly answered: number;
  readonly total: number;
}

/** Those of all services. A question is answered when its lane has a lead, or one person alone. */
export function questions(workshop: Workshop): Questions {
  const each = servicesInOrder(workshop).map(({ id }) => questionsOf(workshop, id));
  return {
    answered: each.reduce((sum, { answered }) => sum + answered, 0),
    total: each.reduce((sum, { total }) => sum + total, 0),
  };
}

/** The four of one service. */
export function questionsOf(workshop: Workshop, service: Id): Questions {
  const lanes = lanesOf(workshop, service);
  const answered = LANES.filter((lane) => lanes[lane].length === 1 || leadOf(lanes[lane]) !== null);
  return { answered: answered.length, total: LANES.length };
}
