import { parseArgs } from 'node:util';

import { refuse, type Result } from '../../shared/result.ts';
import { createWords, type Words } from '../../shared/words/words.ts';
import { codeOf } from '../workshop-file/file-errors.ts';
import { createInspector } from '../workshop-file/inspector.ts';
import { applyVerb } from './apply.ts';
import { checkVerb } from './check.ts';
import { commandsVerb } from './commands.ts';
import type { CommandLineIo } from './command-line-io.ts';
import { exportVerb } from './export.ts';
import { helpText, verbHelpText } from './help.ts';
import { sampleVerb } from './sample.ts';
import type { CommandLineHost, Desk, Outcome, Verb } from './verb.ts';

/** 2: what was asked can't be done, and why is said on standard error. */
export type ExitCode = Outcome | 2;

const VERBS: readonly Verb[] = [sampleVerb, checkVerb, exportVerb, applyVerb, commandsVerb];

/** The command line from its arguments (without the program's own) to its exit code. */
export async function runCli(
  args: readonly string[],
  io: CommandLineIo,
  host: CommandLineHost,
): Promise<ExitCode> {
  const { t } = createWords();
  const inspector = createInspector(host.spawnChild);
  try {
    const answer = await answerTo(args, { t, io, host, inspector });
    if (answer.ok) return answer.value;
    await io.complain(answer.error);
    return 2;
  } finally {
    inspector.end();
  }
}

async function answerTo(args: readonly string[], desk: Desk): Promise<Result<Outcome, string>> {
  const { t, io, host } = desk;
  const [name, ...rest] = args;
  const verbs = VERBS.map((one) => one.name);
  if (name === undefined) return refuse(t('cli.bad.noVerb', { verbs }));
  if (name === '--version') return said(io, `${host.version}\n`);
  if (name === '--help' || name === '-h' || name === 'help') return said(io, helpText(t, VERBS));
  const verb = VERBS.find((one) => one.name === name);
  if (!verb) return refuse(t('cli.bad.unknownVerb', { verb: name, verbs }));
  if (rest.includes('--help') || rest.includes('-h')) return said(io, verbHelpText(t, verb));
  return runVerb(verb, rest, desk);
}

async function said(io: CommandLineIo, text: string): Promise<Result<Outcome, string>> {
  await io.print(text);
  return { ok: true, value: 0 };
}

async function runVerb(verb: Verb, args: readonly string[], desk: Desk): Promise<Result<Outcome, string>> {
  const read = readArguments(desk.t, verb, args);
  return read.ok ? verb.run(desk, read.value.positionals, read.value.values) : read;
}

type Arguments = Pick<ReturnType<typeof parseVerbArguments>, 'values' | 'positionals'>;

function readArguments(t: Words, verb: Verb, args: readonly string[]): Result<Arguments, string> {
  const wrong = () => refuse(t('cli.bad.arguments', { verb: verb.name, usage: verb.usage }));
  try {
    const read = parseVerbArguments(verb, args);
    return read.positionals.length === verb.names ? { ok: true, value: read } : wrong();
  } catch (error) {
    if (codeOf(error) !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      if (codeOf(error).startsWith('ERR_PARSE_ARGS')) return wrong();
      throw error;
    }
    const option = args.find((one) => one.startsWith('-') && !isOptionOf(verb, one)) ?? '';
    return refuse(t('cli.bad.unknownOption', { verb: verb.name, option, usage: verb.usage }));
  }
}

function parseVerbArguments(verb: Verb, args: readonly string[]) {
  return parseArgs({ args: [...args], options: verb.options, allowPositionals: true });
}

function isOptionOf(verb: Verb, written: string): boolean {
  const [name = ''] = written.replace(/^--/, '').split('=');
  return written === '-' || written === '--' || name in verb.options;
}
