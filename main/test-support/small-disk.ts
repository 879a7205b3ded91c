import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Said where a test could not run, so that nobody takes it for passed. */
export const NO_MOUNT = 'not run: this machine does not let a test mount a disk of its own';

/** A disk in memory, of a size and with rights of its own. */
export interface SmallDisk {
  readonly folder: string;
  /** `size=…k`, `ro`, `rw`. */
  remount(options: string): void;
  /** Pulled out, with the folder it was in. */
  pull(): void;
}

export function canMount(): boolean {
  if (process.platform !== 'linux') return false;
  const folder = mkdtempSync(join(tmpdir(), 'trilane-mount-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status === 0;
  if (mounted) execFileSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  return mounted;
}

export function mountSmallDisk(folder: string, size: string): SmallDisk {
  mkdirSync(folder);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  return {
    folder,
    remount: (options) => void execFileSync('mount', ['-o', `remount,${options}`, folder]),
    pull: () => {
      execFileSync('umount', ['-l', folder]);
      rmdirSync(folder);
    },
  };
}
