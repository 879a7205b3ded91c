import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPreloadedLibrary } from '../preloaded-library.ts';

const SOURCE = join(import.meta.dirname, 'no-network.c');

/** Said where it can't be had. */
export const NO_COMPILER = 'needs Linux and a C compiler (gcc) for the network that is not there';

/** A computer on which nothing but itself can be reached, and which remembers who tried. */
export interface NoNetwork {
  readonly library: string;
  /** What a program on it needs in its surroundings. */
  readonly env: Readonly<Record<string, string>>;
  /** What was tried so far: the call, the kind of address, the target. */
  attempts(): readonly string[];
}

/** Builds it into a folder. Null where that can't be done. */
export function cutOff(folder: string): NoNetwork | null {
  const library = buildPreloadedLibrary(SOURCE, folder);
  if (library === null) return null;
  const log = join(folder, 'attempts.log');
  return {
    library,
    env: { LD_PRELOAD: library, TRILANE_NETWORK_LOG: log },
    // Made by the first attempt.
    attempts: () => (existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(0, -1) : []),
  };
}
