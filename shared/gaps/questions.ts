import { lanesOf, leadOf, servicesInOrder } from '../model/lanes.ts';
import { LANES } from '../model/placement.ts';
import type { Workshop } from '../model/workshop.ts';

/** How far the room has come: of each service it asks who is customer, user, sponsor and provider. */
export interface Questions {
  readonly answered: number;
  readonly total: number;
}

/** A question is answered when its lane has somebody to answer for it: a lead, or the only one there. */
export function questions(workshop: Workshop): Questions {
  const services = servicesInOrder(workshop);
  let answered = 0;
  for (const { id } of services) {
    const lanes = lanesOf(workshop, id);
    for (const lane of LANES) {
      if (lanes[lane].length === 1 || leadOf(lanes[lane]) !== null) answered += 1;
    }
  }
  return { answered, total: services.length * LANES.length };
}
