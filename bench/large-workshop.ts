import { idFrom, type Id } from '../shared/model/id.ts';
import { LANES, type Placement } from '../shared/model/placement.ts';
import { STEP } from '../shared/model/position.ts';
import { NEW_SERVICE } from '../shared/model/service.ts';
import { NEW_STAKEHOLDER } from '../shared/model/stakeholder.ts';
import { NEW_WORKSHOP_DETAILS } from '../shared/model/workshop-details.ts';
import { workshopOf, type Workshop } from '../shared/model/workshop.ts';

export const PEOPLE = 500;
export const SERVICES = 200;

/** Ids that are the same in every run. */
export function benchId(noun: number, number: number): Id {
  const bytes = new Uint8Array(10);
  const view = new DataView(bytes.buffer);
  view.setUint16(2, noun);
  view.setUint32(6, number);
  return idFrom(1_700_000_000_000, bytes);
}

export const personId = (index: number): Id => benchId(1, index);
export const serviceId = (index: number): Id => benchId(2, index);

/** 500 people, 200 services, and so many placements spread evenly over lanes and services, each lane with its lead. */
export function largeWorkshop(placements: number): Workshop {
  return workshopOf({
    workshop: [{ ...NEW_WORKSHOP_DETAILS, id: benchId(0, 0), title: 'Large workshop' }],
    organisation: [],
    stakeholder: upTo(PEOPLE).map((index) => ({
      ...NEW_STAKEHOLDER,
      id: personId(index),
      name: `Person ${index}`,
    })),
    service: upTo(SERVICES).map((index) => ({
      ...NEW_SERVICE,
      id: serviceId(index),
      name: `Service ${index}`,
      position: (index + 1) * STEP,
    })),
    placement: upTo(placements).map(placementAt),
    activitySwitch: [],
  });
}

function placementAt(index: number): Placement {
  const service = index % SERVICES;
  const round = Math.floor(index / SERVICES);
  return {
    id: benchId(3, index),
    service: serviceId(service),
    stakeholder: personId((service * 7 + round) % PEOPLE),
    lane: LANES[round % LANES.length] ?? 'customer',
    lead: round < LANES.length,
    position: (round + 1) * STEP,
    task: '',
  };
}

/** 0, 1, 2, … below `count`. */
export function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
