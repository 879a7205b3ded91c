import type { Id } from '../model/id.ts';
import { placementsOf } from '../model/lanes.ts';
import { LANES, type Lane } from '../model/placement.ts';
import type { Table, Workshop } from '../model/workshop.ts';

/** Someone who stands in a lane, and in how many services. */
export interface LaneHolder {
  readonly stakeholder: Id;
  readonly services: number;
}

/** For each lane, those who stand in it most often. */
export type LaneHolders = { readonly [L in Lane]: readonly LaneHolder[] };

const MOST_HOLDERS = 2;

const holdersOf = new WeakMap<Table<'placement'>, LaneHolders>();

/** The most frequent first; among equals whoever joined the list first (ids sort by time). */
export function laneHolders(workshop: Workshop): LaneHolders {
  let holders = holdersOf.get(workshop.placement);
  if (!holders) {
    holders = countHolders(workshop);
    holdersOf.set(workshop.placement, holders);
  }
  return holders;
}

export function sameHolders(a: readonly LaneHolder[], b: readonly LaneHolder[]): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every(
        ({ stakeholder, services }, index) =>
          stakeholder === b[index]?.stakeholder && services === b[index].services,
      ))
  );
}

function countHolders(workshop: Workshop): LaneHolders {
  const counted: { [L in Lane]: LaneHolder[] } = { customer: [], user: [], sponsor: [], provider: [] };
  for (const stakeholder of workshop.stakeholder.keys()) {
    const services = { customer: 0, user: 0, sponsor: 0, provider: 0 };
    for (const { lane } of placementsOf(workshop, stakeholder)) services[lane] += 1;
    for (const lane of LANES) {
      if (services[lane] > 0) counted[lane].push({ stakeholder, services: services[lane] });
    }
  }
  for (const lane of LANES) {
    counted[lane].sort((a, b) => b.services - a.services || (a.stakeholder < b.stakeholder ? -1 : 1));
    counted[lane].splice(MOST_HOLDERS);
  }
  return counted;
}
