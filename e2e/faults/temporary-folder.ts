import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of one try's own. Whatever is left of it goes with the process of the family. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'try-'));
}

/**
 * The same in memory, where the system has such a place: for thousands of files that only this process will ever read.
 * Its syncs cost nothing, so nothing may be said about times there.
 */
export function memoryFolder(): string {
  return mkdtempSync(join(process.env['TRILANE_FAULTS_MEMORY'] ?? tmpdir(), 'try-'));
}

/** Where memory is a folder, on Linux. */
export const MEMORY = '/dev/shm';

/** Removes a folder with all that is in it, and lets go of the disks mounted in it. */
export function clearAway(folder: string): void {
  // The last mounted first: it may stand in one mounted before.
  for (const mount of mountsIn(folder).toReversed()) spawnSync('umount', ['-l', mount]);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function mountsIn(folder: string): readonly string[] {
  if (!existsSync('/proc/mounts')) return [];
  return readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[1] ?? '')
    .filter((mount) => mount.startsWith(`${folder}/`));
}
