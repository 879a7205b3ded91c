import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';

import type { UndoEnd } from '../../shared/api/replies.ts';
import type { Change, Edit, Label, LabelCode } from '../../shared/change.ts';
import type { SnapshotName } from '../../shared/forgetting/mentions.ts';
import type { Forget } from '../../shared/forgetting/forgetting.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import type { NotHolding } from '../../shared/api/not-in-file.ts';
import type { FileTrouble, WriteTrouble } from '../../shared/api/troubles.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { CommitGuard } from './commit-guard.ts';
import { closeWithoutJournal, renewJournal } from './connection.ts';
import { bytesOf } from './copy-in-memory.ts';
import { digestAfter, digestText, type ContentDigest } from './content-digest.ts';
import { commitTroubleOf, writeTroubleOf } from './file-errors.ts';
import { identityAt, isSameFile, type FileIdentity } from './file-identity.ts';
import { hasRoomToForget, removeTracesIn, rewritingOf, writeRewriting } from './forget-in-file.ts';
import { clearHolder } from './holder-row.ts';
import { entryOf, sealed, type LogEntry, type LogRow } from './log-entry.ts';
import type { LogPosition } from './log-position.ts';
import { prepareLogRows, type LogRows } from './log-rows.ts';
import { SCHEMA_VERSION } from './migrations.ts';
import { isReadable } from './readable-entry.ts';
import type { ProvenWorkshop } from './read-workshop.ts';
import { prepareWriteEdits } from './record-rows.ts';
import { removeFile } from './remove-file.ts';
import type { TakenCopy } from './taken-copy.ts';
import { afterStep, type UndoStacks } from './undo-stacks.ts';

/** The workshop file this program holds open, proven and locked. One commit is one transaction: rows, log entry, digest. */
export class WorkshopFile {
  readonly path: string;
  readonly #db: Database;
  readonly #guard: CommitGuard;
  readonly #log: LogRows;
  readonly #write: (edits: readonly Edit[], row: LogRow) => void;
  #digest: ContentDigest;
  #last: { readonly seq: number; readonly at: string; readonly hash: string };
  /** What was committed last, so that it need not be read again for the undo button. */
  #lastEntry: LogEntry | null = null;
  #stacks: UndoStacks;
  #tracesLeft: boolean;
  /** The journal SQLite holds open since the last commit; null before the first. */
  #journal: FileIdentity | null = null;
  /**
   * After a failed write or sync nobody knows what the disk holds; after somebody else's write SQLite's memory of the
   * file is wrong; a file that went while it was written took the change with it, or not. Nothing more is written then,
   * and nothing called saved.
   */
  #broken: NotHolding | null = null;

