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
  const byService = new Map(known.byService);
  const byStakeholder = new Map(known.byStakeholder);
  for (const { id, before, after } of edits) {
    if (before) {
      takeOut(byService, before);
      const own = (byStakeholder.get(before.stakeholder) ?? []).filter((one) => one.id !== id);
      if (own.length > 0) byStakeholder.set(before.stakeholder, own);
      else byStakeholder.delete(before.stakeholder);
    }
    if (after) {
      putIn(byService, after);
      byStakeholder.set(
        after.stakeholder,
        [...(byStakeholder.get(after.stakeholder) ?? []), after].toSorted(byId),
      );
    }
  }
  indexes.set(to, { byService, byStakeholder });
}

function takeOut(byService: Map<Id, ServiceLanes>, placement: Placement): void {
  const { id, service, lane } = placement;
  const lanes = byService.get(service) ?? NO_LANES;
  const left = { ...lanes, [lane]: lanes[lane].filter((one) => one.id !== id) };
  if (LANES.some((one) => left[one].length > 0)) byService.set(service, left);
  else byService.delete(service);
}

function putIn(byService: Map<Id, ServiceLanes>, placement: Placement): void {
  const { service, lane } = placement;
  const lanes = byService.get(service) ?? NO_LANES;
  byService.set(service, { ...lanes, [lane]: [...lanes[lane], placement].toSorted(byPosition) });
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
