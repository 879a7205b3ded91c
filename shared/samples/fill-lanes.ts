import type { Command } from '../commands/catalogue.ts';
import type { Id } from '../model/id.ts';
import { LANES, type Lane } from '../model/placement.ts';

/** Who stands in a lane, and what they do with the service in the room's words. */
type Standing = readonly [stakeholder: Id, task: string];

/** One drop after the other, lane by lane. The first of a lane leads it. */
export function fillLanes(
  mint: () => Id,
  service: Id,
  lanes: { readonly [L in Lane]?: readonly Standing[] },
): readonly Command[] {
  return LANES.flatMap((lane) =>
    (lanes[lane] ?? []).map(([stakeholder, task]): Command => ({
      command: 'place',
      input: { id: mint(), service, stakeholder, lane, task },
    })),
  );
}
