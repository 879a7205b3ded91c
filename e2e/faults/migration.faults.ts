import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { SECOND_VERSION } from '../../main/test-support/second-version.ts';
import { tellFromLog } from '../../main/test-support/other-tool.ts';
import { chanceFrom } from './chance.ts';
import type { FaultFamily } from './family.ts';
import { prepareFile } from './storm/prepared-file.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { keepsCopyFromBefore, versionLeft, type BeforeUpgrade } from './upgrade/version-left.ts';

const MIGRATING_PROGRAM = join(import.meta.dirname, '../../main/test-support/migrating-program.ts');

/** So many that the upgrade writes more pages than fit in memory at once, and that its commit takes a while. */
const PEOPLE = 1_500;

/** Proof and commit of that size are over by then. */
const LONGEST_COMMIT_MS = 250;

/** Before each statement, before the commit, and two moments of it. */
const PLACES = SECOND_VERSION.length + 3;

export const family: FaultFamily = {
  id: 'F12',
  title: 'kill -9 at every statement of an upgrade, and during its commit',
  quick: PLACES,
  full: 210,
  run: async (count, report, seed) => {
    const chance = chanceFrom(seed);
    const original = join(temporaryFolder(), 'a.trilane');
    prepareFile(original, PEOPLE);
    const before = { tables: tellFromLog(original).tables, people: PEOPLE };
    const found = { old: 0, new: 0 };
    let lost = 0;
    for (let tried = 1; tried <= count; tried += 1) {
      const folder = temporaryFolder();
      const path = join(folder, 'a.trilane');
      const points = join(folder, 'points');
      copyFileSync(original, path);
      const said = await upgradeKilled(path, points, (tried - 1) % PLACES, chance.whole(LONGEST_COMMIT_MS));
      const left = leftBy(said, path, points, before);
      if (left === 1) found.old += 1;
      else if (left === 2) found.new += 1;
      else lost += 1;
      if (typeof left === 'string') report(`kill ${tried}: ${left}`);
      else if (tried % 50 === 0) report(`${tried} kills`);
      rmSync(folder, { recursive: true });
    }
    const figures = `${found.old} left old, ${found.new} brought up to date`;
    return { tried: count, survived: count - lost, lost, figures };
  },
};

/** All it said. Killed before the statement of that number; the two places after the last are moments of the commit. */
async function upgradeKilled(
  path: string,
  points: string,
  place: number,
  afterMs: number,
): Promise<readonly string[]> {
  const inCommit = place > SECOND_VERSION.length;
  const child = spawn(process.execPath, [MIGRATING_PROGRAM, path, points, inCommit ? '-1' : String(place)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  const said: string[] = [];
  // Listened to until it ends: with nobody there, what it says next would be a fault of its own.
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.push(line);
    if (inCommit && line === String(SECOND_VERSION.length)) setTimeout(() => child.kill('SIGKILL'), afterMs);
  });
  await closed;
  return said;
}

/** The version the file is wholly of; or what is wrong. */
function leftBy(
  said: readonly string[],
  path: string,
  points: string,
  before: BeforeUpgrade,
): 1 | 2 | string {
  const trouble = said.find((line) => line !== 'open' && !/^\d+$/.test(line));
  if (trouble !== undefined) return `does not open: ${trouble}`;
  const left = versionLeft(path, before);
  if (typeof left === 'string') return left;
  return keepsCopyFromBefore(points, before) ? left : 'no good copy from before';
}
