import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync } from 'node:fs';
import Sqlite, { type Database } from 'better-sqlite3';

import type { WriteTrouble } from '../../shared/api/troubles.ts';
import type { Result } from '../../shared/result.ts';
import { schemaOf } from './known-schema.ts';
import { schemaVersionOf } from './migrations.ts';
import { writeInPlace } from './write-in-place.ts';

/**
 * A copy of an open file of any version, proven by comparing: what the records of an earlier version mean, only a
 * migration knows, but that both files say the same, row by row, can be told of every one.
 */
export function copyBeforeUpgrade(db: Database, path: string): Promise<Result<null, WriteTrouble>> {
  return writeInPlace(path, false, async (temporary) => {
    await db.backup(temporary);
    makeDurable(temporary);
    return saysTheSame(db, temporary) ? null : { code: 'disk' };
  });
}

function saysTheSame(db: Database, path: string): boolean {
  const copy = new Sqlite(path, { readonly: true, fileMustExist: true });
  try {
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok') return false;
    return hashOfAll(db) === hashOfAll(copy);
  } finally {
    copy.close();
  }
}

/** Version, schema, and every row of every table as it stands. */
function hashOfAll(db: Database): string {
  const hash = createHash('sha256');
  const schema = schemaOf(db);
  hash.update(JSON.stringify([schemaVersionOf(db), schema]));
  for (const { type, name } of schema) {
    if (type !== 'table') continue;
    const rows = db.prepare<[], readonly unknown[]>(`SELECT * FROM "${name.replaceAll('"', '""')}"`).raw();
    for (const row of rows.iterate()) hash.update(JSON.stringify(row));
  }
  return hash.digest('hex');
}

function makeDurable(path: string): void {
  const descriptor = openSync(path, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
