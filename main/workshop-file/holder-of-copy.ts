import { copyFileSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import Sqlite from 'better-sqlite3';

import type { Holder } from '../../shared/api/troubles.ts';
import { readHolder } from './holder-row.ts';

/** The file may be written while it is copied: a torn copy is taken again. */
const ATTEMPTS = 3;

/** Runs in the inspection child only. Reads who holds a locked file from a private copy of it and its journal. */
export function holderFromCopy(path: string): Holder | null {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const holder = readFromOneCopy(path);
    if (holder !== null) return holder;
  }
  return null;
}

function readFromOneCopy(path: string): Holder | null {
  const folder = mkdtempSync(join(tmpdir(), 'trilane-holder-'));
  try {
    const copy = join(folder, 'copy');
    // The journal lies beside the file itself, not beside a link to it.
    const original = realpathSync(path);
    copyFileSync(original, copy);
    if (existsSync(`${original}-journal`)) copyFileSync(`${original}-journal`, `${copy}-journal`);
    const db = new Sqlite(copy);
    try {
      db.pragma('trusted_schema = OFF');
      return readHolder(db);
    } finally {
      db.close();
    }
  } catch {
    // Torn, gone, or not to be read: nobody can be named, and the file is in use all the same.
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
