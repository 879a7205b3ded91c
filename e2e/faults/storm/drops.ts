import { apply, type Change } from '../../../shared/change.ts';
import { execute, type Command } from '../../../shared/commands/catalogue.ts';
import { LANES } from '../../../shared/model/placement.ts';
import type { Workshop } from '../../../shared/model/workshop.ts';
import { mintId } from '../../../main/session/mint-id.ts';
import type { Chance } from '../chance.ts';

export interface Drop {
  readonly command: Command;
  readonly change: Change;
  /** The workshop with this drop in it. */
  readonly after: Workshop;
}

/** What a room does without end: cards dropped into lanes, moved on, taken out. Only what a rule allows. */
export function* drops(from: Workshop, chance: Chance): Generator<Drop, never> {
  let workshop = from;
  for (;;) {
    const command = someDrop(workshop, chance);
    const change = execute(workshop, command);
    if (!change.ok) continue;
    workshop = apply(workshop, change.value);
    yield { command, change: change.value, after: workshop };
  }
}

/** More in than out while the board is empty, as many out as in once it is full. */
function someDrop(workshop: Workshop, chance: Chance): Command {
  const places = [...workshop.placement.keys()];
  const service = chance.one([...workshop.service.keys()]);
  const lane = chance.one(LANES);
  const out = places.length / (workshop.service.size * LANES.length * 3);
  if (chance.real() < out) return { command: 'removePlacement', input: { id: chance.one(places) } };
  if (places.length > 0 && chance.real() < 0.3) {
    return { command: 'movePlacement', input: { id: chance.one(places), service, lane } };
  }
  const stakeholder = chance.one([...workshop.stakeholder.keys()]);
  return { command: 'place', input: { id: mintId(), stakeholder, service, lane } };
}
