import Sqlite, { type Database } from 'better-sqlite3';

/** How long to wait for a lock: an indexer looking in is gone by then, another program at work is not. */
const LOCK_WAIT_MS = 300;

/**
 * A connection that holds the file: nobody else can even read it. Throws SQLITE_BUSY when somebody else does.
 *
 * `locking_mode=EXCLUSIVE` alone locks nothing until a write, so the lock is taken at once. It is set inside that
 * transaction: set before, two programs opening at the same moment would keep each other's read lock and both fail.
 */
export function connectAndLock(path: string): Database {
  const db = new Sqlite(path, { fileMustExist: true, timeout: LOCK_WAIT_MS });
  try {
    distrust(db);
    db.exec('BEGIN EXCLUSIVE');
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('COMMIT');
    writeSafely(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A connection that only looks, and holds nobody up for longer than that. */
export function connectToLook(path: string): Database {
  const db = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: LOCK_WAIT_MS });
  try {
    distrust(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A connection to a file nobody knows of yet. */
export function connectToNew(path: string): Database {
  const db = new Sqlite(path);
  distrust(db);
  writeSafely(db);
  return db;
}

/** Leaves one file behind: the empty journal goes while the lock still holds. */
export function closeWithoutJournal(db: Database): void {
  try {
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
}

/** Makes the journal anew where it was taken away: SQLite would go on writing to the one nobody can find after a crash. */
export function renewJournal(db: Database): void {
  // With the file held for good, this is the one mode that lets go of the journal. Nothing is written in it.
  db.pragma('journal_mode = MEMORY');
  db.pragma('journal_mode = TRUNCATE');
}

/** A file may have been made by anyone. */
function distrust(db: Database): void {
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('mmap_size = 0');
  db.pragma('foreign_keys = ON');
}

/** A commit that returned survives a power cut, and a copied file is whole. */
function writeSafely(db: Database): void {
  db.pragma('journal_mode = TRUNCATE');
  db.pragma('synchronous = FULL');
  if (process.platform === 'darwin') db.pragma('fullfsync = ON');
}
