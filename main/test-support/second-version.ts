import type { Database } from 'better-sqlite3';

import { MIGRATIONS, type Migration } from '../workshop-file/migrations.ts';

/** A version that was never released, to be brought up to: it adds, alters, fills in and moves, in every table that grows. */
export const SECOND_VERSION: readonly string[] = [
  'CREATE TABLE remark (id TEXT NOT NULL PRIMARY KEY, stakeholder TEXT NOT NULL REFERENCES stakeholder (id), text TEXT NOT NULL) STRICT, WITHOUT ROWID',
  'CREATE INDEX remark_stakeholder ON remark (stakeholder)',
  "ALTER TABLE stakeholder ADD COLUMN pronouns TEXT NOT NULL DEFAULT ''",
  "ALTER TABLE service ADD COLUMN hours TEXT NOT NULL DEFAULT ''",
  "INSERT INTO remark SELECT id, id, 'Remark of ' || name FROM stakeholder",
  "UPDATE stakeholder SET pronouns = 'they'",
  "UPDATE service SET hours = '24/7'",
  "UPDATE remark SET text = text || ', moved'",
  'CREATE TABLE remark_count (stakeholder TEXT NOT NULL PRIMARY KEY, remarks INTEGER NOT NULL) STRICT, WITHOUT ROWID',
  'INSERT INTO remark_count SELECT stakeholder, count(*) FROM remark GROUP BY stakeholder',
];

/** The released versions and that one. `before` is told of each statement, by its place, and of the end. */
export function withSecondVersion(before: (statement: number) => void): readonly Migration[] {
  const second = (db: Database) => {
    for (const [place, statement] of SECOND_VERSION.entries()) {
      before(place);
      db.exec(statement);
    }
    before(SECOND_VERSION.length);
  };
  return [...MIGRATIONS, second];
}
