import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of one try's own. Whatever is left of it goes with the process of the family. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'try-'));
}

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
