import { join } from 'node:path';

import { notRun, type FaultCounts, type FaultFamily } from '../family.ts';
import { buildPreloadedLibrary } from '../preloaded-library.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const SOURCE = join(import.meta.dirname, 'unreliable-disk.c');

/** Said where it can't be built. */
export const NO_COMPILER = 'needs Linux and a C compiler (gcc) for the disk that fails';

/** Builds the library into a folder. Null where that can't be done. */
export function buildUnreliableDisk(into = temporaryFolder()): string | null {
  return buildPreloadedLibrary(SOURCE, into);
}

/** Tries on such a disk: none where it can't be had. */
export function onUnreliableDisk(
  run: (library: string, ...asked: Parameters<FaultFamily['run']>) => Promise<FaultCounts>,
): FaultFamily['run'] {
  return async (...asked) => {
    const library = buildUnreliableDisk();
    return library === null ? notRun(NO_COMPILER) : run(library, ...asked);
  };
}

/** Environment of a program whose calls below the folder are written down. */
export function recordedDisk(library: string, folder: string, log: string): Readonly<Record<string, string>> {
  return { LD_PRELOAD: library, TRILANE_DISK_FOLDER: folder, TRILANE_DISK_LOG: log };
}
