import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { forkInspectionChild } from '../../main/workshop-file/forked-child.ts';
import { createInspector } from '../../main/workshop-file/inspector.ts';
import { chanceFrom } from './chance.ts';
import { countTries } from './count-tries.ts';
import type { FaultFamily } from './family.ts';
import { createOracle, type Oracle } from './oracle.ts';
import { wrongRescue } from './rescue.ts';
import { prepareFile } from './storm/prepared-file.ts';
import { enterRoom, type Room } from './storm/room.ts';
import { memoryFolder } from './temporary-folder.ts';

/** Longest another program holds the file in the tries that wait for it. */
const HELD_MS = 200;

/** A workshop in which some cards were dropped, in a folder that a sync client watches. */
interface Synced {
  readonly folder: string;
  readonly path: string;
  readonly room: Room;
  readonly oracle: Oracle;
  readonly enter: (path: string, seed: number) => Promise<Room>;
}

type Misdeed = (synced: Synced, nth: number) => Promise<string | null>;

/** By another process, as a sync client is one: closing the file in this one would drop its lock. */
function copy(from: string, to: string, ...options: readonly string[]): void {
  execFileSync('cp', [...options, from, to]);
}

const copiesIt: Misdeed = ({ folder, path, room, oracle }) => {
  copy(path, join(folder, 'copy.trilane'));
  return oracle.judge(join(folder, 'copy.trilane'), room.acknowledged);
};

const replacesIt: Misdeed = async ({ folder, path, room, oracle }) => {
  copy(path, join(folder, 'older'));
  await room.drop();
  renameSync(join(folder, 'older'), path);
  const told = await room.drop();
  if (told !== 'file-gone') return `says ${told ?? 'saved'}`;
  const wrong = await wrongRescue(room, join(folder, 'rescued.trilane'));
  await room.close();
  return wrong ?? oracle.judge(path, room.acknowledged - 1);
};

/** With an older copy, one that keeps the older time, or one that went its own way for as many steps. */
const writesOver: Misdeed = async ({ folder, path, room, oracle, enter }, nth) => {
  const other = join(folder, 'other.trilane');
  const keepingTime = nth % 3 === 1 ? ['--preserve=timestamps'] : [];
  copy(path, other, ...keepingTime);
  const steps = 1 + (nth % 7);
  for (let step = 0; step < steps; step += 1) await room.drop();
  if (nth % 3 === 2) {
    // Opening and closing count as a change each.
    const elsewhere = await enter(other, nth);
    for (let step = 2; step < steps; step += 1) await elsewhere.drop();
    await elsewhere.close();
  }
  copy(other, path, ...keepingTime);
  const told = [await room.drop(), await room.drop()];
  if (told.some((code) => code !== 'file-changed')) return `says ${told.map((one) => one ?? 'saved').join()}`;
  const wrong = await wrongRescue(room, join(folder, 'rescued.trilane'));
  await room.close();
  return wrong ?? oracle.judge(path, 1);
};

const holdsIt: Misdeed = async ({ path, room, oracle }, nth) => {
  await room.close();
  const holder = fork(join(import.meta.dirname, 'storm/hold-briefly.ts'), [path, String(nth % HELD_MS)]);
  const gone = once(holder, 'exit');
  await once(holder, 'message');
  const opened = await room.session.open(path);
  await gone;
  // On a slow machine the moment was long: then it was said, and the next try goes well.
  if (!opened.ok && opened.error.code !== 'in-use') return `says ${opened.error.code}`;
  await room.session.close();
  return oracle.judge(path, room.acknowledged);
};

const makesConflictedCopy: Misdeed = async ({ folder, path, room, oracle, enter }, nth) => {
  const conflicted = join(folder, 'a (conflicted copy).trilane');
  copy(path, conflicted);
  const other = await enter(conflicted, nth + 1);
  for (let drop = 0; drop < 3; drop += 1) {
    const told = [await room.drop(), await other.drop()];
    if (told.some((code) => code !== null)) return `says ${told.join()}`;
  }
  await Promise.all([room.close(), other.close()]);
  return (
    (await oracle.judge(path, room.acknowledged)) ?? (await oracle.judge(conflicted, other.acknowledged))
  );
};

const MISDEEDS: readonly { readonly what: string; readonly full: number; readonly does: Misdeed }[] = [
  { what: 'copies the file between two drops', full: 100, does: copiesIt },
  { what: 'replaces it by an older copy', full: 100, does: replacesIt },
  { what: 'writes over it in place', full: 1_000, does: writesOver },
  { what: 'holds it for a moment', full: 20, does: holdsIt },
  { what: 'makes a conflicted copy', full: 20, does: makesConflictedCopy },
];
const FULL = MISDEEDS.reduce((sum, { full }) => sum + full, 0);

export const family: FaultFamily = {
  id: 'F17',
  title: 'a sync client copies, replaces, writes over, holds the file, makes a conflicted copy',
  quick: MISDEEDS.length * 2,
  full: FULL,
  run: async (count, report, seed) => {
    const inspector = createInspector(forkInspectionChild);
    const oracle = createOracle();
    const enter = (path: string, more: number) =>
      enterRoom(path, { inspector, chance: chanceFrom(seed + more) });
    const tries = MISDEEDS.flatMap(({ what, full, does }) =>
      Array.from({ length: count < FULL ? count / MISDEEDS.length : full }, (_, nth) => ({
        what: `${what}, ${nth}`,
        run: async () => {
          const folder = memoryFolder();
          const path = join(folder, 'a.trilane');
          prepareFile(path);
          const room = await enter(path, nth);
          for (let drop = 0; drop < 1 + (nth % 5); drop += 1) await room.drop();
          const wrong = await does({ folder, path, room, oracle, enter }, nth);
          await room.close();
          rmSync(folder, { recursive: true });
          return wrong;
        },
      })),
    );
    const counts = await countTries(tries, report);
    oracle.end();
    inspector.end();
    return { ...counts, figures: MISDEEDS.map(({ what, full }) => `${what} ${full}`).join('; ') };
  },
};
