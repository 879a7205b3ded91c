import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Message } from '../../shared/api.ts';
import type { CommandName, InputOf } from '../../shared/commands/catalogue.ts';
import { BAD_KEYS, BAD_VALUES, BAD_WHOLES } from '../test-support/bad-payloads.ts';
import { readCommand } from '../session/read-command.ts';
import { createNorthfield, openWindow, startTestProgram, type TestProgram } from './test-program.ts';

const idOf = (number: number) => `0193a5b0-7c00-7abc-8def-00000000000${number}`;
const [ORGANISATION, PERSON, NEWCOMER, SERVICE, LATER, PLACEMENT] = [1, 2, 3, 4, 5, 6].map(idOf) as [
  string,
  string,
  string,
  string,
  string,
  string,
];

const ABOUT_SOMEBODY = {
  kind: 'person',
  jobTitle: 'Matron',
  organisation: ORGANISATION,
  email: 'amira@northfield.example',
  note: 'N',
  headCount: null,
  spokesperson: null,
} as const;
const ABOUT_SERVICE = { description: 'D', outcomes: 'O', provider: ORGANISATION, consumer: ORGANISATION };

/**
 * One good input of every command, with all it can say, each for the workshop that those before it made. What is bad is
 * made from it, value by value. A command that is new does not compile here before it has one.
 */
const GOOD: { readonly [N in CommandName]: InputOf<N> } = {
  editDetails: { title: 'T', client: 'C', place: 'P', date: '2025-11-23', facilitator: 'F' },
  addOrganisation: { id: ORGANISATION, name: 'IT', partOf: null },
  editOrganisation: { id: ORGANISATION, name: 'IT unit', partOf: null },
  addStakeholders: { stakeholders: [{ id: PERSON, name: 'Amira', ...ABOUT_SOMEBODY }] },
  editStakeholder: { id: PERSON, name: 'Amira Haddad', ...ABOUT_SOMEBODY },
  addServices: {
    services: [
      { id: SERVICE, name: 'EHR', ...ABOUT_SERVICE },
      { id: LATER, name: 'Payroll' },
    ],
  },
  editService: { id: SERVICE, name: 'Health record', ...ABOUT_SERVICE },
  moveService: { id: LATER, before: SERVICE },
  place: {
    id: PLACEMENT,
    stakeholder: PERSON,
    service: SERVICE,
    lane: 'customer',
    before: null,
    task: 'T',
  },
  placeSeveral: {
    service: SERVICE,
    lane: 'user',
    people: [
      { id: idOf(7), newcomer: { id: NEWCOMER, name: 'Ben', email: 'ben@northfield.example' } },
      { id: idOf(8), stakeholder: PERSON },
    ],
  },
  movePlacement: { id: PLACEMENT, service: LATER, lane: 'sponsor', before: null },
  editPlacement: { id: PLACEMENT, task: 'Signs' },
  appointLead: { id: idOf(8) },
  switchActivity: { id: idOf(9), service: SERVICE, activity: 12, on: true },
  removePlacement: { id: PLACEMENT },
  removeService: { id: SERVICE },
  removeStakeholder: { id: NEWCOMER },
  removeOrganisation: { id: ORGANISATION },
};

type Path = readonly (string | number)[];

let program: TestProgram;
let receive: (text: string) => Promise<void>;
let answer: Message | null = null;
const tried = { sent: 0, refused: 0, counted: 0 };

beforeAll(async () => {
  program = startTestProgram();
  await createNorthfield(openWindow(program.program));
  const line = program.program.connect((text) => {
    const message = JSON.parse(text) as Message;
    if (!('event' in message)) answer = message;
  });
  receive = (text) => line.receive(text);
});

afterAll(async () => {
  await program.end();
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  process.stdout.write(
    `Bad commands: ${tried.sent} tried, ${tried.refused} refused, ${tried.counted} counted.\n`,
  );
});

async function run(command: string, input: string): Promise<Message | null> {
  answer = null;
  await receive(
    `{"id":1,"call":"run","input":{"number":1,"command":${JSON.stringify(command)},"input":${input}}}`,
  );
  return answer;
}

async function workshop(): Promise<unknown> {
  answer = null;
  await receive('{"id":1,"call":"currentWorkshop","input":{}}');
  return answer;
}

/** By the window's line or by the session; either way it is counted. */
async function expectRefused(command: CommandName, input: string): Promise<void> {
  const faults = program.faults.length;
  const said = await run(command, input);
  tried.sent += 1;
  const refused =
    said !== null &&
    ('refused' in said
      ? said.refused === 'bad-input'
      : (said as { reply?: { error?: { code: string } } }).reply?.error?.code === 'bad-input');
  expect([input.slice(0, 300), refused]).toEqual([input.slice(0, 300), true]);
  tried.refused += 1;
  tried.counted += program.faults.length - faults;
  expect(program.faults.slice(faults)).toEqual([
    { kind: 'refused', why: 'bad-input', call: said !== null && 'refused' in said ? 'unknown' : 'run' },
  ]);
}

/** Some values that are bad elsewhere are what this command takes. */
function isGood(command: CommandName, input: string): boolean {
  try {
    return readCommand(command, JSON.parse(input), null).ok;
  } catch {
    return false;
  }
}

function* pathsIn(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    const inside = [...path, Array.isArray(value) ? Number(key) : key];
    yield inside;
    yield* pathsIn(part, inside);
  }
}

/** The value as JSON text, with other text where the path leads; null: nothing there at all. */
function withAt(value: unknown, [first, ...rest]: Path, text: string | null): string {
  if (first === undefined) return text ?? 'null';
  const parts = Object.entries(value as object).flatMap(([key, part]) => {
    const isIt = key === String(first);
    if (isIt && rest.length === 0 && text === null) return [];
    const json = isIt ? withAt(part, rest, text) : JSON.stringify(part);
    return [Array.isArray(value) ? json : `${JSON.stringify(key)}:${json}`];
  });
  return Array.isArray(value) ? `[${parts.join(',')}]` : `{${parts.join(',')}}`;
}

function badInputsFor(command: CommandName): readonly string[] {
  const good = GOOD[command];
  const inside = JSON.stringify(good).slice(1, -1);
  const withOneBad = [...pathsIn(good)].flatMap((path) =>
    [...BAD_VALUES, null].map((bad) => withAt(good, path, bad)),
  );
  const withOneMore = BAD_KEYS.map((key) => `{${inside},"${key}":{}}`);
  return [...BAD_WHOLES, ...withOneBad, ...withOneMore].filter((input) => !isGood(command, input));
}

describe.each(Object.keys(GOOD) as CommandName[])('%s', (command) => {
  test('refuses at least ten bad inputs, counts each, and changes nothing', async () => {
    const before = await workshop();
    const bad = badInputsFor(command);
    expect(bad.length).toBeGreaterThanOrEqual(10);
    for (const input of bad) await expectRefused(command, input);
    expect(await workshop()).toEqual(before);
  });

  test('does its good input', async () => {
    expect(await run(command, JSON.stringify(GOOD[command]))).toMatchObject({ reply: { ok: true } });
  });
});

test('An edit that says nothing is refused as one that changes nothing', async () => {
  const before = await workshop();
  const said = await run('editDetails', '{}');
  expect(said).toMatchObject({
    reply: { ok: false, error: { code: 'refused', refusal: { code: 'changes-nothing' } } },
  });
  expect(await workshop()).toEqual(before);
});
