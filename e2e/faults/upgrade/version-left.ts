import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { editWithOtherTool, readWithOtherTool, tellFromLog } from '../../../main/test-support/other-tool.ts';
import { keepsOnlyGoodCopy } from '../restore-points/good-copy.ts';

/** What the tables of the first version said, and how many people there were. */
export interface BeforeUpgrade {
  readonly tables: unknown;
  readonly people: number;
}

/** 1 or 2 when the file is wholly of that version, otherwise what is wrong with it. */
export function versionLeft(path: string, before: BeforeUpgrade): 1 | 2 | string {
  // Opened to write, as any program does: what was half done is taken back.
  editWithOtherTool(path, 'PRAGMA user_version');
  const { integrity, tables, gaps } = tellFromLog(path);
  if (integrity !== 'ok') return 'integrity_check complains';
  if (gaps > 0) return 'gaps in the log';
  if (!isDeepStrictEqual(tables, before.tables)) return 'the workshop says something else';
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
  const whole = moved?.['remarks'] === before.people && moved['people'] === before.people && upgraded === 1;
  return whole ? 2 : 'version 2 with parts of version 1';
}

/** `points` is the folder of all workshops' restore points. */
export function keepsCopyFromBefore(points: string, before: BeforeUpgrade): boolean {
  const [own] = existsSync(points) ? readdirSync(points) : [];
  return own !== undefined && keepsOnlyGoodCopy(join(points, own), before.tables);
}
