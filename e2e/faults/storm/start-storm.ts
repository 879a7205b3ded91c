import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import type { SaverName } from './saver.ts';

const STORM_PROGRAM = join(import.meta.dirname, 'storm-program.ts');

export interface StormTask {
  readonly path: string;
  /** Where the numbers of what was said to be saved go. */
  readonly acknowledged: string;
  readonly seed: number;
  readonly saver: SaverName;
  readonly drops?: number;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Storm {
  /** Once the file is open and cards are dropped; rejects when the program ends before. */
  readonly open: Promise<void>;
  /** Its last line, once it has ended by itself. */
  readonly ended: Promise<string>;
  /** kill -9, and gone. */
  kill(): Promise<void>;
}

export function startStorm({ path, acknowledged, seed, saver, drops, env = {} }: StormTask): Storm {
  const args = [STORM_PROGRAM, path, acknowledged, String(seed), saver, ...(drops ? [String(drops)] : [])];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const open = Promise.withResolvers<void>();
  let last = '';
  const read = (async () => {
    for await (const line of createInterface({ input: child.stdout })) {
      last = line;
      if (line === 'open') open.resolve();
    }
    await exited;
    open.reject(new Error(`The storm ended before it began: ${last}`));
    return last;
  })();
  // Whoever kills it before it is open does not ask.
  open.promise.catch(() => undefined);
  return {
    open: open.promise,
    ended: read,
    kill: async () => {
      child.kill('SIGKILL');
      await read;
    },
  };
}

/** The number of the last drop that was said to be saved; 0 when none was. */
export function lastAcknowledged(file: string): number {
  if (!existsSync(file)) return 0;
  return Number(readFileSync(file, 'utf8').trimEnd().split('\n').at(-1) ?? 0);
}
