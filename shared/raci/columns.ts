import type { Id } from '../model/id.ts';
import { showsLeadTag, type ServiceLanes } from '../model/lanes.ts';
import { LANES, type Lane, type Placement } from '../model/placement.ts';

/** One lane someone stands in. */
export interface Hat {
  readonly lane: Lane;
  readonly lead: boolean;
  /** The tag "Lead" shows. */
  readonly tagged: boolean;
}

/** One stakeholder with every lane they stand in. */
export interface RaciColumn {
  readonly stakeholder: Id;
  readonly hats: readonly Hat[];
}

/** Lane by lane, the lead of each before the others; who stands in several lanes has one column, at the first. */
export function columnsOf(lanes: ServiceLanes): readonly RaciColumn[] {
  const columns = new Map<Id, Hat[]>();
  for (const lane of LANES) {
    for (const placement of leadFirst(lanes[lane])) {
      const hat = { lane, lead: placement.lead, tagged: showsLeadTag(placement, lanes[lane]) };
      const hats = columns.get(placement.stakeholder);
      if (hats) hats.push(hat);
      else columns.set(placement.stakeholder, [hat]);
    }
  }
  return [...columns].map(([stakeholder, hats]) => ({ stakeholder, hats }));
}

/** A lane in the order of a document: its lead, then the order of the board. */
export function leadFirst(lane: readonly Placement[]): readonly Placement[] {
  return [...lane.filter(({ lead }) => lead), ...lane.filter(({ lead }) => !lead)];
}
