import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const PROGRAM = join(import.meta.dirname, '../../../dist/main/local.js');
const RUNNING = /127\.0\.0\.1:(\d+)\/#(\S+)$/;

/** The local host as it is built, without a window of its own. */
export interface LocalProgram {
  readonly port: number;
  /** Good for one window. */
  readonly token: string;
  /** kill -9, and gone. */
  kill(): Promise<void>;
  /** As Ctrl+C in its terminal. Its exit code. */
  end(): Promise<number | null>;
}

/** `folder` is a laptop of its own: its documents and data. */
export async function startLocalProgram(
  folder: string,
  file: string | null,
  env: Readonly<Record<string, string>> = {},
): Promise<LocalProgram> {
  const child = spawn(process.execPath, [PROGRAM, '--no-open', '--stay', ...(file === null ? [] : [file])], {
    env: { ...process.env, TRILANE_DOCUMENTS: folder, TRILANE_DATA: join(folder, 'data'), ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const { port, token } = await addressOf(createInterface(child.stdout));
  return {
    port,
    token,
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
    end: async () => {
      child.kill('SIGTERM');
      const [code] = await exited;
      return code;
    },
  };
}

async function addressOf(lines: AsyncIterable<string>): Promise<{ port: number; token: string }> {
  for await (const said of lines) {
    const [, port, token] = RUNNING.exec(said) ?? [];
    if (port !== undefined && token !== undefined) return { port: Number(port), token };
  }
  throw new Error('The local host named no address');
}
