import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const project = join(import.meta.dirname, '..', '..');

const RUNNING = /^Trilane is running at (http:\S+)$/;
const START_LIMIT_MS = 30_000;

/** The built local host, as `npm start` runs it, waiting for one window. */
export interface TrilaneHost {
  readonly address: string;
  close(): Promise<void>;
}

/** `folder` is for what the program keeps; `file` is opened by the first window. */
export async function startTrilane(folder: string, file: string | null): Promise<TrilaneHost> {
  const home = mkdtempSync(join(folder, 'home-'));
  const env = {
    ...process.env,
    TRILANE_DOCUMENTS: join(home, 'Documents'),
    TRILANE_DATA: join(home, 'data'),
  };
  mkdirSync(env.TRILANE_DOCUMENTS);
  const args = [join(project, 'dist/main/local.js'), '--no-open', '--stay'];
  const child = spawn(process.execPath, file === null ? args : [...args, file], {
    cwd: project,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 10 * 60_000,
  });
  const exited = once(child, 'exit');
  const address = Promise.withResolvers<string>();
  const limit = setTimeout(() => address.reject(new Error('Trilane did not start')), START_LIMIT_MS);
  void exited.then(() => address.reject(new Error('Trilane ended too soon')));
  createInterface(child.stdout).on('line', (line) => {
    const [, named] = RUNNING.exec(line) ?? [];
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
