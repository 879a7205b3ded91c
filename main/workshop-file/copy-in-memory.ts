import Sqlite, { type Database } from 'better-sqlite3';

import type { Workshop } from '../../shared/model/workshop.ts';
import type { ContentDigest } from './content-digest.ts';
import { fill } from './create-file.ts';
import { writeTroubleOf } from './file-errors.ts';
import { clearHolder } from './holder-row.ts';
import { readAndProve } from './read-workshop.ts';

/**
 * The bytes of a whole copy of the open file, proven like a file being opened. No disk sees them: they are about to be
 * locked. Where the file no longer holds what was acknowledged, they are made from memory, with a log that begins there.
 */
export function copyInMemory(db: Database, digest: ContentDigest, workshop: Workshop): Uint8Array {
  return copyOf(db, digest) ?? freshCopy(workshop);
}

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

function copyOf(db: Database, digest: ContentDigest): Uint8Array | null {
  const bytes = bytesOf(db);
  if (bytes === null) return null;
  const copy = new Sqlite(bytes);
  try {
    // Nobody has the copy open, and what was deleted in the original is no part of it.
    copy.pragma('temp_store = MEMORY');
    clearHolder(copy);
    copy.exec('VACUUM');
    const proven = readAndProve(copy);
    return typeof proven === 'object' && proven.digest === digest ? copy.serialize() : null;
  } finally {
    copy.close();
  }
}

/** The open file as it is; null when the disk does not give it back. */
export function bytesOf(db: Database): Buffer | null {
  try {
    return db.serialize();
  } catch (error) {
    if (writeTroubleOf(error) === null) throw error;
    return null;
  }
}
