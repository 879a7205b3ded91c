import type { Id } from './id.ts';
import { LANES, type Lane, type Placement } from './placement.ts';
import { byPosition } from './position.ts';
import type { Service } from './service.ts';
import type { Table, Workshop } from './workshop.ts';

/** The placements of one service, lane by lane, in the order of the board. */
export type ServiceLanes = { readonly [L in Lane]: readonly Placement[] };

const NO_LANES: ServiceLanes = { customer: [], user: [], sponsor: [], provider: [] };

interface PlacementIndex {
  readonly byService: ReadonlyMap<Id, ServiceLanes>;
  readonly byStakeholder: ReadonlyMap<Id, readonly Placement[]>;
}

// A table is immutable, so what is derived from it holds for as long as the table lives.
const indexes = new WeakMap<Table<'placement'>, PlacementIndex>();
const orders = new WeakMap<Table<'service'>, readonly Service[]>();

export function lanesOf(workshop: Workshop, service: Id): ServiceLanes {
  return indexOf(workshop.placement).byService.get(service) ?? NO_LANES;
}

export function placementsOf(workshop: Workshop, stakeholder: Id): readonly Placement[] {
  return indexOf(workshop.placement).byStakeholder.get(stakeholder) ?? [];
}

/** Services from top to bottom. */
export function servicesInOrder(workshop: Workshop): readonly Service[] {
  let order = orders.get(workshop.service);
  if (!order) {
    order = [...workshop.service.values()].toSorted(byPosition);
    orders.set(workshop.service, order);
  }
  return order;
}

/** The one who answers for the lane, or null: nobody there, or several and none chosen. */
export function leadOf(lane: readonly Placement[]): Placement | null {
  return lane.find((placement) => placement.lead) ?? null;
}

/** The tag "Lead" shows in a lane of two or more, and always in Customer (raci.md, One A, 3). */
export function showsLeadTag(placement: Placement, lane: readonly Placement[]): boolean {
  return placement.lead && (placement.lane === 'customer' || lane.length > 1);
}

function indexOf(table: Table<'placement'>): PlacementIndex {
  let index = indexes.get(table);
  if (!index) {
    index = buildIndex(table);
    indexes.set(table, index);
  }
  return index;
}

function buildIndex(table: Table<'placement'>): PlacementIndex {
  const byService = new Map<Id, { [L in Lane]: Placement[] }>();
  const byStakeholder = new Map<Id, Placement[]>();
  for (const placement of table.values()) {
    let lanes = byService.get(placement.service);
    if (!lanes) {
      lanes = { customer: [], user: [], sponsor: [], provider: [] };
      byService.set(placement.service, lanes);
    }
    lanes[placement.lane].push(placement);
    const own = byStakeholder.get(placement.stakeholder);
    if (own) own.push(placement);
    else byStakeholder.set(placement.stakeholder, [placement]);
  }
  for (const lanes of byService.values()) {
    for (const lane of LANES) if (lanes[lane].length > 1) lanes[lane].sort(byPosition);
  }
  return { byService, byStakeholder };
}
