import type { Database } from 'better-sqlite3';

import { FIRST_TABLES } from './migrations/1-first-tables.ts';

/** Brings a file from one version to the next. */
export type Migration = (db: Database) => void;

/**
 * Every step a file goes through, from nothing to today. Numbered by place, additive, never edited once released.
 * What a new one brings along stands in docs/decisions/0016-migrations.md.
 */
export const MIGRATIONS: readonly Migration[] = [(db) => db.exec(FIRST_TABLES)];

/** What this program writes into `user_version`. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** Runs the steps a file has not seen yet. Inside the caller's transaction: a file is at one version or the next. */
export function migrate(db: Database, to = SCHEMA_VERSION, migrations = MIGRATIONS): void {
  const from = schemaVersionOf(db);
  if (from >= to) return;
  for (const step of migrations.slice(from, to)) step(db);
  db.pragma(`user_version = ${to}`);
}

/** 0 for a file that has nothing yet. */
export function schemaVersionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}
