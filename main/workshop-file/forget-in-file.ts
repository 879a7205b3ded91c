import { statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';

import { diff, type Edit, type Label } from '../../shared/change.ts';
import { forgetInWorkshop, type Forget } from '../../shared/forgetting/forgetting.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { digestOf, digestText, type ContentDigest } from './content-digest.ts';
import { rewriteLog } from './forget-rows.ts';
import { sealed, type LogRow } from './log-entry.ts';
import { prepareLogRows, type LogRows } from './log-rows.ts';
import { SCHEMA_VERSION } from './migrations.ts';
import { readAndProve } from './read-workshop.ts';
import { prepareWriteEdits } from './record-rows.ts';

/** A journal with every old page, the file growing meanwhile, and some air: so many times its size must be free. */
const ROOM_IN_FILE_SIZES = 3;
const SOME_AIR = 1024 ** 2;

/** A file with somebody forgotten: what is to be written, all of it at once. */
interface Rewriting {
  readonly workshop: Workshop;
  readonly digest: ContentDigest;
  readonly edits: readonly Edit[];
  /** Log rows in other words, in order. */
  readonly rows: readonly LogRow[];
  /** The entry that says so. It changes nothing: the rewritten log leads to the rewritten workshop by itself. */
  readonly entry: LogRow;
}

/** Asked before anything is written: half way through is no place to find out. */
export function hasRoomToForget(path: string): boolean {
  const { bavail, bsize } = statfsSync(dirname(path));
  return bavail * bsize >= statSync(path).size * ROOM_IN_FILE_SIZES + SOME_AIR;
}

export function rewritingOf(log: LogRows, before: Workshop, label: Label, forget: Forget): Rewriting {
  const workshop = forgetInWorkshop(before, forget.inRecord);
  const digest = digestOf(workshop);
  const rows = rewriteLog(log.all(), forget, digest - digestOf(before));
  const last = rows.at(-1) ?? log.last();
  if (!last) throw new Error('An open file has a log');
  const entry = sealed(
    { label, edits: [], seq: last.seq + 1, at: new Date().toISOString(), undoes: null },
    { schemaVersion: SCHEMA_VERSION, digest: digestText(digest), previous: last.hash },
  );
  return { workshop, digest, edits: diff(before, workshop), rows, entry };
}

/** One transaction, proven like a file being opened before it is committed. */
export function writeRewriting(db: Database, { edits, rows, entry, digest }: Rewriting): void {
  overwriteWhatGoes(db);
  const log = prepareLogRows(db);
  const writeEdits = prepareWriteEdits(db);
  db.transaction(() => {
    for (const row of rows) log.replace(row);
    writeEdits(edits);
    log.append(entry);
    const proven = readAndProve(db);
    if (typeof proven !== 'object') throw new Error(`Forgetting would break the file: ${proven}`);
    if (proven.digest !== digest) throw new Error('Forgetting would break the file: content');
  })();
}

/** Builds the file anew from what is in it: free pages and the gaps within pages are gone with the names they held. */
export function removeTracesIn(db: Database): void {
  overwriteWhatGoes(db);
  db.exec('VACUUM');
}

/** Zeros in place of what is deleted, and no helper files in the system's temporary folder. */
function overwriteWhatGoes(db: Database): void {
  db.pragma('secure_delete = ON');
  db.pragma('temp_store = MEMORY');
}
