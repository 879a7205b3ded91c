import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { pointsIn } from '../../main/restore-points/point-folder.ts';
import { readWithOtherTool, tellFromLog } from '../../main/test-support/other-tool.ts';
import { forkInspectionChild } from '../../main/workshop-file/forked-child.ts';
import { versionInHeader } from '../../main/workshop-file/file-format.ts';
import type { FileInspection } from '../../main/workshop-file/inspection.ts';
import { createInspector } from '../../main/workshop-file/inspector.ts';
import { chanceFrom } from './chance.ts';
import { recordRun, TOLD } from './disk/recorded-run.ts';
import { onUnreliableDisk } from './disk/unreliable-disk.ts';
import type { FaultFamily } from './family.ts';
import { prepareFile } from './storm/prepared-file.ts';
import { memoryFolder } from './temporary-folder.ts';
import { upgradeAgain } from './upgrade/upgrade-again.ts';
import { keepsCopyFromBefore, versionLeft, type BeforeUpgrade } from './upgrade/version-left.ts';

const MIGRATING_PROGRAM = join(import.meta.dirname, '../../main/test-support/migrating-program.ts');
const WORKSHOP = 'a.trilane';
const POINTS = 'points';
/** So many that the upgrade takes some hundred writes. */
const PEOPLE = 300;

export const family: FaultFamily = {
  id: 'F12 power',
  title: 'power cut while an earlier version is brought up to date',
  quick: 10,
  full: 200,
  run: onUnreliableDisk(async (library, count, report, seed) => {
    const chance = chanceFrom(seed);
    const folder = memoryFolder();
    const path = join(folder, WORKSHOP);
    prepareFile(path, PEOPLE);
    const before = { tables: tellFromLog(path).tables, people: PEOPLE };
    const [own] = readWithOtherTool(path, 'SELECT id FROM workshop');
    const inner = join(POINTS, String(own?.['id']));
    const run = await recordRun({
      library,
      folder,
      inner: [inner],
      program: MIGRATING_PROGRAM,
      args: [path, join(folder, POINTS), '-1', join(folder, TOLD)],
    });
    const moments = Array.from({ length: count }, () => chance.whole(run.length + 1));
    const inspector = createInspector(forkInspectionChild);
    const found = { old: 0, new: 0 };
    let [tried, lost] = [0, 0];
    await run.cutAt(moments, chance, async (there, told) => {
      const left = await leftBy(there, inner, told.includes('open'), before, inspector);
      tried += 1;
      if (left === 1) found.old += 1;
      else if (left === 2) found.new += 1;
      else lost += 1;
      if (typeof left === 'string') report(`cut ${tried}: ${left}`);
      else if (tried % 50 === 0) report(`${tried} cuts`);
      rmSync(there, { recursive: true });
    });
    inspector.end();
    const figures = `${found.old} left old, ${found.new} brought up to date`;
    return { tried, survived: tried - lost, lost, figures };
  }),
};

/** The version the file was wholly of; or what is wrong. An old one is opened then, and has to be of the new one. */
async function leftBy(
  there: string,
  inner: string,
  saidOpen: boolean,
  before: BeforeUpgrade,
  inspector: FileInspection,
): Promise<1 | 2 | string> {
  const [path, points] = [join(there, WORKSHOP), join(there, POINTS)];
  const looked = join(there, 'looked-at');
  // Who looks takes back what was half done: that is for the program to do.
  for (const ending of ['', '-journal'].filter((one) => existsSync(`${path}${one}`))) {
    copyFileSync(`${path}${ending}`, `${looked}${ending}`);
  }
  const left = versionLeft(looked, before);
  if (typeof left === 'string') return left;
  if (saidOpen && left !== 2) return 'said to be brought up to date, and is not';
  const hasPoints = pointsIn(join(there, inner)).length > 0;
  // A copy has its name once it is whole.
  if ((left === 2 || hasPoints) && !keepsCopyFromBefore(points, before)) return 'no good copy from before';
  // To the child that looks at files, the version that is never released is a newer one.
  if (versionInHeader(readFileSync(path)) !== 1) return left;
  const trouble = await upgradeAgain(path, points, inspector);
  if (trouble !== null) return trouble;
  const reached = versionLeft(path, before);
  return reached === 2 ? left : `opened: ${reached === 1 ? 'still old' : reached}`;
}
