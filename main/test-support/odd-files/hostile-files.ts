import Sqlite, { type Database } from 'better-sqlite3';

import type { OpenTrouble } from '../../../shared/api/troubles.ts';
import { digestOfRows, digestText } from '../../workshop-file/content-digest.ts';
import { entryOf, NO_PREVIOUS, sealed } from '../../workshop-file/log-entry.ts';
import { prepareLogRows } from '../../workshop-file/log-rows.ts';
import { fieldsInRows } from '../../workshop-file/record-rows.ts';

/** A workshop file that somebody made to do harm to whoever opens it. */
export interface HostileFile {
  readonly what: string;
  /** Takes seconds or a gigabyte to make. */
  readonly heavy?: true;
  /** Has no more to it than odd text, and opens. */
  readonly harmless?: true;
  /** The code of what it is refused for, where that matters. */
  readonly refusedAs?: OpenTrouble['code'];
  /** Edits a copy of a closed workshop: two customers of a service at least. */
  readonly make: (db: Database) => void;
}

const sql = (what: string, statements: string): HostileFile => ({
  what,
  make: (db) => void db.exec(statements),
});

const heavy = (what: string, statements: string): HostileFile => ({ ...sql(what, statements), heavy: true });

/** Written into the table of tables itself. */
const schema = (what: string, statements: string): HostileFile => ({
  what,
  make: (db) => {
    db.unsafeMode();
    db.pragma('writable_schema = ON');
    db.exec(statements);
    db.pragma('writable_schema = OFF');
  },
});

/** With a digest and a chain of hashes that hold: all that is wrong is what it says. */
const said = (what: string, statements: string, more: { readonly harmless?: true } = {}): HostileFile => ({
  what,
  ...more,
  make: (db) => {
    db.pragma('ignore_check_constraints = ON');
    db.exec(statements);
    seal(db);
  },
});

const ENDLESS = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT';
const MEGABYTE = 1_048_576;
/** Beyond what a log may hold. */
const TOO_MANY_ENTRIES = 1_000_000;

