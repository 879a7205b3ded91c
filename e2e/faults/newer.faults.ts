import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { Session } from '../../main/session/session.ts';
import { editWithOtherTool } from '../../main/test-support/other-tool.ts';
import { SCHEMA_VERSION } from '../../main/workshop-file/migrations.ts';
import { viewWorkshopFile, type ViewedFile } from '../../main/workshop-file/view-workshop.ts';
import type { FaultCounts, FaultFamily } from './family.ts';
import { createMeasuredInspector } from './measured-inspector.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { workedInFile } from './worked-in-file.ts';

/** In between stands a table, a column, and what nobody reads who does not know it. */
const BUILDS = [
  { sql: '', reads: true },
  { sql: `ALTER TABLE service ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'`, reads: true },
  {
    sql: 'CREATE TABLE budget (id TEXT PRIMARY KEY, amount INTEGER CHECK (amount >= 0)) STRICT',
    reads: true,
  },
  { sql: 'CREATE VIEW everyone AS SELECT name FROM stakeholder', reads: false },
  { sql: 'ALTER TABLE service RENAME COLUMN outcomes TO results', reads: false },
] as const;
const AHEAD = [1, 100, 2 ** 31 - 1 - SCHEMA_VERSION];
const CASES = [
  ...AHEAD.flatMap((ahead) => BUILDS.map((build) => ({ ...build, version: SCHEMA_VERSION + ahead }))),
  { sql: '', reads: false, version: -1 },
];

export const family: FaultFamily = {
  id: 'F11',
  title: 'a file of a newer version: never written, looked at where it can be read',
  quick: CASES.length,
  full: CASES.length,
  run: openNewer,
};

async function openNewer(count: number, report: (line: string) => void): Promise<FaultCounts> {
  const folder = temporaryFolder();
  const path = join(folder, 'a.trilane');
  const { inspector } = createMeasuredInspector();
  await workedInFile(path, inspector);
  const original = readFileSync(path);
  const session = new Session({ inspector, computerName: 'Oracle', changed: () => undefined });
  const before = await viewWorkshopFile(path, inspector);
  if (!before.ok) throw new Error('The file as it was can’t be looked at');
  let [lost, viewed] = [0, 0];
  for (const { sql, reads, version } of CASES.slice(0, count)) {
    writeFileSync(path, original);
    editWithOtherTool(path, `${sql}; PRAGMA user_version = ${version}`);
    const state = stateOf(folder, path);
    const opened = await session.open(path);
    const read = await viewWorkshopFile(path, inspector);
    if (read.ok) viewed += 1;
    const expected = version < 1 ? 'damaged' : 'newer';
    const good =
      !opened.ok &&
      opened.error.code === expected &&
      (reads ? read.ok && saysTheSame(read.value, before.value) : !read.ok && read.error.code === expected) &&
      stateOf(folder, path) === state;
    if (good) continue;
    lost += 1;
    report(`version ${version}, ${sql}: opened ${opened.ok}, read ${read.ok}`);
  }
  inspector.end();
  return { tried: count, survived: count - lost, lost, figures: `${viewed} looked at, none opened` };
}

function saysTheSame(a: ViewedFile, b: ViewedFile): boolean {
  return a.seq === b.seq && isDeepStrictEqual(a.workshop, b.workshop);
}

function stateOf(folder: string, path: string): string {
  const { mtimeNs } = statSync(path, { bigint: true });
  return [readFileSync(path, 'base64'), mtimeNs, ...readdirSync(folder)].join(' ');
}
