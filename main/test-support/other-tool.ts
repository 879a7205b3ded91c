import Sqlite from 'better-sqlite3';

import { apply } from '../../shared/change.ts';
import { EMPTY_WORKSHOP, type Workshop } from '../../shared/model/workshop.ts';
import { prepareLogRows } from '../workshop-file/log-rows.ts';
import { readRecords } from '../workshop-file/record-rows.ts';

/** What someone does to a closed file with any SQLite tool. */
export function editWithOtherTool(path: string, sql: string): void {
  const db = new Sqlite(path);
  try {
    db.pragma('foreign_keys = OFF');
    db.exec(sql);
  } finally {
    db.close();
  }
}

/** What any SQLite tool reads from a closed file. */
export function readWithOtherTool(path: string, sql: string): readonly Readonly<Record<string, unknown>>[] {
  const db = new Sqlite(path, { readonly: true });
  try {
    return db.prepare<[], Readonly<Record<string, unknown>>>(sql).all();
  } finally {
    db.close();
  }
}

/** The last number of a closed file's log, what its tables say, and what its log says when told from the start. */
export function tellFromLog(path: string): {
  readonly integrity: unknown;
  readonly lastSeq: number;
  readonly gaps: number;
  readonly tables: Workshop | null;
  readonly told: Workshop;
} {
  const db = new Sqlite(path, { readonly: true });
  try {
    const log = prepareLogRows(db);
    const seqs = [...log.all()].map(({ seq }) => seq);
    const told = seqs.map((seq) => log.entry(seq)).reduce<Workshop>(apply, EMPTY_WORKSHOP);
    return {
      integrity: db.pragma('integrity_check', { simple: true }),
      lastSeq: seqs.at(-1) ?? 0,
      gaps: seqs.filter((seq, index) => seq !== index + 1).length,
      tables: readRecords(db),
      told,
    };
  } finally {
    db.close();
  }
}
