import type { Id } from '../../shared/model/id.ts';
import { placementsOf } from '../../shared/model/lanes.ts';
import { LANES, type Lane } from '../../shared/model/placement.ts';
import { foldAccents } from '../../shared/model/same-name.ts';
import type { Stakeholder } from '../../shared/model/stakeholder.ts';
import type { Workshop } from '../../shared/model/workshop.ts';

/** A line of the people list: where some belong, or one of them. */
export type PeopleRow =
  | { readonly kind: 'organisation'; readonly id: Id | null; readonly provides: boolean }
  | { readonly kind: 'stakeholder'; readonly id: Id };

/**
 * The list from top to bottom: by organisation, consumers before providers, in the order they came in; within one, the
 * same. Without organisations there is nothing to head, so there are no headings. `filter` keeps names that hold it.
 */
export function peopleRows(workshop: Workshop, filter: string): readonly PeopleRow[] {
  const wanted = foldAccents(filter);
  const found = [...workshop.stakeholder.values()].filter(({ name }) => foldAccents(name).includes(wanted));
  const groups = new Map<Id | null, Stakeholder[]>();
  for (const one of found) {
    const group = groups.get(one.organisation);
    if (group) group.push(one);
    else groups.set(one.organisation, [one]);
  }
  const providers = new Set([...workshop.service.values()].map(({ provider }) => provider));
  const provides = (id: Id | null) => id !== null && providers.has(id);
  const order = [...groups.keys()].toSorted((a, b) => rank(a, provides(a)) - rank(b, provides(b)));
  return order.flatMap((id) => {
    const rows: readonly PeopleRow[] = (groups.get(id) ?? []).map((one) => ({
      kind: 'stakeholder',
      id: one.id,
    }));
    const bare = order.length === 1 && id === null;
    return bare ? rows : [{ kind: 'organisation', id, provides: provides(id) } as const, ...rows];
  });
}

/** In how many services somebody stands in each lane; lanes they stand in nowhere are left out. */
export function standings(
  workshop: Workshop,
  stakeholder: Id,
): readonly { readonly lane: Lane; readonly count: number }[] {
  const placements = placementsOf(workshop, stakeholder);
  return LANES.map((lane) => ({
    lane,
    count: placements.filter((one) => one.lane === lane).length,
  })).filter(({ count }) => count > 0);
}

function rank(id: Id | null, provides: boolean): number {
  if (id === null) return 2;
  return provides ? 1 : 0;
}
