import Sqlite, { type Database } from 'better-sqlite3';

import type { Workshop } from '../../shared/model/workshop.ts';
import { digestText } from './content-digest.ts';
import { fill } from './create-file.ts';
import { openTroubleOf, writeTroubleOf } from './file-errors.ts';
import { clearHolder } from './holder-row.ts';
import type { CopyToLock } from './locking.ts';
import { readAndProve } from './read-workshop.ts';

/** A file that says this, with a log that begins there. */
export function freshCopy(workshop: Workshop): Uint8Array {
  const copy = new Sqlite(':memory:');
  try {
    fill(copy, workshop);
    return copy.serialize();
  } finally {
    copy.close();
  }
}

/**
 * The bytes of an open file as they are to be locked: without who had it open, without what was deleted, and proven like
 * a file being opened. Null where they do not say what was acknowledged. No disk sees them.
 */
export function tidiedCopy({ bytes, digest }: CopyToLock): Uint8Array | null {
  try {
    const copy = new Sqlite(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    try {
      copy.pragma('temp_store = MEMORY');
      clearHolder(copy);
      copy.exec('VACUUM');
      const proven = readAndProve(copy);
      return typeof proven === 'object' && digestText(proven.digest) === digest ? copy.serialize() : null;
    } finally {
      copy.close();
    }
  } catch (error) {
    // Whatever SQLite makes no sense of was written there by somebody else.
    if (openTroubleOf(error) === null) throw error;
    return null;
  }
}

/** The open file as it is; null when the disk does not give it back. */
export function bytesOf(db: Database): Buffer | null {
  try {
    return db.serialize();
  } catch (error) {
    if (writeTroubleOf(error) === null && !isUnread(error)) throw error;
    return null;
  }
}

/** Of whatever keeps SQLite from reading the file, `serialize` says this, and nothing else. */
function isUnread(error: unknown): boolean {
  return error instanceof Error && error.message === 'Out of memory';
}
