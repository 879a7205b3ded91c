import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as next } from 'node:timers/promises';

import { countTries } from './count-tries.ts';
import { controlBy, controlledDisk } from './disk/controlled-disk.ts';
import { onUnreliableDisk } from './disk/unreliable-disk.ts';
import type { FaultFamily } from './family.ts';
import { prepareFile } from './storm/prepared-file.ts';
import { startRoom } from './storm/start-room.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Long enough for the file to go in the middle of a commit. */
const SLOW_SYNC_MS = 50;

export const family: FaultFamily = {
  id: 'F7 meanwhile',
  title: 'file deleted or renamed while a drop is being written',
  quick: 2,
  full: 12,
  run: onUnreliableDisk(async (library, count, report, seed) => {
    return countTries(
      Array.from({ length: count }, (_, nth) => ({
        what: nth % 2 === 0 ? 'deleted' : 'renamed',
        run: () => loseMeanwhile(library, nth % 2 === 0, seed + nth),
      })),
      report,
    );
  }),
};

async function loseMeanwhile(library: string, isDeleted: boolean, seed: number): Promise<string | null> {
  const folder = temporaryFolder();
  const path = join(folder, 'a.trilane');
  prepareFile(path);
  const { file, env } = controlledDisk(library, folder);
  const control = controlBy(file);
  const room = await startRoom(path, seed, env);
  await room.drop();
  const before = control.calls();
  control.delaySyncs(SLOW_SYNC_MS);
  const under = room.drop();
  while (control.calls() === before) await next();
  if (isDeleted) rmSync(path);
  else renameSync(path, `${path}.old`);
  const { trouble } = await under;
  control.delaySyncs(0);
  const { trouble: later } = await room.drop();
  await room.close();
  return trouble === 'file-gone' && later === 'file-gone' ? null : `says ${trouble ?? 'saved'}`;
}
