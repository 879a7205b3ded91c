import { join } from 'node:path';

import { controlBy, controlledDisk } from './disk/controlled-disk.ts';
import { mountSmallDisk, NO_MOUNT } from './disk/small-disk.ts';
import { onUnreliableDisk } from './disk/unreliable-disk.ts';
import { notRun, type FaultFamily } from './family.ts';
import { createOracle } from './oracle.ts';
import { prepareFile } from './storm/prepared-file.ts';
import { startRoom } from './storm/start-room.ts';
import { temporaryFolder } from './temporary-folder.ts';

const FULL = 20;
/** As long as a share that has gone to sleep. */
const STALL_MS = { quick: 2_000, full: 30_000 };
/** Of one commit: journal, workshop, and the journal again once it is emptied. */
const SYNCS = 3;
/** A pulled stick is told of within this time. */
const TOLD_WITHIN_MS = 2_000;
/** Far more than a busy machine needs to come round, far less than a stall. */
const HELD_UP_MS = 1_000;

export const family: FaultFamily = {
  id: 'F8',
  title: 'volume pulled out after some drops; a drop stalls for half a minute',
  quick: 2,
  full: FULL,
  run: onUnreliableDisk(async (library, count, report, seed) => {
    const stall = count < FULL ? STALL_MS.quick : STALL_MS.full;
    const stalled = await stallOnce(library, stall, seed);
    if (stalled.wrong !== null) report(`stalled: ${stalled.wrong}`);
    let [tried, lost, slowest] = [1, stalled.wrong === null ? 0 : 1, 0];
    for (; tried < count; tried += 1) {
      const pulled = await pullOut(tried, seed + tried);
      if (pulled === null) return notRun(NO_MOUNT);
      slowest = Math.max(slowest, pulled.ms);
      if (pulled.wrong !== null) lost += 1;
      if (pulled.wrong !== null) report(`pulled after ${tried} drops: ${pulled.wrong}`);
    }
    const figures =
      `told of a pulled volume after ${slowest.toFixed(0)} ms at most; ` +
      `main thread held up ${stalled.heldUp.toFixed(0)} ms by a stall of ${stall / 1_000} s`;
    return { tried, survived: tried - lost, lost, figures };
  }),
};

/** The drop waits for the disk, the program does not, and what comes after is kept. */
async function stallOnce(library: string, ms: number, seed: number) {
  const folder = temporaryFolder();
  const path = join(folder, 'a.trilane');
  prepareFile(path);
  const { file, env } = controlledDisk(library, folder);
  const control = controlBy(file);
  const room = await startRoom(path, seed, env);
  await room.drop();
  control.delaySyncs(Math.round(ms / SYNCS));
  const { heldUp, trouble } = await room.drop();
  control.delaySyncs(0);
  const { acknowledged } = await room.drop();
  await room.close();
  const oracle = createOracle();
  const lost = await oracle.judge(path, acknowledged);
  oracle.end();
  const wrong =
    trouble !== null ? `says ${trouble}` : heldUp > HELD_UP_MS ? `holds up everything ${heldUp} ms` : lost;
  return { heldUp, wrong };
}

async function pullOut(drops: number, seed: number) {
  const disk = mountSmallDisk('2m');
  if (disk === null) return null;
  const path = join(disk.folder, 'a.trilane');
  prepareFile(path);
  const room = await startRoom(path, seed);
  for (let drop = 0; drop < drops; drop += 1) await room.drop();
  disk.pull();
  const start = performance.now();
  const { trouble } = await room.drop();
  const ms = performance.now() - start;
  await room.close();
  const wrong =
    trouble !== 'file-gone' ? `says ${trouble ?? 'saved'}` : ms > TOLD_WITHIN_MS ? `after ${ms} ms` : null;
  return { ms, wrong };
}
