import type { Database } from 'better-sqlite3';

import type { LabelCode } from '../../shared/change.ts';
import { entryOf, type LogEntry, type LogRow } from './log-entry.ts';
import type { Step } from './undo-stacks.ts';

const COLUMNS = 'seq, at, label, edits, undoes, schema_version AS schemaVersion, digest, previous, hash';

/** The log of an open file, by prepared statements. */
export interface LogRows {
  /** Inside the caller's transaction. */
  append(row: LogRow): void;
  /** The row of the same number in other words. Inside the caller's transaction. */
  replace(row: LogRow): void;
  entry(seq: number): LogEntry;
  last(): LogRow | null;
  all(): Iterable<LogRow>;
  /** Newest first. */
  back(): Iterable<LogRow>;
  /** Without the bulk: a long log reads fast. */
  steps(): readonly Step[];
  /** Number of the first entry of that code. */
  firstOf(code: LabelCode): number | null;
  hashOf(seq: number): string | null;
  /** Number of the last entry of that code; 0 when there is none. */
  lastOf(code: LabelCode): number;
}

export function prepareLogRows(db: Database): LogRows {
  const insert = db.prepare<[LogRow]>(
    `INSERT INTO log (seq, at, label, edits, undoes, schema_version, digest, previous, hash)
     VALUES (@seq, @at, @label, @edits, @undoes, @schemaVersion, @digest, @previous, @hash)`,
  );
  const replace = db.prepare<[LogRow]>(
    `UPDATE log SET label = @label, edits = @edits, digest = @digest, previous = @previous, hash = @hash WHERE seq = @seq`,
  );
  const one = db.prepare<[number], LogRow>(`SELECT ${COLUMNS} FROM log WHERE seq = ?`);
  const last = db.prepare<[], LogRow>(`SELECT ${COLUMNS} FROM log ORDER BY seq DESC LIMIT 1`);
  return {
    append: (row) => void insert.run(row),
    replace: (row) => {
      if (replace.run(row).changes !== 1) throw new Error(`The log has no entry ${row.seq} to rewrite`);
    },
    entry: (seq) => {
      const row = one.get(seq);
      if (!row) throw new Error(`The log has no entry ${seq}`);
      return entryOf(row);
    },
    last: () => last.get() ?? null,
    all: () => db.prepare<[], LogRow>(`SELECT ${COLUMNS} FROM log ORDER BY seq`).iterate(),
    back: () => db.prepare<[], LogRow>(`SELECT ${COLUMNS} FROM log ORDER BY seq DESC`).iterate(),
    steps: () =>
      db.prepare<[], Step>(`SELECT seq, undoes, label ->> 'code' AS code FROM log ORDER BY seq`).all(),
    firstOf: (code) =>
      db
        .prepare<[LabelCode], number | null>(`SELECT min(seq) FROM log WHERE label ->> 'code' = ?`)
        .pluck()
        .get(code) ?? null,
    hashOf: (seq) =>
      db.prepare<[number], string>('SELECT hash FROM log WHERE seq = ?').pluck().get(seq) ?? null,
    lastOf: (code) =>
      db
        .prepare<[LabelCode], number>(`SELECT coalesce(max(seq), 0) FROM log WHERE label ->> 'code' = ?`)
        .pluck()
        .get(code) ?? 0,
  };
}
