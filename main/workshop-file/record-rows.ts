import type { Database, Statement } from 'better-sqlite3';

import type { Edit } from '../../shared/change.ts';
import {
  NOUNS,
  RECORD_SCHEMAS,
  type Noun,
  type Records,
  type Workshop,
} from '../../shared/model/workshop.ts';
import type { Id } from '../../shared/model/id.ts';
import { fieldsOf, TABLES } from './columns.ts';

type Row = Readonly<Record<string, unknown>>;
type Cell = string | number | null;

/** Writes the rows of a change, inside the caller's transaction. */
export type WriteEdits = (edits: readonly Edit[]) => void;

interface Writer {
  readonly remove: Statement;
  readonly insert: Statement;
  /** In the order of the columns. */
  readonly fields: readonly string[];
}

/**
 * All touched rows go before any row comes: unique indexes are immediate, and a lead handed over row by row would for
 * a moment be two.
 */
export function prepareWriteEdits(db: Database): WriteEdits {
  const writers = new Map<Noun, Writer>();

  function writerOf(noun: Noun): Writer {
    let writer = writers.get(noun);
    if (!writer) {
      const fields = fieldsOf(noun).map(({ field }) => field);
      writer = { remove: db.prepare(removeSql(noun)), insert: db.prepare(insertSql(noun)), fields };
      writers.set(noun, writer);
    }
    return writer;
  }

  return (edits) => {
    for (const { noun, id, before } of edits) {
      if (before === null) continue;
      const { changes } = writerOf(noun).remove.run(id);
      if (changes !== 1) throw new Error(`The file has no ${noun} ${id} to change`);
    }
    for (const { noun, after } of edits) {
      if (after === null) continue;
      const { insert, fields } = writerOf(noun);
      insert.run(cellsOf(fields, after));
    }
  };
}

/** Every record, validated; null when a row is not what a record may be. */
export function readRecords(db: Database): Workshop | null {
  return validWorkshop((noun) => fieldsInRows(db, noun));
}

export function validWorkshop(rowsOf: (noun: Noun) => Iterable<unknown>): Workshop | null {
  const tables = new Map<Noun, ReadonlyMap<Id, Records[Noun]>>();
  for (const noun of NOUNS) {
    const table = validRecords(noun, rowsOf(noun));
    if (table === null) return null;
    tables.set(noun, table);
  }
  return Object.fromEntries(tables) as unknown as Workshop;
}

/**
 * What rows say by the names of their fields, not validated yet. In the order of ids, which is the order of making:
 * the same file reads the same everywhere.
 */
export function fieldsInRows(db: Database, noun: Noun): readonly Row[] {
  const truths = fieldsOf(noun).filter(({ holds }) => holds === 'truth');
  // At once: rows that are fetched one by one take twice as long, and all of them are kept anyway.
  const rows = db.prepare<[], Record<string, unknown>>(selectSql(noun)).all();
  if (truths.length > 0) {
    for (const row of rows) for (const { field } of truths) row[field] = row[field] === 1;
  }
  return rows;
}

/** Null when one of them is not what a record may be. */
function validRecords(noun: Noun, rows: Iterable<unknown>): ReadonlyMap<Id, Records[Noun]> | null {
  const table = new Map<Id, Records[Noun]>();
  for (const row of rows) {
    const record = RECORD_SCHEMAS[noun].safeParse(row);
    if (!record.success) return null;
    table.set(record.data.id, record.data);
  }
  return table;
}

function cellsOf(fields: readonly string[], record: Records[Noun]): readonly Cell[] {
  const values = record as unknown as Readonly<Record<string, Cell | boolean>>;
  return fields.map((field) => {
    const cell = values[field] ?? null;
    return typeof cell === 'boolean' ? Number(cell) : cell;
  });
}

function selectSql(noun: Noun): string {
  const columns = fieldsOf(noun).map(({ name, field }) => `${name} AS "${field}"`);
  return `SELECT ${columns.join(', ')} FROM ${TABLES[noun].table} ORDER BY id`;
}

function insertSql(noun: Noun): string {
  const names = fieldsOf(noun).map(({ name }) => name);
  return `INSERT INTO ${TABLES[noun].table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
}

function removeSql(noun: Noun): string {
  return `DELETE FROM ${TABLES[noun].table} WHERE id = ?`;
}
