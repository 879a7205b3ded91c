import type { Id } from '../../shared/model/id.ts';
import { LANES } from '../../shared/model/placement.ts';
import type { DropPlace } from './drag-data.ts';

/** How far PageUp and PageDown go, in services. */
export const PAGE = 5;

/** The keys that carry a lifted card, as `KeyboardEvent.key`. */
export const CARRY_KEYS = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'PageUp',
  'PageDown',
  'Home',
  'End',
] as const;
export type CarryKey = (typeof CARRY_KEYS)[number];

/**
 * The next place of a lifted card: left and right from lane to lane, up and down from service to service. It reckons
 * with the list of services, not with what is drawn, so that a service far out of sight is as near as any other.
 * At an edge it stays where it is.
 */
export function stepPlace(services: readonly Id[], from: DropPlace, key: CarryKey): DropPlace {
  switch (key) {
    case 'ArrowLeft':
      return stepLane(from, -1);
    case 'ArrowRight':
      return stepLane(from, 1);
    case 'ArrowUp':
      return stepService(services, from, -1);
    case 'ArrowDown':
      return stepService(services, from, 1);
    case 'PageUp':
      return stepService(services, from, -PAGE);
    case 'PageDown':
      return stepService(services, from, PAGE);
    case 'Home':
      return stepService(services, from, -services.length);
    case 'End':
      return stepService(services, from, services.length);
  }
}

export function samePlace(a: DropPlace, b: DropPlace): boolean {
  if (a.kind === 'service' || b.kind === 'service') return a.kind === b.kind && a.service === b.service;
  return a.service === b.service && a.lane === b.lane;
}

function stepLane(from: DropPlace, by: -1 | 1): DropPlace {
  if (from.kind === 'service') return from;
  const lane = LANES[LANES.indexOf(from.lane) + by];
  return lane === undefined ? from : { ...from, lane };
}

function stepService(services: readonly Id[], from: DropPlace, by: number): DropPlace {
  return { ...from, service: serviceAway(services, from.service, by) };
}

/** So many services further down, or up, and no further than the last. */
export function serviceAway(services: readonly Id[], from: Id, by: number): Id {
  const wanted = services.indexOf(from) + by;
  return services[Math.min(Math.max(wanted, 0), services.length - 1)] ?? from;
}
