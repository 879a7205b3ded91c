import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { chanceFrom } from '../chance.ts';
import { prepareFile } from '../storm/prepared-file.ts';
import type { SaverName } from '../storm/saver.ts';
import { startStorm } from '../storm/start-storm.ts';
import { memoryFolder } from '../temporary-folder.ts';
import { readDiskLog, type DiskCall } from './disk-log.ts';
import { PowerlessDisk } from './powerless-disk.ts';
import { recordedDisk } from './unreliable-disk.ts';

const WORKSHOP = 'a.trilane';
const ACKNOWLEDGED = 'acknowledged';

interface PowerTask {
  readonly library: string;
  readonly saver: SaverName;
  readonly drops: number;
  readonly cuts: number;
  readonly seed: number;
  /** Called with what stands on the disk after each cut, and what had been said to be saved. */
  readonly judge: (path: string, acknowledged: number) => Promise<void>;
}

/** One storm, recorded call by call; then the power is cut at so many moments of it. */
export async function cutPower({ library, saver, drops, cuts, seed, judge }: PowerTask): Promise<number> {
  const folder = memoryFolder();
  const path = join(folder, WORKSHOP);
  const log = join(memoryFolder(), 'log');
  prepareFile(path);
  const disk = new PowerlessDisk(folder, filesIn(folder));
  const storm = startStorm({
    path,
    acknowledged: join(folder, ACKNOWLEDGED),
    seed,
    saver,
    drops,
    env: recordedDisk(library, folder, log),
  });
  const last = await storm.ended;
  if (last !== 'open') throw new Error(`The storm ended with ${last}`);
  return replay(readDiskLog(readFileSync(log)), disk, { cuts, seed, judge });
}

/** Goes through the calls once, and stops at moments of chance after the first acknowledgement. */
async function replay(
  calls: readonly DiskCall[],
  disk: PowerlessDisk,
  { cuts, seed, judge }: Pick<PowerTask, 'cuts' | 'seed' | 'judge'>,
): Promise<number> {
  const chance = chanceFrom(seed);
  const teller = calls.find((call) => call.kind === 'open' && basename(call.path) === ACKNOWLEDGED);
  const told = (call: DiskCall) =>
    call.kind === 'write' && teller?.kind === 'open' && call.inode === teller.inode;
  const first = calls.findIndex(told);
  if (first === -1) throw new Error('Nothing was acknowledged');
  const moments = Array.from({ length: cuts }, () => first + 1 + chance.whole(calls.length - first - 1));
  moments.sort((a, b) => a - b);
  const stage = memoryFolder();
  let [acknowledged, next] = [0, 0];
  for (const [index, call] of calls.entries()) {
    for (; moments[next] === index; next += 1) {
      const there = join(stage, String(next));
      await judge(leftIn(there, disk.afterPowerCut(chance)), acknowledged);
    }
    if (call.kind === 'write' && told(call)) acknowledged = Number(call.bytes.toString());
    disk.do(call);
  }
  return acknowledged;
}

function leftIn(folder: string, files: ReadonlyMap<string, Buffer>): string {
  mkdirSync(folder);
  for (const [name, bytes] of files) {
    // Memory shared between processes does not outlive them.
    if (name !== ACKNOWLEDGED && !name.endsWith('-shm')) writeFileSync(join(folder, name), bytes);
  }
  return join(folder, WORKSHOP);
}

function filesIn(folder: string): ReadonlyMap<string, { readonly inode: bigint; readonly bytes: Buffer }> {
  return new Map(
    readdirSync(folder).map((name) => {
      const path = join(folder, name);
      return [name, { inode: statSync(path, { bigint: true }).ino, bytes: readFileSync(path) }];
    }),
  );
}
