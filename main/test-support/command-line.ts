import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { afterAll } from 'vitest';

import { refuse } from '../../shared/result.ts';
import type { Printer } from '../api/printer.ts';
import { standardIo } from '../cli/command-line-io.ts';
import { runCli } from '../cli/run-cli.ts';
import { restorePointsFolder } from '../restore-points/point-folder.ts';
import { forkInspectionChild } from '../workshop-file/forked-child.ts';

const PROGRAM = fileURLToPath(new URL('../cli.ts', import.meta.url));

/** The program's data folder, for all tests of a file: never the one of whoever runs them. */
export const DATA_FOLDER = mkdtempSync(join(tmpdir(), 'trilane-data-'));
afterAll(() => rmSync(DATA_FOLDER, { recursive: true, force: true }));
export const CLI_ENV = { ...process.env, TRILANE_DATA: DATA_FOLDER };

/** What a command line came to. */
export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

/** The program's own command line, as a process of its own. */
export async function cli(args: readonly string[], input: string | Buffer = ''): Promise<Said> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: CLI_ENV });
  // It need not read all it is offered.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [out, errors, exit] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { code: exit[0] as number | null, out, errors };
}

const NO_PRINTER: Printer = () => Promise.resolve(refuse({ code: 'no-browser' }));

/** The command line inside this process, as the desktop program runs it. */
export async function cliHere(args: readonly string[], printer = NO_PRINTER): Promise<Said> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const host = {
    version: '1.2.3',
    computerName: 'a',
    restorePoints: restorePointsFolder(DATA_FOLDER),
    spawnChild: forkInspectionChild,
    printer,
  };
  stdin.end();
  const code = await runCli(args, standardIo({ stdin, stdout, stderr }), host);
  const [out, errors] = await Promise.all([text(stdout.end()), text(stderr.end())]);
  return { code, out, errors };
}

/** A process again, with a reader who leaves after the first bytes. Gives the exit code and what was complained of. */
export async function cliReadBriefly(args: readonly string[], input: string): Promise<Omit<Said, 'out'>> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: CLI_ENV });
  child.stdin.on('error', () => undefined);
  child.stdin.write(input);
  child.stdout.once('data', () => child.stdout.destroy());
  const [errors, exit] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  return { code: exit[0] as number | null, errors };
}

/** One JSON value a line. */
export function jsonLines(out: string): readonly unknown[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}
