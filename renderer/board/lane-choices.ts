import { standsThere } from '../../shared/commands/drop.ts';
import type { Id } from '../../shared/model/id.ts';
import { lanesOf } from '../../shared/model/lanes.ts';
import { LANES, type Lane, type Placement } from '../../shared/model/placement.ts';
import type { Workshop } from '../../shared/model/workshop.ts';

export interface LaneChoice {
  readonly lane: Lane;
  /** Whoever is assigned stands there already. */
  readonly isThere: boolean;
  /** Names in the lane, in its order. */
  readonly standing: readonly string[];
}

/** The four lanes of a service, as somebody who is to be assigned finds them. */
export function laneChoices(workshop: Workshop, stakeholder: Id, service: Id): readonly LaneChoice[] {
  const lanes = lanesOf(workshop, service);
  return LANES.map((lane) => ({
    lane,
    isThere: standsThere(workshop, stakeholder, { service, lane }),
    standing: lanes[lane].map((one) => workshop.stakeholder.get(one.stakeholder)?.name ?? ''),
  }));
}

/**
 * Where somebody most likely goes: a chip to another service as what it is in its own; someone of the list to the first
 * lane that is still empty, else to the first they don't stand in. Null where nothing is likelier than the rest: a chip
 * that leaves its lane has to be told where to.
 */
export function likelyLane(choices: readonly LaneChoice[], from: Placement | null): Lane | null {
  const open = choices.filter(({ isThere }) => !isThere);
  const likely = from
    ? open.find(({ lane }) => lane === from.lane)
    : (open.find(({ standing }) => standing.length === 0) ?? open[0]);
  return likely?.lane ?? null;
}
