import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { FaultCounts } from './family.ts';
import { clearAway, MEMORY } from './temporary-folder.ts';

const RUN_FAMILY = join(import.meta.dirname, 'run-family.ts');

/** Dozens of short programs of the same code: they keep what Node made of it. */
const COMPILED = join(import.meta.dirname, '../../node_modules/.cache/faults');

/** What the process of a family says to whoever started it. */
export type FromFamily =
  | { readonly kind: 'report'; readonly line: string }
  | { readonly kind: 'counts'; readonly counts: FaultCounts };

interface Task {
  readonly file: string;
  readonly count: number;
  readonly seed: number;
  readonly report: (line: string) => void;
  /** Somebody ends the whole run. */
  readonly stop: AbortSignal;
}

/** Longest a family may take before it counts as hanging: a hang is a failure too. */
const LIMIT_MS = 30 * 60_000;

/**
 * Runs a family in a process of its own, with a temporary folder of its own: however it ends, by itself, by a crash or
 * by Ctrl+C, every process it started, every disk it mounted and every file it made goes with it.
 */
export async function runFamilyProcess({
  file,
  count,
  seed,
  report,
  stop,
}: Task): Promise<FaultCounts | 'failed'> {
  const folder = mkdtempSync(join(tmpdir(), 'trilane-faults-'));
  const memory = existsSync(MEMORY) ? mkdtempSync(join(MEMORY, 'trilane-faults-')) : folder;
  // A group of its own, to be ended as a whole; Ctrl+C in the terminal then reaches only who started it.
  const child = fork(RUN_FAMILY, [file, String(count), String(seed)], {
    detached: true,
    env: { ...process.env, TMPDIR: folder, TRILANE_FAULTS_MEMORY: memory, NODE_COMPILE_CACHE: COMPILED },
  });
  const exited = once(child, 'exit');
  let counts: FaultCounts | 'failed' = 'failed';
  child.on('message', (message: FromFamily) => {
    if (message.kind === 'report') report(message.line);
    else counts = message.counts;
  });
  const end = () => endGroup(child);
  stop.addEventListener('abort', end);
  const limit = setTimeout(() => {
    report(`ended after ${LIMIT_MS / 60_000} minutes`);
    counts = 'failed';
    end();
  }, LIMIT_MS);
  try {
    const [code] = (await exited) as [number | null];
    return code === 0 ? counts : 'failed';
  } finally {
    clearTimeout(limit);
    stop.removeEventListener('abort', end);
    end();
    clearAway(folder);
    clearAway(memory);
  }
}

/** SIGKILL to the family and to all it started that did not leave its group. */
function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // They are all gone.
  }
}
