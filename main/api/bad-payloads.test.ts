import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { CALLS, type CallName, type Handlers, type Message } from '../../shared/api.ts';
import { ok } from '../../shared/result.ts';
import { BAD_KEYS, BAD_VALUES, BAD_WHOLES } from '../test-support/bad-payloads.ts';
import { LARGEST_REQUEST, openConnection } from './connection.ts';
import type { Fault } from './fault.ts';

const HANDLE = 'AAAAAAAAAAAAAAAAAAAAAA';
const ID = '0193a5b0-7c00-7abc-8def-0123456789ab';
const POINT = 'opening';
const DETAILS = { title: 'T', client: '', place: '', date: '2025-11-22', facilitator: '' };

/**
 * One good input of every call: what is bad is made from it, key by key. A call that is new does not compile here
 * before it has one.
 */
const GOOD: Readonly<Record<CallName, Readonly<Record<string, unknown>>>> = {
  hostInfo: {},
  preferences: {},
  changePreferences: { theme: 'dark' },
  suddenEnd: {},
  dismissSuddenEnd: {},
  diagnostics: {},
  listRecent: {},
  forgetRecent: { file: HANDLE },
  suggestFile: { purpose: 'pdf', name: 'N' },
  chooseFile: { purpose: 'save-pdf', suggestion: 'N' },
  listFolder: { folder: HANDLE },
  nameFile: { folder: HANDLE, name: 'N', purpose: 'pdf' },
  createWorkshop: { file: HANDLE, details: DETAILS },
  openWorkshop: { file: HANDLE },
  openSample: { sample: 'retail' },
  openSynced: { file: HANDLE, worksIn: 'local' },
  openMade: { file: HANDLE },
  openWithoutCopy: { file: HANDLE },
  writeBackNow: {},
  viewWorkshop: { file: HANDLE },
  lookAgain: {},
  currentWorkshop: {},
  notInFile: {},
  keptState: {},
  dismissKeptState: {},
  saveCopy: { file: HANDLE, replace: false },
  closeWorkshop: {},
  run: { number: 1, command: 'place', input: {} },
  undo: { number: 1 },
  redo: { number: 1 },
  listRestorePoints: {},
  readRestorePoint: { point: POINT },
  restore: { number: 1, point: POINT },
  nameSnapshot: { number: 1, name: 'N' },
  saveProtectedCopy: { file: HANDLE, replace: false, passPhrase: 'P' },
  unlockCopy: { file: HANDLE, to: HANDLE, passPhrase: 'P' },
  rescueOffer: { file: HANDLE },
  openRescued: { file: HANDLE, name: 'N' },
  planForgetting: { stakeholder: ID },
  forgetStakeholder: { stakeholder: ID, replaceIn: [{ noun: 'service', id: ID, field: 'name' }] },
  printReport: { paper: 'A4' },
  cancelPrint: {},
  cancelProtection: {},
  pdfPart: { pdf: HANDLE, from: 0, to: 1 },
  savePdf: { pdf: HANDLE, file: HANDLE, replace: false },
  reportContent: {},
  reportReady: {},
};

/** `run` hands its input on: the session checks it against the command's own schema (bad-commands.test.ts). */
const PASSED_ON: readonly string[] = ['run.input'];

const tried = { sent: 0, refused: 0, counted: 0 };
const reached: string[] = [];
const handlers = Object.fromEntries(
  Object.keys(CALLS).map((name) => [
    name,
    () => {
      reached.push(name);
      return Promise.resolve(ok(null));
    },
  ]),
) as unknown as Handlers<null>;

function window() {
  const sent: Message[] = [];
  const faults: Fault[] = [];
  const connection = openConnection({
    handlers,
    window: null,
    send: (text) => sent.push(JSON.parse(text) as Message),
    report: (fault) => faults.push(fault),
  });
  return { connection, sent, faults };
}

/** Sends what is bad; it must be refused and counted, before any handler. */
async function expectRefused(text: string): Promise<void> {
  const { connection, sent, faults } = window();
  reached.length = 0;
  await connection.receive(text);
  tried.sent += 1;
  const answers = sent.every((message) => 'refused' in message) ? 'refused' : 'answered';
  // With its beginning, so that a failure says what came through.
  expect([text.slice(0, 200), answers, reached, faults.length]).toEqual([
    text.slice(0, 200),
    'refused',
    [],
    1,
  ]);
  tried.refused += 1;
  tried.counted += faults.length;
}

