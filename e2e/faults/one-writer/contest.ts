import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';

import { temporaryFolder } from '../temporary-folder.ts';

const CONTENDER = join(import.meta.dirname, 'contender.ts');
const COMMAND_LINE = join(import.meta.dirname, '../../../main/cli.ts');

export interface Order {
  readonly step: 'open' | 'view' | 'work' | 'close';
  readonly path: string;
}

export interface Answer {
  /** 'open', 'viewer', 'saved', 'closed', or the code of a trouble. */
  readonly said: string;
  /** Who is said to have the file, and since when, ISO 8601 in UTC. */
  readonly computer?: string | undefined;
  readonly since?: string | undefined;
  /** The last number of the log. */
  readonly seq?: number;
  /** How long it took to be told, in milliseconds. */
  readonly ms: number;
}

/** A program with a window's session. */
export interface Contender {
  readonly computer: string;
  tell(step: Order['step'], path: string): Promise<Answer>;
  /** kill -9. */
  kill(): Promise<void>;
}

export async function startContender(computer: string): Promise<Contender> {
  const child = spawn(process.execPath, [CONTENDER, computer], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  await lines.next();
  return {
    computer,
    tell: async (step, path) => {
      child.stdin.write(`${JSON.stringify({ step, path } satisfies Order)}\n`);
      const { value, done } = await lines.next();
      if (done === true) throw new Error(`${computer} ended before it answered`);
      return JSON.parse(value) as Answer;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** The program's command line at work on a file. */
export interface CommandLine {
  /** 'open' once its first change is saved, or what it complains of. */
  readonly said: Promise<string>;
  /** Ends its input, and waits for it. */
  close(): Promise<void>;
}

export function startCommandLine(path: string): CommandLine {
  const child = spawn(process.execPath, [COMMAND_LINE, 'apply', path, '-'], {
    env: { ...process.env, TRILANE_DATA: temporaryFolder() },
  });
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const complaints = text(child.stderr);
  // One that is refused reads nothing.
  child.stdin.on('error', () => undefined);
  child.stdin.write(
    `${JSON.stringify({ command: 'addServices', input: { services: [{ name: 'CLI' }] } })}\n`,
  );
  return {
    said: lines.next().then(async ({ done }) => (done === true ? (await complaints).trim() : 'open')),
    close: async () => {
      child.stdin.end();
      await exited;
    },
  };
}
