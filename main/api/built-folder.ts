import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the build: `main/`, `preload/` and `renderer/` are in it. */
export function builtFolder(): string {
  const here = fileURLToPath(import.meta.url);
  // From source, Node runs this file itself, two folders below the project.
  if (here.endsWith('.ts')) return join(dirname(here), '..', '..', 'dist');
  const folder = dirname(here);
  return basename(folder) === 'chunks' ? join(folder, '..', '..') : join(folder, '..');
}
