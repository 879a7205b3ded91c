import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { sayFault, type Fault } from '../main/api/fault.ts';
import { createRecentFiles } from '../main/api/recent-files.ts';

const project = join(import.meta.dirname, '..');

const ADDRESS = /(http:\/\/127\.0\.0\.1:\d+\S*)$/;
const START_LIMIT_MS = 30_000;

/** A program that serves a window. */
export interface Host {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * The built local host, as `npm start` runs it. `folder` is for what it keeps; `file` is opened by the first window, `recent`
 * is in its list of recent files.
 */
export async function startTrilane(
  folder: string,
  { file, recent }: { readonly file?: string; readonly recent?: string } = {},
): Promise<Host> {
  const home = mkdtempSync(join(folder, 'home-'));
  const documents = join(home, 'Documents');
  const data = join(home, 'data');
  mkdirSync(documents);
  if (recent !== undefined) await noteRecent(data, recent);
  const args = [join(project, 'dist/main/local.js'), '--no-open', '--stay'];
  return startHost(file === undefined ? args : [...args, file], {
    TRILANE_DOCUMENTS: documents,
    TRILANE_DATA: data,
  });
}

const complain = (fault: Fault): void => console.error(sayFault(fault));

/** As the program itself notes what it had open. */
async function noteRecent(data: string, path: string): Promise<void> {
  const list = createRecentFiles(join(data, 'recent.json'), complain);
  await list.note({
    path,
    title: 'Large workshop',
    openedAt: new Date().toISOString(),
    services: 0,
    gaps: 0,
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
