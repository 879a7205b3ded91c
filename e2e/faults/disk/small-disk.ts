import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { temporaryFolder } from '../temporary-folder.ts';

/** Said where a disk of its own can't be had. */
export const NO_MOUNT = 'needs Linux and the right to mount a disk';

/** A disk in memory, of a size of its own. It goes with the temporary folder. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves room for so many bytes. */
  fillUpTo(free: number): void;
  makeRoom(): void;
  resize(size: string): void;
  /** Pulled out: its files are gone from the folder, and only who has them open still sees them. */
  pull(): void;
}

/** Null where it can't be mounted. */
export function mountSmallDisk(size: string): SmallDisk | null {
  if (process.platform !== 'linux') return null;
  const folder = join(temporaryFolder(), 'disk');
  mkdirSync(folder);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status !== 0) return null;
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fillUpTo: (free) => {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - free)));
    },
    makeRoom: () => rmSync(ballast, { force: true }),
    resize: (wanted) => void execFileSync('mount', ['-o', `remount,size=${wanted}`, folder]),
    pull: () => void execFileSync('umount', ['-l', folder]),
  };
}
