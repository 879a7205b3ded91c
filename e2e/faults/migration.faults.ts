import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as passing } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

import { keepsOnlyGoodCopy } from './restore-points/good-copy.ts';
import { SECOND_VERSION } from '../../main/test-support/second-version.ts';
import { editWithOtherTool, readWithOtherTool, tellFromLog } from '../../main/test-support/other-tool.ts';
import { chanceFrom, type Chance } from './chance.ts';
import type { FaultFamily } from './family.ts';
import { prepareFile } from './storm/prepared-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

const MIGRATING_PROGRAM = join(import.meta.dirname, '../../main/test-support/migrating-program.ts');

/** So many that the upgrade writes more pages than fit in memory at once, and that its commit takes a while. */
const PEOPLE = 1_500;

/** Proof and commit of that size are over by then. */
const LONGEST_COMMIT_MS = 250;

export const family: FaultFamily = {
  id: 'F12',
  title: 'kill -9 at every statement of an upgrade, and during its commit',
  quick: SECOND_VERSION.length + 3,
  full: 210,
  run: async (count, report, seed) => {
    const chance = chanceFrom(seed);
    const original = join(temporaryFolder(), 'a.trilane');
    prepareFile(original, PEOPLE);
    const before = tellFromLog(original).tables;
    let [lost, old, next] = [0, 0, 0];
    for (let tried = 1; tried <= count; tried += 1) {
      const folder = temporaryFolder();
      const path = join(folder, 'a.trilane');
      copyFileSync(original, path);
      await upgradeKilled(path, join(folder, 'points'), (tried - 1) % (SECOND_VERSION.length + 3), chance);
      const found = versionLeft(path, before);
      if (found === 1) old += 1;
      if (found === 2) next += 1;
      const wrong = typeof found === 'string' ? found : copyMissing(folder, before);
      if (wrong !== null) {
        lost += 1;
        report(`kill ${tried}: ${wrong}`);
      } else if (tried % 50 === 0) report(`${tried} kills`);
    }
    return {
      tried: count,
      survived: count - lost,
      lost,
      figures: `${old} left old, ${next} brought up to date`,
    };
  },
};

/** Before the statement of that number; the two places after the last are moments of the commit. */
async function upgradeKilled(path: string, points: string, place: number, chance: Chance): Promise<void> {
  const inCommit = place > SECOND_VERSION.length;
  const child = spawn(process.execPath, [MIGRATING_PROGRAM, path, points, inCommit ? '-1' : String(place)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  if (inCommit) {
    let said = '';
    for await (const chunk of child.stdout) {
      said += String(chunk);
      if (said.includes(`${SECOND_VERSION.length}\n`)) break;
    }
    await passing(chance.whole(LONGEST_COMMIT_MS));
    child.kill('SIGKILL');
  } else child.stdout.resume();
  await exited;
}

/** 1 or 2 when the file is wholly of that version, otherwise what is wrong with it. */
function versionLeft(path: string, before: unknown): 1 | 2 | string {
  // Opened to write, as any program does: what was half done is taken back.
  editWithOtherTool(path, 'PRAGMA user_version');
  const { integrity, tables, gaps } = tellFromLog(path);
  if (integrity !== 'ok') return 'integrity_check complains';
  if (gaps > 0) return 'gaps in the log';
  if (!isDeepStrictEqual(tables, before)) return 'the workshop says something else';
  const [version] = readWithOtherTool(path, 'PRAGMA user_version');
  const [schema] = readWithOtherTool(
    path,
    `SELECT count(*) AS tables FROM sqlite_schema WHERE name LIKE 'remark%' AND type = 'table'`,
  );
  const upgraded = readWithOtherTool(path, `SELECT 1 FROM log WHERE label ->> 'code' = 'upgraded'`).length;
  if (version?.['user_version'] === 1) {
    return schema?.['tables'] === 0 && upgraded === 0 ? 1 : 'version 1 with parts of version 2';
  }
  const [moved] = readWithOtherTool(
    path,
    `SELECT (SELECT count(*) FROM remark WHERE text LIKE '%, moved') AS remarks, (SELECT count(*) FROM stakeholder WHERE pronouns = 'they') AS people`,
  );
  const whole = moved?.['remarks'] === PEOPLE && moved['people'] === PEOPLE && upgraded === 1;
  return whole ? 2 : 'version 2 with parts of version 1';
}

function copyMissing(folder: string, before: unknown): string | null {
  const points = join(folder, 'points');
  const own = join(points, readdirSync(points)[0] ?? '');
  return keepsOnlyGoodCopy(own, before) ? null : 'no good copy from before';
}