  constructor(path: string, db: Database, guard: CommitGuard, proven: ProvenWorkshop, position: LogPosition) {
    this.path = path;
    this.#db = db;
    this.#guard = guard;
    this.#log = prepareLogRows(db);
    const writeEdits = prepareWriteEdits(db);
    this.#write = db.transaction((edits: readonly Edit[], row: LogRow) => {
      writeEdits(edits);
      this.#log.append(row);
    });
    this.#digest = proven.digest;
    this.#last = proven.lastEntry;
    const { stacks, tracesLeft } = position;
    this.#stacks = stacks;
    this.#tracesLeft = tracesLeft;
  }

  get #journalPath(): string {
    return `${this.path}-journal`;
  }

  get identity(): FileIdentity {
    return this.#guard.identity;
  }

  get last(): { readonly seq: number; readonly at: string; readonly hash: string } {
    return this.#last;
  }

  get undoable(): LogEntry | null {
    return this.#stacks.undo && this.#entry(this.#stacks.undo.seq);
  }

  get redoable(): LogEntry | null {
    return this.#stacks.redo && this.#entry(this.#stacks.redo.seq);
  }

  /** Why the file may not hold what was acknowledged; null when it does, as far as a look at it tells. */
  get notHolding(): NotHolding | null {
    if (this.#broken) return this.#broken;
    try {
      const standing = this.#guard.standing(this.path);
      return standing === 'in-place' ? null : `file-${standing}`;
    } catch (error) {
      if (commitTroubleOf(error) === null) throw error;
      return 'disk';
    }
  }

  /** What was changed by each entry, oldest first. */
  *history(): Generator<readonly Edit[]> {
    for (const row of this.#log.all()) yield entryOf(row).edits;
  }

  /** What was called a snapshot, oldest first. */
  *snapshots(): Generator<SnapshotName> {
    const first = this.#log.firstOf('snapshot-named');
    if (first === null) return;
    for (const row of this.#log.all()) {
      if (row.seq < first) continue;
      const { seq, label } = entryOf(row);
      if (label.name !== undefined) yield { seq, name: label.name };
    }
  }

  /** Why there is nothing to undo any more though something was done. */
  get undoEnds(): UndoEnd | null {
    return this.#stacks.undo === null ? this.#stacks.end : null;
  }

  /** The log from its last entry back. To be read in one go: nothing else can be asked of the file meanwhile. */
  *entriesBack(): Generator<{ readonly entry: LogEntry; readonly hash: string }> {
    for (const row of this.#log.back()) yield { entry: entryOf(row), hash: row.hash };
  }

  firstOf(code: LabelCode): number | null {
    return this.#log.firstOf(code);
  }

  /** Returns ok only after the transaction did. Otherwise the file is as it was before. */
  commit(change: Change, undoes: number | null): Result<{ seq: number; at: string }, FileTrouble> {
    if (this.#broken) return refuse({ code: this.#broken });
    const entry = { ...change, seq: this.#last.seq + 1, at: new Date().toISOString(), undoes };
    const digest = digestAfter(this.#digest, change.edits);
    const row = sealed(entry, {
      schemaVersion: SCHEMA_VERSION,
      digest: digestText(digest),
      previous: this.#last.hash,
    });
    const trouble = this.#writing(() => this.#write(change.edits, row));
    if (trouble) return refuse(trouble);
    this.#digest = digest;
    this.#last = row;
    this.#lastEntry = entry;
    this.#stacks = afterStep(this.#stacks, { ...row, code: change.label.code });
    return ok({ seq: row.seq, at: row.at });
  }

  /**
   * Writes the log anew with somebody forgotten, the records too, and the entry that says so: in one transaction. The
   * bytes go with `removeTraces`. Gives back the workshop as it is from now on.
   */
  forget(workshop: Workshop, label: Label, forget: Forget): Result<Workshop, FileTrouble> {
    if (this.#broken) return refuse({ code: this.#broken });
    if (!hasRoomToForget(this.path)) return refuse({ code: 'disk-full' });
    const rewriting = rewritingOf(this.#log, workshop, label, forget);
    const trouble = this.#writing(() => writeRewriting(this.#db, rewriting));
    if (trouble) return refuse(trouble);
    this.#digest = rewriting.digest;
    this.#last = rewriting.entry;
    this.#lastEntry = null;
    this.#stacks = afterStep(this.#stacks, { ...rewriting.entry, code: label.code });
    this.#tracesLeft = true;
    return ok(rewriting.workshop);
  }

  /** The hash of a log entry as it is now; null when there is none of that number. */
  hashOf(seq: number): string | null {
    return this.#log.hashOf(seq);
  }

  /** Somebody was forgotten, and their name may still stand in parts of the file that nothing reads any more. */
  get tracesLeft(): boolean {
    return this.#tracesLeft;
  }

  /** Builds the file anew, without those parts. Where the power goes before that is noted, it is done at the next opening. */
  removeTraces(): Result<null, FileTrouble> {
    if (this.#broken) return refuse({ code: this.#broken });
    const trouble = this.#writing(() => removeTracesIn(this.#db));
    if (trouble) return refuse(trouble);
    const noted = this.commit({ label: { code: 'traces-removed' }, edits: [] }, null);
    if (!noted.ok) return noted;
    this.#tracesLeft = false;
    return ok(null);
  }

  /**
   * The file as it is now, to be written elsewhere while it goes on changing. Read over its own connection: read any other
   * way, it would lose its lock. `workshop` is the value in memory: what is written where the file no longer says it.
   */
  takeCopy(workshop: Workshop): TakenCopy {
    return { bytes: bytesOf(this.#db), journal: null, digest: this.#digest, workshop };
  }

  /** Every change is in the file already: trouble here means that it still names us as its holder, or has a journal beside it. */
  close(): Result<null, WriteTrouble> {
    try {
      // What stands in its place now, or was written over it, is not ours to touch.
      if (this.#broken !== null || this.#guard.standing(this.path) !== 'in-place') {
        this.#db.close();
        this.#removeOwnJournal();
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
    } finally {
      this.#guard.close();
    }
  }

  /** What stands between every write and the disk. Null when the write is in the file. */
  #writing(write: () => void): FileTrouble | null {
    try {
      const standing = this.#guard.standing(this.path);
      if (standing === 'gone') return { code: 'file-gone' };
      if (standing === 'changed') return { code: (this.#broken = 'file-changed') };
      if (this.#journal && !isSameFile(this.#journal, identityAt(this.#journalPath))) renewJournal(this.#db);
      write();
    } catch (error) {
      const trouble = commitTroubleOf(error);
      if (trouble?.code === 'disk') this.#broken = 'disk';
      // What was rolled back may have been written in part, and by us.
      else this.#guard.remember();
      if (trouble === null) throw error;
      return trouble;
    }
    this.#guard.remember();
    this.#journal = identityAt(this.#journalPath);
    // A commit takes a while on a slow disk, and the file may have gone meanwhile.
    if (this.#guard.standing(this.path) === 'gone') return { code: (this.#broken = 'file-gone') };
    return null;
  }

  /** Null when it says what this program can't take back. */
  #entry(seq: number): LogEntry | null {
    if (this.#lastEntry?.seq === seq) return this.#lastEntry;
    const entry = this.#log.entry(seq);
    return isReadable(entry) ? entry : null;
  }

  /** One that holds nothing to take back, and is the very one we wrote: another's may be a crash to recover from. */
  #removeOwnJournal(): void {
    const standing = identityAt(this.#journalPath);
    const empty = statSync(this.#journalPath, { throwIfNoEntry: false })?.size === 0;
    if (empty && isSameFile(this.#journal, standing)) removeFile(this.#journalPath);
  }
}
