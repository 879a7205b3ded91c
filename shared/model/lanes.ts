import type { Id } from './id.ts';
import { withEntries } from './layered-map.ts';
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
const idOrders = new WeakMap<readonly Service[], readonly Id[]>();

export function lanesOf(workshop: Workshop, service: Id): ServiceLanes {
  return indexOf(workshop.placement).byService.get(service) ?? NO_LANES;
}

/** Every place somebody stands, in the order of their ids: the same on every laptop, however it came about. */
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

/** Their ids in that order. */
export function serviceOrder(workshop: Workshop): readonly Id[] {
  const order = servicesInOrder(workshop);
  let ids = idOrders.get(order);
  if (!ids) {
    ids = order.map(({ id }) => id);
    idOrders.set(order, ids);
  }
  return ids;
}

/** The one who answers for the lane, or null: nobody there, or several and none chosen. */
export function leadOf(lane: readonly Placement[]): Placement | null {
  return lane.find((placement) => placement.lead) ?? null;
}

/** The tag "Lead" shows in a lane of two or more, and always in Customer (raci.md, One A, 3). */
export function showsLeadTag(placement: Placement, lane: readonly Placement[]): boolean {
  return placement.lead && (placement.lane === 'customer' || lane.length > 1);
}

function byId(a: Placement, b: Placement): number {
  return a.id < b.id ? -1 : 1;
}

function indexOf(table: Table<'placement'>): PlacementIndex {
  let index = indexes.get(table);
  if (!index) {
    index = buildIndex(table);
    indexes.set(table, index);
  }
  return index;
}

/** A placement before and after a change; null is not there. */
export interface PlacementEdit {
  readonly id: Id;
  readonly before: Placement | null;
  readonly after: Placement | null;
}

/**
 * Carries what is known of one table of placements over to the table that `edits` made of it: a drop touches a lane
 * or two, and looking through ten thousand placements for it would take longer than the drop.
 */
export function carryLanesOver(
  from: Table<'placement'>,
  to: Table<'placement'>,
  edits: readonly PlacementEdit[],
): void {
  const known = indexes.get(from);
  if (!known) return;
  const services = new Map<Id, ServiceLanes>();
  const stakeholders = new Map<Id, readonly Placement[]>();
  const lanes = (service: Id) => services.get(service) ?? known.byService.get(service) ?? NO_LANES;
  const places = (stakeholder: Id) =>
    stakeholders.get(stakeholder) ?? known.byStakeholder.get(stakeholder) ?? [];
  for (const { id, before, after } of edits) {
    if (before) {
      services.set(before.service, without(lanes(before.service), before));
      stakeholders.set(
        before.stakeholder,
        places(before.stakeholder).filter((one) => one.id !== id),
      );
    }
    if (after) {
      services.set(after.service, withOne(lanes(after.service), after));
      stakeholders.set(after.stakeholder, [...places(after.stakeholder), after].toSorted(byId));
    }
  }
  indexes.set(to, {
    byService: withEntries(
      known.byService,
      [...services].map(([id, all]) => [id, LANES.some((one) => all[one].length > 0) ? all : null]),
    ),
    byStakeholder: withEntries(
      known.byStakeholder,
      [...stakeholders].map(([id, own]) => [id, own.length > 0 ? own : null]),
    ),
  });
}

function without(lanes: ServiceLanes, { id, lane }: Placement): ServiceLanes {
  return { ...lanes, [lane]: lanes[lane].filter((one) => one.id !== id) };
}

function withOne(lanes: ServiceLanes, placement: Placement): ServiceLanes {
  const { lane } = placement;
  return { ...lanes, [lane]: [...lanes[lane], placement].toSorted(byPosition) };
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
  for (const own of byStakeholder.values()) if (own.length > 1) own.sort(byId);
  for (const lanes of byService.values()) {
    for (const lane of LANES) if (lanes[lane].length > 1) lanes[lane].sort(byPosition);
  }
  return { byService, byStakeholder };
}
