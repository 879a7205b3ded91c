import type { Database } from 'better-sqlite3';

import { MOST_RECORDS } from '../../shared/commands/refusal.ts';
import { NOUNS } from '../../shared/model/workshop.ts';
import { TABLES } from './columns.ts';
import type { SchemaRow } from './known-schema.ts';
import { MOST_RECORD_BYTES } from './record-bytes.ts';

/**
 * What a file may hold at most, beside what a workshop may. Each is far beyond what a room brings about, since a workshop
 * that reached one would not open again: it keeps a crafted file from taking the memory or the time of whoever reads it.
 */
const MOST = {
  /** A full week with a change every second is 150,000. */
  logEntries: 500_000,
  /** The longest text of a record is a note of 4,000 characters, three bytes each at most. */
  recordCellBytes: 64 * 1024,
  /** One log entry can hold a whole workshop: it does when a copy is written from memory. */
  logCellBytes: 2 * MOST_RECORD_BYTES,
  schemaRows: 500,
  schemaBytes: 256 * 1024,
} as const;

/** To be asked before the rows of the schema are read: they too can be made to fill the memory. */
export function isSchemaTooLarge(db: Database): boolean {
  const { rows, bytes } = db
    .prepare<[], { rows: number; bytes: number | null }>(
      'SELECT count(*) AS rows, total(octet_length(sql)) + total(octet_length(name)) AS bytes FROM sqlite_schema',
    )
    .get() ?? { rows: 0, bytes: 0 };
  return rows > MOST.schemaRows || (bytes ?? 0) > MOST.schemaBytes;
}

/** Looks at numbers and lengths only: nothing long is loaded for it. */
export function isBeyondLimits(db: Database, schema: readonly SchemaRow[], fileBytes: bigint): boolean {
  return (
    lastSeq(db) > MOST.logEntries ||
    hasTooManyRecords(db) ||
    schema.some(({ type, name }) => type === 'table' && hasTooLongCell(db, name, fileBytes)) ||
    hasTooMuchText(db, fileBytes)
  );
}

/** No command makes more of them than that (`shared/commands/draft.ts`). */
function hasTooManyRecords(db: Database): boolean {
  return NOUNS.some((noun) => hasMoreRows(db, quoted(TABLES[noun].table), MOST_RECORDS[noun]));
}

function hasTooMuchText(db: Database, fileBytes: bigint): boolean {
  if (fileBytes <= MOST_RECORD_BYTES) return false;
  const bytes = NOUNS.map((noun) => bytesIn(db, TABLES[noun].table));
  return bytes.reduce((sum, one) => sum + one, 0) > MOST_RECORD_BYTES;
}

function bytesIn(db: Database, table: string): number {
  const lengths = columnsOf(db, table).map((column) => `total(octet_length(${quoted(column)}))`);
  return (
    db
      .prepare<[], number>(`SELECT ${lengths.join(' + ')} FROM ${quoted(table)}`)
      .pluck()
      .get() ?? 0
  );
}

function hasTooLongCell(db: Database, table: string, fileBytes: bigint): boolean {
  const isLog = table === 'log';
  const mostBytes = isLog ? MOST.logCellBytes : MOST.recordCellBytes;
  // No text is longer than the file it stands in.
  if (fileBytes <= mostBytes) return false;
  const tooLong = columnsOf(db, table).map((column) => `octet_length(${quoted(column)}) > :most`);
  const long = db.prepare<[{ most: number }]>(
    `SELECT 1 FROM ${quoted(table)} WHERE ${tooLong.join(' OR ')} LIMIT 1`,
  );
  return long.get({ most: mostBytes }) !== undefined;
}

function columnsOf(db: Database, table: string): readonly string[] {
  return db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
}

/** Entries are numbered without a gap, or the log is refused: to count them would be to read all. */
function lastSeq(db: Database): number {
  return db.prepare<[], number | null>('SELECT max(seq) FROM log').pluck().get() ?? 0;
}

function hasMoreRows(db: Database, from: string, most: number): boolean {
  return db.prepare<[number]>(`SELECT 1 FROM ${from} LIMIT 1 OFFSET ?`).get(most) !== undefined;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
