import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { forkInspectionChild } from '../../main/workshop-file/forked-child.ts';
import { createInspector } from '../../main/workshop-file/inspector.ts';
import type { Inspector } from '../../main/workshop-file/inspection.ts';
import { createWorkshopFile } from '../../main/workshop-file/create-file.ts';
import { chanceFrom, type Chance } from './chance.ts';
import { mountSmallDisk, NO_MOUNT, type SmallDisk } from './disk/small-disk.ts';
import { notRun, type FaultFamily } from './family.ts';
import { createOracle, type Oracle } from './oracle.ts';
import { prepareFile, preparedWorkshop } from './storm/prepared-file.ts';
import { enterRoom } from './storm/room.ts';

/** Room for a page or a few dozen: enough for some drops, not for many. */
const MOST_FREE = 200_000;
const MOST_DROPS = 400;

export const family: FaultFamily = {
  id: 'F3',
  title: 'disk full: in a storm, at opening, at making a copy and a new workshop',
  quick: 4,
  full: 100,
  run: async (count, report, seed) => {
    const chance = chanceFrom(seed);
    const inspector = createInspector(forkInspectionChild);
    const oracle = createOracle();
    let lost = 0;
    for (let tried = 0; tried < count; tried += 1) {
      const disk = mountSmallDisk('2m');
      if (disk === null) return notRun(NO_MOUNT);
      const wrong = await fill(disk, { inspector, chance, oracle });
      disk.pull();
      if (wrong !== null) lost += 1;
      if (wrong !== null) report(`fill ${tried + 1}: ${wrong}`);
    }
    oracle.end();
    inspector.end();
    return { tried: count, survived: count - lost, lost };
  },
};

interface FillParts {
  readonly inspector: Inspector;
  readonly chance: Chance;
  readonly oracle: Oracle;
}

/** Fills the disk at a point of chance, and sees what the program makes of it. Null when all was right. */
async function fill(disk: SmallDisk, { inspector, chance, oracle }: FillParts): Promise<string | null> {
  const path = join(disk.folder, 'a.trilane');
  prepareFile(path);
  const room = await enterRoom(path, { inspector, chance });
  disk.fillUpTo(chance.whole(MOST_FREE));
  let trouble: string | null = null;
  for (let drop = 0; drop < MOST_DROPS && trouble === null; drop += 1) trouble = await room.drop();
  if (trouble !== 'disk-full') return `says ${trouble ?? 'nothing'}`;

  // To the last byte: nothing else fits now either, and nothing half is left behind.
  disk.makeRoom();
  disk.fillUpTo(0);
  const beside = [await room.session.saveCopy(join(disk.folder, 'copy.trilane'), false), await made(disk)];
  if (beside.some((done) => done.ok || done.error.code !== 'disk-full')) return 'makes a copy without room';
  const names = readdirSync(disk.folder).toSorted();
  if (String(names) !== String(['a.trilane', 'a.trilane-journal', 'ballast']))
    return `leaves ${String(names)}`;

  // Closed and opened with no room at all: it can be read, and says why it can't be written.
  await room.close();
  const again = await enterRoom(path, { inspector, chance });
  if (again.acknowledged !== room.acknowledged) return 'opens with less than it had saved';
  if ((await again.drop()) !== 'disk-full') return 'saves without room';
  disk.resize('16m');
  if ((await again.drop()) !== null) return 'does not go on when there is room';
  await again.close();
  return oracle.judge(path, again.acknowledged);
}

function made({ folder }: SmallDisk) {
  return createWorkshopFile(join(folder, 'new.trilane'), preparedWorkshop(3));
}
