import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const project = join(import.meta.dirname, '..');

const ADDRESS = /(http:\/\/127\.0\.0\.1:\d+\S*)$/;
const START_LIMIT_MS = 30_000;

/** A program that serves a window. */
export interface Host {
  readonly address: string;
  close(): Promise<void>;
}

/** The built local host, as `npm start` runs it. `folder` is for what it keeps; `file` is opened by the first window. */
export function startTrilane(folder: string, file: string | null): Promise<Host> {
  const home = mkdtempSync(join(folder, 'home-'));
  const documents = join(home, 'Documents');
  mkdirSync(documents);
  const args = [join(project, 'dist/main/local.js'), '--no-open', '--stay'];
  return startHost(file === null ? args : [...args, file], {
    TRILANE_DOCUMENTS: documents,
    TRILANE_DATA: join(home, 'data'),
  });
}

/** Runs a Node program until it says where its window is. */
export async function startHost(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Host> {
  const child = spawn(process.execPath, args, {
    cwd: project,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 10 * 60_000,
  });
  const exited = once(child, 'exit');
  const address = Promise.withResolvers<string>();
  const limit = setTimeout(() => address.reject(new Error('The program did not start')), START_LIMIT_MS);
  void exited.then(() => address.reject(new Error('The program ended too soon')));
  createInterface(child.stdout).on('line', (line) => {
    const [, named] = ADDRESS.exec(line) ?? [];
    if (named !== undefined) address.resolve(named);
  });
  try {
    return {
      address: await address.promise,
      close: async () => {
        child.kill('SIGTERM');
        await exited;
      },
    };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  } finally {
    clearTimeout(limit);
  }
}
