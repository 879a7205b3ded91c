import { apply } from '../shared/change.ts';
import { execute, type Command } from '../shared/commands/catalogue.ts';
import { findings, findingsOf } from '../shared/gaps/findings.ts';
import { LANES } from '../shared/model/placement.ts';
import type { Workshop } from '../shared/model/workshop.ts';
import { deriveRaci } from '../shared/raci/derive-raci.ts';
import { benchId, largeWorkshop, personId, serviceId, upTo } from './large-workshop.ts';
import { quantile, timeOf, type Measure, type Repetition } from './measure.ts';

const COMMANDS = 200;
const SIZE = { people: 500, services: 200, placements: 10_000 };
/** Half a frame. */
const LIMIT_MS = 8;
/** Services a large screen shows at once, and two on each side that are drawn ahead. */
const ON_SCREEN = 9;

/**
 * P14: one command on 10,000 placements, from the gesture to all that the screen shows of it: the new value, the
 * gaps of the whole workshop in their panel, flags and RACI of the services on screen.
 */
export async function measureCommand(repetitions: number): Promise<readonly Measure[]> {
  const taken: Repetition[] = [];
  while (taken.length < repetitions) {
    let workshop = largeWorkshop(SIZE);
    show(workshop, 0);
    const times: number[] = [];
    for (const step of upTo(COMMANDS)) {
      const service = (step * 17) % SIZE.services;
      const command = commandAt(step, service);
      // Seen before, as a screen that is scrolled there: only what the command changes is new.
      show(workshop, service);
      times.push(
        await timeOf(() => {
          workshop = after(workshop, command);
          show(workshop, service);
        }),
      );
    }
    taken.push({ ours: quantile(times, 0.95), limit: LIMIT_MS });
  }
  return [
    {
      id: 'P14',
      what: 'a command on 10,000 placements and all that shows of it, p95',
      beside: 'half a frame',
      unit: 'ms',
      goal: 1,
      repetitions: taken,
    },
  ];
}

/** Drops, and the removal of each afterwards. */
function commandAt(step: number, service: number): Command {
  // Nobody who stands in the service already.
  const stakeholder = personId((service * 7 + 60 + step) % SIZE.people);
  const lane = LANES[step % LANES.length] ?? 'customer';
  return step % 4 === 3
    ? { command: 'removePlacement', input: { id: benchId(3, step * 31) } }
    : { command: 'place', input: { id: benchId(4, step), stakeholder, service: serviceId(service), lane } };
}

function after(workshop: Workshop, command: Command): Workshop {
  const change = execute(workshop, command);
  if (!change.ok) throw new Error(`Refused: ${JSON.stringify(change.error)}`);
  return apply(workshop, change.value);
}

function show(workshop: Workshop, service: number): void {
  findings(workshop);
  for (let index = 0; index < ON_SCREEN; index += 1) {
    const shown = serviceId((service + index) % SIZE.services);
    findingsOf(workshop, shown);
    deriveRaci(workshop, shown);
  }
}
