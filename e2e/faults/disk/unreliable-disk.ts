import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { temporaryFolder } from '../temporary-folder.ts';

const SOURCE = join(import.meta.dirname, 'unreliable-disk.c');

/** Said where it can't be built. */
export const NO_COMPILER = 'needs Linux and a C compiler (gcc) for the disk that fails';

/** Builds the library into a folder. Null where that can't be done. */
export function buildUnreliableDisk(into = temporaryFolder()): string | null {
  if (process.platform !== 'linux') return null;
  const library = join(into, 'unreliable-disk.so');
  const args = ['-std=c11', '-O2', '-Wall', '-Wextra', '-Werror', '-fPIC', '-shared', '-o', library, SOURCE];
  const { error, status, stderr } = spawnSync('gcc', [...args, '-ldl', '-lpthread'], { encoding: 'utf8' });
  if (error) return null;
  // There is a compiler: then this is a mistake in the source.
  if (status !== 0) throw new Error(stderr);
  return library;
}

/** Environment of a program whose calls below the folder are written down. */
export function recordedDisk(library: string, folder: string, log: string): Readonly<Record<string, string>> {
  return { LD_PRELOAD: library, TRILANE_DISK_FOLDER: folder, TRILANE_DISK_LOG: log };
}
