import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The programs that run beside the main one, each in a thread or process of its own. */
export function sessionWorkerFile(): string {
  return programFile('session/worker.ts', 'session-worker.js');
}

export function inspectionChildFile(): string {
  return programFile('workshop-file/inspection-child.ts', 'inspection-child.js');
}

export function lockingWorkerFile(): string {
  return programFile('workshop-file/locking-worker.ts', 'locking-worker.js');
}

/** From source Node runs the TypeScript itself; a build puts all entries in one folder, and this code there or in one below. */
function programFile(source: string, built: string): string {
  const here = fileURLToPath(import.meta.url);
  if (here.endsWith('.ts')) return join(dirname(here), source);
  const folders = [dirname(here), dirname(dirname(here))];
  const folder = folders.find((candidate) => existsSync(join(candidate, built)));
  if (folder === undefined) throw new Error(`The build lacks ${built}`);
  return join(folder, built);
}
