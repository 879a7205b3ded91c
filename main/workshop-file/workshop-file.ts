import type { Database } from 'better-sqlite3';

import type { Change } from '../../shared/change.ts';
import type { CommitTrouble, WriteTrouble } from '../../shared/api/troubles.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { closeWithoutJournal } from './connection.ts';
import { digestAfter, digestText, type ContentDigest } from './content-digest.ts';
import { commitTroubleOf, writeTroubleOf } from './file-errors.ts';
import { identityAt, isSameFile, type FileIdentity } from './file-identity.ts';
import { clearHolder } from './holder-row.ts';
import { sealed, type LogEntry } from './log-entry.ts';
import { prepareLogRows, type LogRows } from './log-rows.ts';
import { SCHEMA_VERSION } from './migrations.ts';
import type { ProvenWorkshop } from './read-workshop.ts';
import { prepareWriteEdits, type WriteEdits } from './record-rows.ts';
import { saveCopyOf } from './save-copy.ts';
import { afterStep, undoStacks, type UndoStacks } from './undo-stacks.ts';

/** The workshop file this program holds open, proven and locked. One commit is one transaction: rows, log entry, digest. */
export class WorkshopFile {
  readonly path: string;
  readonly identity: FileIdentity;
  readonly #db: Database;
  readonly #log: LogRows;
  readonly #writeEdits: WriteEdits;
  #digest: ContentDigest;
  #last: { readonly seq: number; readonly at: string; readonly hash: string };
  #stacks: UndoStacks;
  /** After a failed write or sync nobody knows what the disk holds, so nothing more is called saved. */
  #broken = false;

  constructor(path: string, identity: FileIdentity, db: Database, proven: ProvenWorkshop) {
    this.path = path;
    this.identity = identity;
    this.#db = db;
    this.#log = prepareLogRows(db);
    this.#writeEdits = prepareWriteEdits(db);
    this.#digest = proven.digest;
    this.#last = proven.lastEntry;
    this.#stacks = undoStacks(this.#log.steps());
  }

  get last(): { readonly seq: number; readonly at: string } {
    return this.#last;
  }

  get undoable(): LogEntry | null {
    return this.#stacks.undo && this.#log.entry(this.#stacks.undo.seq);
  }

  get redoable(): LogEntry | null {
    return this.#stacks.redo && this.#log.entry(this.#stacks.redo.seq);
  }

  /** Returns ok only after the transaction did. Otherwise the file is as it was before. */
  commit(change: Change, undoes: number | null): Result<{ seq: number; at: string }, CommitTrouble> {
    if (this.#broken) return refuse({ code: 'disk' });
    const entry = { ...change, seq: this.#last.seq + 1, at: new Date().toISOString(), undoes };
    const digest = digestAfter(this.#digest, change.edits);
    const row = sealed(entry, {
      schemaVersion: SCHEMA_VERSION,
      digest: digestText(digest),
      previous: this.#last.hash,
    });
    try {
      // In exclusive locking mode SQLite looks only once whether its file was moved or deleted. We look each time.
      if (!this.#isInPlace()) return refuse({ code: 'file-gone' });
      this.#db.transaction(() => {
        this.#writeEdits(change.edits);
        this.#log.append(row);
      })();
    } catch (error) {
      const trouble = commitTroubleOf(error);
      if (trouble === null) throw error;
      this.#broken = trouble.code === 'disk';
      return refuse(trouble);
    }
    this.#digest = digest;
    this.#last = row;
    this.#stacks = afterStep(this.#stacks, row);
    return ok({ seq: row.seq, at: row.at });
  }

  saveCopy(path: string, replace: boolean): Promise<Result<null, WriteTrouble>> {
    return saveCopyOf(this.#db, this.identity, path, replace);
  }

  /** Every change is in the file already: trouble here means that it still names us as its holder, or has a journal beside it. */
  close(): Result<null, WriteTrouble> {
    try {
      // What stands in its place now may have a journal of its own.
      if (!this.#isInPlace()) {
        this.#db.close();
        return ok(null);
      }
      try {
        clearHolder(this.#db);
      } finally {
        closeWithoutJournal(this.#db);
      }
      return ok(null);
    } catch (error) {
      const trouble = writeTroubleOf(error);
      if (trouble === null) throw error;
      return refuse(trouble);
    }
  }

  #isInPlace(): boolean {
    return isSameFile(this.identity, identityAt(this.path));
  }
}
