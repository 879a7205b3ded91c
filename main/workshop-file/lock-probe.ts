import Sqlite from 'better-sqlite3';

import { codeOf } from './file-errors.ts';

/** A program that is only opening the file lets go again at once. */
const PROBE_WAIT_MS = 300;

/**
 * Whether nobody works in the file, asked without writing to it, so that it may be asked of a file that is only looked
 * at. Holds a read lock for a moment. Never to be asked of a file open here: letting go would drop its lock.
 */
export function isFree(path: string): boolean {
  try {
    const db = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: PROBE_WAIT_MS });
    try {
      // Reads the header and nothing else: the schema may be anyone's.
      db.pragma('schema_version');
      return true;
    } finally {
      db.close();
    }
  } catch (error) {
    if (codeOf(error) === '') throw error;
    // What a crash left half done waits for the next writer, and locks nobody out.
    return codeOf(error).startsWith('SQLITE_READONLY') || codeOf(error) === 'SQLITE_CANTOPEN';
  }
}