/** F13. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  sql('a trigger', 'CREATE TRIGGER t AFTER INSERT ON log BEGIN DELETE FROM placement; END'),
  sql('a trigger on the holder', 'CREATE TRIGGER t BEFORE DELETE ON holder BEGIN SELECT raise(FAIL, 1); END'),
  sql('an endless view', `CREATE VIEW v AS ${ENDLESS} i FROM n`),
  sql(
    'an endless view in the place of the people',
    `DROP TABLE stakeholder; CREATE VIEW stakeholder AS ${ENDLESS} i AS id FROM n`,
  ),
  sql(
    'an endless view in the place of the log',
    `DROP TABLE log; CREATE VIEW log AS ${ENDLESS} i AS seq FROM n`,
  ),
  sql(
    'a view that a trigger writes through',
    'CREATE VIEW v AS SELECT 1 AS a; CREATE TRIGGER t INSTEAD OF INSERT ON v BEGIN DELETE FROM log; END',
  ),
  sql('a table of words', 'CREATE VIRTUAL TABLE words USING fts5(text)'),
  sql('a table of boxes', 'CREATE VIRTUAL TABLE boxes USING rtree(id, a, b)'),
  sql(
    'a table of all pages in the place of the services',
    'DROP TABLE service; CREATE VIRTUAL TABLE service USING dbstat',
  ),
  schema(
    'a generated column',
    `UPDATE sqlite_schema SET sql = replace(sql, 'position REAL', 'long TEXT AS (hex(zeroblob(400000000))), position REAL') WHERE name = 'service'`,
  ),
  sql('a table with a stored generated column', 'CREATE TABLE b (a INTEGER, c TEXT AS (hex(a)) STORED)'),
  schema(
    'a check that fills the memory',
    `UPDATE sqlite_schema SET sql = replace(sql, 'position REAL NOT NULL', 'position REAL NOT NULL CHECK (length(hex(zeroblob(400000000))) > 0)') WHERE name = 'service'`,
  ),
  sql('a check like none', `CREATE TABLE b (a TEXT CHECK (a LIKE '%${'_%'.repeat(500)}'))`),
  schema(
    'an index over an expression',
    `UPDATE sqlite_schema SET sql = replace(sql, '(organisation)', '(hex(zeroblob(400000000)))') WHERE name = 'stakeholder_organisation'`,
  ),
  schema(
    'an index over a part by expression',
    `UPDATE sqlite_schema SET sql = replace(sql, 'WHERE lead', 'WHERE length(hex(zeroblob(400000000)))') WHERE name = 'placement_one_lead'`,
  ),
  sql('an index more', 'CREATE INDEX i ON stakeholder (name)'),
  sql('a default that calculates', 'CREATE TABLE b (a TEXT DEFAULT (hex(zeroblob(900000000))))'),
  schema(
    'ten thousand tables',
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
     INSERT INTO sqlite_schema SELECT 'table', 't' || i, 't' || i, 2, 'CREATE TABLE t' || i || ' (a)' FROM n`,
  ),
  sql(
    'a table of two thousand columns',
    `CREATE TABLE wide (${Array.from({ length: 2_000 }, (_, column) => `c${column}`).join(', ')})`,
  ),
  sql('a declaration of ten megabytes', `CREATE TABLE long (a /* ${'x'.repeat(10 * MEGABYTE)} */)`),
  heavy('a blob of 500 megabytes', 'CREATE TABLE b (a BLOB); INSERT INTO b VALUES (zeroblob(500000000))'),
  heavy(
    'a note of 400 megabytes',
    `UPDATE stakeholder SET note = hex(zeroblob(200000000)) WHERE id = (SELECT min(id) FROM stakeholder)`,
  ),
  said(
    'a note of 4 megabytes',
    `UPDATE stakeholder SET note = hex(zeroblob(2000000)) WHERE id = (SELECT min(id) FROM stakeholder)`,
  ),
  said(
    'a name of a megabyte',
    `UPDATE stakeholder SET name = hex(zeroblob(${MEGABYTE / 2})) WHERE id = (SELECT min(id) FROM stakeholder)`,
  ),
  said(
    'a computer with a name of a megabyte',
    `INSERT INTO holder VALUES (1, hex(zeroblob(${MEGABYTE / 2})), '')`,
  ),
  said(
    'fewer than nobody',
    `UPDATE stakeholder SET kind = 'group', head_count = -5 WHERE id = (SELECT min(id) FROM stakeholder)`,
  ),
  said(
    'more people than there are',
    `UPDATE stakeholder SET kind = 'group', head_count = 9223372036854775807 WHERE id = (SELECT min(id) FROM stakeholder)`,
  ),
  said('a place beyond all others', 'UPDATE placement SET position = 9e999'),
  said('two leads', 'DROP INDEX placement_one_lead; UPDATE placement SET lead = 1'),
  said(
    'a lane there is not',
    `UPDATE placement SET lane = 'watcher' WHERE id = (SELECT min(id) FROM placement)`,
  ),
  said('a person who stands for themselves', 'UPDATE stakeholder SET spokesperson = id'),
  said(
    'an organisation inside itself',
    `INSERT INTO organisation VALUES ('0190a000-0000-7000-8000-000000000001', 'IT', '0190a000-0000-7000-8000-000000000001')`,
  ),
  said(
    'a NUL in a name',
    `UPDATE stakeholder SET name = 'A' || char(0) || 'b' WHERE id = (SELECT min(id) FROM stakeholder)`,
  ),
  said('no name', `UPDATE stakeholder SET name = char(0x200b) WHERE id = (SELECT min(id) FROM stakeholder)`),
  said(
    'a name that turns the line around',
    `UPDATE stakeholder SET name = char(0x202e) || 'arimA' WHERE id = (SELECT min(id) FROM stakeholder)`,
  ),
  said(
    'a name from right to left',
    `UPDATE stakeholder SET name = char(0x634, 0x64a, 0x645, 0x627, 0x621) WHERE id = (SELECT min(id) FROM stakeholder)`,
    { harmless: true },
  ),
  said(
    'a name of piled marks',
    `UPDATE stakeholder SET name = 'A' || replace(hex(zeroblob(90)), '0', char(0x301)) WHERE id = (SELECT min(id) FROM stakeholder)`,
    { harmless: true },
  ),
  said('a log that says it did what nobody knows', `UPDATE log SET label = '{"code":"__proto__"}'`, {
    harmless: true,
  }),
  said(
    'a log that did nothing anybody can read',
    `UPDATE log SET edits = '[{"noun":"constructor","id":1}]' WHERE seq > 1`,
    { harmless: true },
  ),
  said('a log that undoes itself', 'UPDATE log SET undoes = seq WHERE seq > 1', { harmless: true }),
  {
    what: `a log of ${TOO_MANY_ENTRIES} entries`,
    heavy: true,
    make: (db) =>
      void db.exec(`WITH RECURSIVE n(i) AS (SELECT max(seq) + 1 FROM log UNION ALL SELECT i + 1 FROM n WHERE i < ${TOO_MANY_ENTRIES})
        INSERT INTO log SELECT i, '', '{}', '[]', NULL, 1, '', '', '' FROM n`),
  },
  schema('remarks in a declaration', `UPDATE sqlite_schema SET sql = sql || '/* */' WHERE name = 'service'`),
  schema(
    'a declaration in other letters',
    `UPDATE sqlite_schema SET sql = replace(sql, 'TEXT', 'text') WHERE name = 'service'`,
  ),
  schema(
    'a table by two names',
    `INSERT INTO sqlite_schema SELECT type, 'people', 'people', rootpage, 'CREATE TABLE people (a)' FROM sqlite_schema WHERE name = 'stakeholder'`,
  ),
  schema(
    'two tables in one place',
    `UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'service') WHERE name = 'stakeholder'`,
  ),
  schema(
    'a table that stands nowhere',
    `UPDATE sqlite_schema SET rootpage = 999999 WHERE name = 'stakeholder'`,
  ),
  schema('a table without a declaration', `UPDATE sqlite_schema SET sql = NULL WHERE name = 'stakeholder'`),
  schema(
    'a declaration that is none',
    `UPDATE sqlite_schema SET sql = 'CREATE TABLE' WHERE name = 'stakeholder'`,
  ),
  sql('statistics', 'ANALYZE'),
  sql(
    'a table that takes anything',
    `ALTER TABLE holder RENAME TO h; CREATE TABLE holder (only, computer, since)`,
  ),
  sql(
    'no tables at all',
    'PRAGMA foreign_keys = OFF; DROP TABLE placement; DROP TABLE activity_switch; DROP TABLE log',
  ),
];

/** Edits a closed workshop file without any of the cautions. */
export function makeHostile(path: string, { make }: HostileFile): void {
  const db = new Sqlite(path);
  try {
    db.pragma('foreign_keys = OFF');
    make(db);
  } finally {
    db.close();
  }
}

/** With a digest and a chain of hashes that hold. */
export function seal(db: Database): void {
  db.transaction(() => {
    const log = prepareLogRows(db);
    const rows = [...log.all()];
    const digest = digestText(digestOfRows((noun) => fieldsInRows(db, noun)));
    const write = db.prepare(
      'UPDATE log SET label = @label, edits = @edits, digest = @digest, previous = @previous, hash = @hash WHERE seq = @seq',
    );
    let previous = NO_PREVIOUS;
    for (const [index, row] of rows.entries()) {
      const last = index === rows.length - 1;
      const sealedRow = sealed(entryOf(row), {
        schemaVersion: row.schemaVersion,
        digest: last ? digest : row.digest,
        previous,
      });
      const { label, edits, hash, seq } = sealedRow;
      write.run({ label, edits, digest: sealedRow.digest, previous, hash, seq });
      previous = hash;
    }
  })();
}
