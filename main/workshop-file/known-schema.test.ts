import { createHash } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';

import { hasKnownSchema, knownSchema, schemaOf } from './known-schema.ts';
import { migrate, SCHEMA_VERSION } from './migrations.ts';

/**
 * Of each version ever released, so that a migration is never edited: files of that version would be refused. A new
 * version adds its line.
 */
const FROZEN: readonly string[] = ['d1ce198266d0c13b'];

it('knows the schema of every version as it was when it was released', () => {
  const hashes = FROZEN.map((_, index) =>
    createHash('sha256')
      .update(JSON.stringify(knownSchema(index + 1)))
      .digest('hex')
      .slice(0, 16),
  );
  expect(hashes).toEqual(FROZEN);
  expect(FROZEN).toHaveLength(SCHEMA_VERSION);
});

it('is what the migrations make, step by step or all at once', () => {
  const db = new Sqlite(':memory:');
  for (let version = 1; version <= SCHEMA_VERSION; version += 1) {
    migrate(db, version);
    expect(hasKnownSchema(db, version)).toBe(true);
  }
  expect(schemaOf(db)).toEqual(knownSchema(SCHEMA_VERSION));
  db.exec('CREATE TABLE more (a)');
  expect(hasKnownSchema(db, SCHEMA_VERSION)).toBe(false);
  db.close();
});
