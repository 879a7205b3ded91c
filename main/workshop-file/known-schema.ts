import Sqlite, { type Database } from 'better-sqlite3';

import { migrate } from './migrations.ts';

/** One row of `sqlite_schema`, without the page it happens to stand on. */
export interface SchemaRow {
  readonly type: string;
  readonly name: string;
  readonly table: string;
  /** The statement that made it, as written; null for an index that SQLite made by itself. */
  readonly sql: string | null;
}

const known = new Map<number, readonly SchemaRow[]>();

/** Every row of the schema of one version, as the migrations make it: the list of what a file of it may hold. */
export function knownSchema(version: number): readonly SchemaRow[] {
  const before = known.get(version);
  if (before) return before;
  const db = new Sqlite(':memory:');
  try {
    migrate(db, version);
    const rows = schemaOf(db);
    known.set(version, rows);
    return rows;
  } finally {
    db.close();
  }
}

/** At most `most` rows, in one order for all files. */
export function schemaOf(db: Database, most = -1): readonly SchemaRow[] {
  return db
    .prepare<[number], SchemaRow>(
      `SELECT type, name, tbl_name AS "table", sql FROM sqlite_schema ORDER BY type, name LIMIT ?`,
    )
    .all(most);
}

/** Letter for letter: whatever else there is could run when it is read. */
export function hasKnownSchema(db: Database, version: number): boolean {
  const expected = knownSchema(version);
  const found = schemaOf(db, expected.length + 1);
  return (
    found.length === expected.length &&
    expected.every((row, index) => JSON.stringify(row) === JSON.stringify(found[index]))
  );
}