const requestOf = (call: string, input: string) => `{"id":1,"call":${JSON.stringify(call)},"input":${input}}`;

/** The good input with one value replaced by text. */
function withBad(good: Readonly<Record<string, unknown>>, key: string, bad: string): string {
  const entries = Object.entries(good).map(
    ([name, value]) => `${JSON.stringify(name)}:${name === key ? bad : JSON.stringify(value)}`,
  );
  return `{${entries.join(',')}}`;
}

/** Some values that are bad elsewhere are what this key takes. */
function isGood(call: CallName, input: string): boolean {
  try {
    return CALLS[call].input.safeParse(JSON.parse(input)).success;
  } catch {
    return false;
  }
}

describe.each(Object.keys(CALLS) as CallName[])('%s', (call) => {
  const good = GOOD[call];

  test('takes its good input', async () => {
    const { connection, sent, faults } = window();
    reached.length = 0;
    await connection.receive(requestOf(call, JSON.stringify(good)));
    expect(reached).toEqual([call]);
    expect(sent).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  test('refuses at least ten bad payloads, and counts each', async () => {
    const before = tried.refused;
    for (const bad of BAD_WHOLES) {
      if (!isGood(call, bad)) await expectRefused(requestOf(call, bad));
    }
    for (const key of Object.keys(good)) {
      for (const bad of PASSED_ON.includes(`${call}.${key}`) ? [] : BAD_VALUES) {
        const input = withBad(good, key, bad);
        if (!isGood(call, input)) await expectRefused(requestOf(call, input));
      }
      const { [key]: _gone, ...rest } = good;
      const without = JSON.stringify(rest);
      if (!isGood(call, without)) await expectRefused(requestOf(call, without));
    }
    // A key too many, however it is called; an envelope that says more than it should; more than the call may weigh.
    const inside = JSON.stringify(good).slice(1, -1);
    for (const key of BAD_KEYS) {
      await expectRefused(requestOf(call, `{${inside}${inside && ','}"${key}":{}}`));
    }
    await expectRefused(requestOf(call, JSON.stringify(good)).replace('{"id":1', '{"id":-1'));
    await expectRefused(requestOf(call, JSON.stringify(good)).replace('{"id":1', '{"window":"w2","id":1'));
    await expectRefused(requestOf(call, JSON.stringify(good)) + ' '.repeat(CALLS[call].maxBytes));
    expect(tried.refused - before).toBeGreaterThanOrEqual(10);
  });

  test('refuses whatever is not its input', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), async (value) => {
        const input = JSON.stringify(value);
        if (!isGood(call, input)) await expectRefused(requestOf(call, input));
      }),
      { numRuns: 40 },
    );
  });
});

describe('what is no request', () => {
  test.each([
    ['a call that is none', requestOf('readFile', '{}')],
    ['a prototype for a call', requestOf('__proto__', '{}')],
    ['a method for a call', requestOf('hasOwnProperty', '{}')],
    ['a number for a call', '{"id":1,"call":1,"input":{}}'],
    ['a list', '[]'],
    ['nothing', ''],
    ['a hundred megabytes', requestOf('run', `"${'x'.repeat(100 * 1024 * 1024)}"`)],
  ])('%s is refused', (_what, text) => expectRefused(text));

  test('the same number twice is answered twice, and the window goes on working', async () => {
    const { connection, sent } = window();
    await connection.receive(requestOf('cancelPrint', 'NaN'));
    await connection.receive(requestOf('cancelPrint', '{}'));
    await connection.receive(requestOf('cancelPrint', '{}'));
    expect(sent).toEqual([
      { id: 1, refused: 'bad-input' },
      { id: 1, reply: { ok: true, value: null } },
      { id: 1, reply: { ok: true, value: null } },
    ]);
  });

  test('the largest request is a megabyte', () => {
    expect(LARGEST_REQUEST).toBe(1_048_576);
  });
});

afterAll(() => {
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  expect(tried.refused).toBe(tried.sent);
  process.stdout.write(
    `Bad payloads: ${tried.sent} tried, ${tried.refused} refused, ${tried.counted} counted.\n`,
  );
});
