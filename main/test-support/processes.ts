import { execFileSync, spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const SECOND_PROGRAM = fileURLToPath(new URL('second-program.ts', import.meta.url));

/** Linux has a command that limits what another process may write. */
export function canLimitWrites(): boolean {
  return process.platform === 'linux' && spawnSync('prlimit', ['--version']).status === 0;
}

/** Another program on the same file, in a process of its own. */
export interface SecondProgram {
  /** What it says next: 'open', a trouble, or an acknowledged change. Null when it has said all. */
  next(): Promise<unknown>;
  /** Closes the file properly. */
  close(): Promise<void>;
  /** kill -9. */
  kill(): Promise<void>;
  /** From now on, what it writes to a file beyond so many bytes fails as on a bad disk. */
  limitWrites(bytes: number | 'unlimited'): void;
}

export function startSecondProgram(path: string, task: 'hold' | 'storm' = 'hold'): SecondProgram {
  const child = spawn(process.execPath, [SECOND_PROGRAM, path, task]);
  const exited = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  const lines = linesOf(child);
  return {
    next: async () => {
      const { value, done } = await lines.next();
      return done === true ? null : (JSON.parse(value) as unknown);
    },
    close: async () => {
      child.stdin.end();
      await exited;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    limitWrites: (bytes) => void execFileSync('prlimit', ['--pid', String(child.pid), `--fsize=${bytes}:`]),
  };
}

function linesOf(child: ChildProcessWithoutNullStreams): AsyncIterator<string, undefined> {
  // What it complains about belongs into the report of the test that failed for it.
  child.stderr.pipe(process.stderr);
  return createInterface({ input: child.stdout })[Symbol.asyncIterator]() as AsyncIterator<string, undefined>;
}
