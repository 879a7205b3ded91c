import * as fc from 'fast-check';

import { apply, type Change } from '../change.ts';
import { COMMAND_NAMES, execute, type Command, type CommandName } from '../commands/catalogue.ts';
import type { Refusal } from '../commands/refusal.ts';
import { ACTIVITY_NUMBERS } from '../model/activity-switch.ts';
import type { Id } from '../model/id.ts';
import { lanesOf } from '../model/lanes.ts';
import { LANES } from '../model/placement.ts';
import { STAKEHOLDER_KINDS } from '../model/stakeholder.ts';
import { newWorkshop, type Noun, type Workshop } from '../model/workshop.ts';
import { countingIds } from './room.ts';

/** One command of a random workshop and what came of it. */
export interface Moment {
  readonly before: Workshop;
  readonly command: Command;
  readonly outcome: { readonly change: Change } | { readonly refusal: Refusal };
  readonly after: Workshop;
}

/** A command name and the choices it needs; what they mean depends on what the workshop holds by then. */
interface Step {
  readonly name: CommandName;
  readonly choices: readonly number[];
  readonly text: string;
}

// Rooms mostly place people. Rare verbs that empty a workshop would leave the lanes bare.
const OFTEN: readonly CommandName[] = [
  ...Array<CommandName>(10).fill('place'),
  ...Array<CommandName>(3).fill('placeSeveral'),
  ...Array<CommandName>(3).fill('movePlacement'),
  ...Array<CommandName>(3).fill('removePlacement'),
  ...Array<CommandName>(3).fill('appointLead'),
  ...Array<CommandName>(2).fill('switchActivity'),
  ...Array<CommandName>(2).fill('addStakeholders'),
];

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    name: fc.constantFrom(...OFTEN, ...COMMAND_NAMES),
    choices: fc.array(fc.nat({ max: 10_000 }), { minLength: 8, maxLength: 8 }),
    text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((text) => `${text}x`),
  }),
  { minLength: 1, maxLength: 60, size: 'max' },
);

/** What happened in a random workshop, refusals included, from two services and five people on. */
export const randomHistories: fc.Arbitrary<readonly Moment[]> = steps.map(play);

/** Where random workshops ended. */
export const randomWorkshops: fc.Arbitrary<Workshop> = steps.map((made) => {
  const last = play(made).at(-1);
  if (!last) throw new Error('A history has at least one moment');
  return last.after;
});

/** The moments in which something changed. */
export function changesIn(
  history: readonly Moment[],
): readonly { readonly before: Workshop; readonly change: Change; readonly after: Workshop }[] {
  return history.flatMap(({ before, outcome, after }) =>
    'change' in outcome ? [{ before, change: outcome.change, after }] : [],
  );
}

function play(made: readonly Step[]): readonly Moment[] {
  const mint = countingIds();
  const moments: Moment[] = [];
  let workshop = newWorkshop({ id: mint(), title: 'Random' });
  const run = (command: Command): void => {
    const before = workshop;
    const result = execute(before, command);
    if (result.ok) workshop = apply(before, result.value);
    const outcome = result.ok ? { change: result.value } : { refusal: result.error };
    moments.push({ before, command, outcome, after: workshop });
  };
  const named = (name: string) => ({ id: mint(), name });
  run({ command: 'addServices', input: { services: [named('Payroll'), named('Wi-Fi')] } });
  run({
    command: 'addStakeholders',
    input: { stakeholders: ['Amira', 'Ben', 'Chen', 'Dana', 'Eli'].map(named) },
  });
  for (const step of made) run(commandOf(workshop, step, mint));
  return moments;
}

function commandOf(workshop: Workshop, { name, choices, text }: Step, mint: () => Id): Command {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = choices;
  const stakeholder = pick(workshop, 'stakeholder', a, mint);
  const service = pick(workshop, 'service', b, mint);
  const placement = pick(workshop, 'placement', c, mint);
  const organisation = pick(workshop, 'organisation', d, mint);
  const lane = LANES[e % LANES.length] ?? 'customer';
  const there = lanesOf(workshop, service)[lane];
  // Mostly somebody who stands there; now and then somebody who does not.
  const before = f % 2 === 0 ? null : f % 9 === 0 ? placement : (there[f % there.length]?.id ?? null);
  // Now and then an id that is already taken.
  const idFor = (taken: Id) => (g % 20 === 0 ? taken : mint());
  const orNull = (one: Id) => (h % 3 === 0 ? null : one);
  switch (name) {
    case 'editDetails':
      return { command: name, input: { client: text, place: text } };
    case 'addOrganisation':
      return { command: name, input: { id: idFor(organisation), name: text, partOf: orNull(organisation) } };
    case 'editOrganisation': {
      const partOf = orNull(pick(workshop, 'organisation', g, mint));
      return { command: name, input: { id: organisation, name: text, partOf } };
    }
    case 'addStakeholders': {
      const kind = STAKEHOLDER_KINDS[e % STAKEHOLDER_KINDS.length] ?? 'person';
      const fields = { kind, organisation: orNull(organisation), spokesperson: orNull(stakeholder) };
      return { command: name, input: { stakeholders: [{ id: idFor(stakeholder), name: text, ...fields }] } };
    }
    case 'editStakeholder': {
      const kind = STAKEHOLDER_KINDS[e % STAKEHOLDER_KINDS.length] ?? 'person';
      const spokesperson = orNull(pick(workshop, 'stakeholder', g, mint));
      return { command: name, input: { id: stakeholder, name: text, kind, spokesperson } };
    }
    case 'addServices':
      return {
        command: name,
        input: { services: [{ id: idFor(service), name: text, provider: orNull(organisation) }] },
      };
    case 'editService':
      return { command: name, input: { id: service, name: text, consumer: orNull(organisation) } };
    case 'moveService':
      return { command: name, input: { id: service, before: orNull(pick(workshop, 'service', g, mint)) } };
    case 'removeOrganisation':
      return { command: name, input: { id: organisation } };
    case 'removeStakeholder':
      return { command: name, input: { id: stakeholder } };
    case 'removeService':
      return { command: name, input: { id: service } };
    case 'place':
      return {
        command: name,
        input: { id: idFor(placement), stakeholder, service, lane, before, task: text },
      };
    case 'placeSeveral': {
      const others = [d, f, g, h].slice(0, c % 5);
      const listed = [a, ...others].map((one, at) => ({
        id: at === 0 ? idFor(placement) : mint(),
        stakeholder: pick(workshop, 'stakeholder', one, mint),
      }));
      const newcomer = { id: idFor(stakeholder), name: text };
      const people = c % 2 === 0 ? listed : [...listed, { id: mint(), newcomer }];
      return { command: name, input: { service, lane, people } };
    }
    case 'movePlacement':
      return { command: name, input: { id: placement, service, lane, before } };
    case 'removePlacement':
    case 'appointLead':
      return { command: name, input: { id: placement } };
    case 'editPlacement':
      return { command: name, input: { id: placement, task: text } };
    case 'switchActivity': {
      const activity = ACTIVITY_NUMBERS[a % ACTIVITY_NUMBERS.length] ?? 1;
      const id = idFor(pick(workshop, 'activitySwitch', d, mint));
      return { command: name, input: { id, service: orNull(service), activity, on: c % 2 === 0 } };
    }
  }
}

/** A record of the workshop, or now and then an id that nobody has. */
function pick(workshop: Workshop, noun: Noun, choice: number, mint: () => Id): Id {
  const ids = [...workshop[noun].keys()];
  return (choice % 25 === 0 ? undefined : ids[choice % ids.length]) ?? mint();
}
