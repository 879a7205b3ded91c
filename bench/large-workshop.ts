import { idFrom, type Id } from '../shared/model/id.ts';
import { LANES, type Placement } from '../shared/model/placement.ts';
import { STEP } from '../shared/model/position.ts';
import { NEW_SERVICE } from '../shared/model/service.ts';
import { NEW_STAKEHOLDER } from '../shared/model/stakeholder.ts';
import { NEW_WORKSHOP_DETAILS } from '../shared/model/workshop-details.ts';
import { workshopOf, type Workshop } from '../shared/model/workshop.ts';

/** How much there is of a workshop. Placements are spread evenly over services and lanes. */
export interface Size {
  readonly people: number;
  readonly services: number;
  readonly placements: number;
}

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
export const personName = (index: number): string => `Person ${index}`;
export const serviceName = (index: number): string => `Service ${index}`;

/** A workshop of that size as it comes about drop by drop: whoever comes first into a lane leads it. */
export function largeWorkshop(size: Size): Workshop {
  return workshopOf({
    workshop: [{ ...NEW_WORKSHOP_DETAILS, id: benchId(0, 0), title: 'Large workshop' }],
    organisation: [],
    stakeholder: upTo(size.people).map((index) => ({
      ...NEW_STAKEHOLDER,
      id: personId(index),
      name: personName(index),
    })),
    service: upTo(size.services).map((index) => ({
      ...NEW_SERVICE,
      id: serviceId(index),
      name: serviceName(index),
      position: (index + 1) * STEP,
    })),
    placement: upTo(size.placements).map((index) => placementAt(size, index)),
    activitySwitch: [],
  });
}

/** The placements of a workshop of that size, one after the other. Nobody comes twice into a lane. */
export function placementAt({ people, services }: Size, index: number): Placement {
  const service = index % services;
  const round = Math.floor(index / services);
  return {
    id: benchId(3, index),
    service: serviceId(service),
    stakeholder: personId((service * 7 + round) % people),
    lane: LANES[round % LANES.length] ?? 'customer',
    lead: round < LANES.length,
    position: (Math.floor(round / LANES.length) + 1) * STEP,
    task: '',
  };
}

/** 0, 1, 2, … below `count`. */
export function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
