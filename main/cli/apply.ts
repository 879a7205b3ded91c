import { createReadStream, openSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { z } from 'zod';

import type { CommitDone } from '../../shared/api/replies.ts';
import type { CommitTrouble } from '../../shared/api/troubles.ts';
import { COMMAND_NAMES } from '../../shared/commands/catalogue.ts';
import { NEW_WORKSHOP_DETAILS } from '../../shared/model/workshop-details.ts';
import { workshopOf } from '../../shared/model/workshop.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { Words } from '../../shared/words/words.ts';
import type { SessionLink } from '../session/session-link.ts';
import { startSession } from '../session/worker-link.ts';
import { codeOf } from '../workshop-file/file-errors.ts';
import { identityAt, isSameFile } from '../workshop-file/file-identity.ts';
import { inputLines, MOST_LINE_BYTES, type InputLine } from './command-lines.ts';
import { LOG_STEPS, type LogStep } from './commands.ts';
import { commitSentence, openSentence, writeSentence } from './trouble-sentence.ts';
import type { Desk, Outcome, Verb } from './verb.ts';

export const applyVerb: Verb = {
  name: 'apply',
  usage: 'apply FILE COMMANDS.jsonl',
  names: 2,
  options: {},
  about: (t) => t('cli.apply.about'),
  aboutOptions: () => ({}),
  run: async (desk, [file = '', commands = '']) => {
    const path = resolve(file);
    // First of all: without commands no file is made.
    const input = openInput(desk, path, commands);
    if (!input.ok) return input;
    const { t, io, inspector, host } = desk;
    const { computerName, restorePoints } = host;
    const session = startSession({ inspector, computerName, restorePoints });
    session.onPoint((news) => {
      if (news.kind === 'point-missed') void io.complain(t(`trouble.point.${news.trouble.code}`));
    });
    try {
      const opened = await openOrCreate(desk, session, path);
      return opened.ok ? ok(await applyLines(desk, session, input.value)) : opened;
    } finally {
      input.value.destroy();
      await session.end();
    }
  },
};

function openInput({ t, io }: Desk, path: string, commands: string): Result<Readable, string> {
  if (commands === '-') return ok(io.input);
  const name = commands;
  try {
    if (statSync(commands).isDirectory()) return refuse(t('cli.bad.inputUnreadable', { name }));
    // Reading the workshop as commands, and closing it again, would drop its lock.
    if (isSameFile(identityAt(path), identityAt(commands))) return refuse(t('cli.bad.sameFile', { name }));
    return ok(createReadStream(commands, { fd: openSync(commands, 'r') }));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return refuse(t('cli.bad.inputMissing', { name }));
    return refuse(t('cli.bad.inputUnreadable', { name }));
  }
}

async function openOrCreate({ t }: Desk, session: SessionLink, path: string): Promise<Result<null, string>> {
  const opened = await session.open(path);
  if (opened.ok) return ok(null);
  if (opened.error.code !== 'missing') return refuse(openSentence(t, path, opened.error));
  const title = t('cli.apply.untitled');
  const made = await session.create(path, { ...NEW_WORKSHOP_DETAILS, title });
  return made.ok ? ok(null) : refuse(writeSentence(t, path, made.error));
}

/** What is said of a line. `line` counts from 1, blank ones included. */
type Said =
  | { readonly ok: true; readonly seq: number; readonly ids: CommitDone['ids'] }
  | { readonly ok: false; readonly error: string; readonly code: string; readonly line: number };

/** Each line is committed, or refused, and that is said, before the next one is read. */
async function applyLines({ t, io }: Desk, session: SessionLink, input: Readable): Promise<Outcome> {
  let outcome: Outcome = 0;
  let number = 0;
  for await (const line of inputLines(input)) {
    number += 1;
    if ('text' in line && line.text.trim() === '') continue;
    const said = await applyLine(t, session, line, number);
    if (!said.ok) outcome = 1;
    // Nobody is told any more: what is left is not carried out unheard.
    if (!(await io.print(`${JSON.stringify(said)}\n`))) return 1;
  }
  return outcome;
}

async function applyLine(t: Words, session: SessionLink, line: InputLine, number: number): Promise<Said> {
  const read = readLine(t, line);
  if (!read.ok) return { ok: false, ...read.error, line: number };
  const done = await carryOut(session, read.value, number);
  if (done.ok) return { ok: true, seq: done.value.seq, ids: done.value.ids };
  return { ok: false, ...(await troubleOf(t, session, done.error)), line: number };
}

const lineSchema = z.strictObject({ command: z.string(), input: z.unknown().optional() });
type Line = z.infer<typeof lineSchema>;
type LineTrouble = { readonly error: string; readonly code: string };

function readLine(t: Words, line: InputLine): Result<Line, LineTrouble> {
  if ('trouble' in line) {
    return bad(
      line.trouble === 'too-long' ? t('cli.apply.tooLong', { max: MOST_LINE_BYTES }) : t('cli.apply.notUtf8'),
    );
  }
  const value = parseJson(line.text);
  if (value === undefined) return bad(t('cli.apply.notJson'));
  const read = lineSchema.safeParse(value);
  if (!read.success) return bad(t('cli.apply.notCommand'));
  const { command } = read.data;
  return [...COMMAND_NAMES, ...LOG_STEPS].some((name) => name === command)
    ? ok(read.data)
    : bad(t('cli.apply.noCommand', { command }));
}

function bad(error: string) {
  return refuse({ error, code: 'bad-input' });
}

/** Undefined, which JSON has not, for what is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function carryOut(session: SessionLink, { command, input }: Line, number: number) {
  const origin = { window: 'apply', number };
  return isLogStep(command) ? session[command](origin) : session.run(origin, command, input, true);
}

function isLogStep(command: string): command is LogStep {
  return LOG_STEPS.some((step) => step === command);
}

async function troubleOf(t: Words, session: SessionLink, trouble: CommitTrouble): Promise<LineTrouble> {
  const code = trouble.code === 'refused' ? trouble.refusal.code : trouble.code;
  const open = await session.current();
  if (!open) throw new Error('A workshop is open while its commands are carried out');
  return { error: commitSentence(t, workshopOf(open.records), trouble), code };
}
