import { readFileSync } from 'node:fs';

import Sqlite from 'better-sqlite3';

import { codeOf } from '../workshop-file/file-errors.ts';
import { versionInHeader } from '../workshop-file/file-format.ts';
import { migrate, SCHEMA_VERSION } from '../workshop-file/migrations.ts';
import { readAndProve, type ProvenWorkshop } from '../workshop-file/read-workshop.ts';

/**
 * What a restore point says, proven like a file being opened; null when it can't be proven. Read in memory, so that
 * the point stays as it is to the last byte, also where it was made before an upgrade.
 */
export function readPoint(path: string): ProvenWorkshop | null {
  try {
    return proven(readFileSync(path));
  } catch (error) {
    // Gone, not to be read, or no sense to SQLite: whichever, it is none to offer.
    if (codeOf(error) === '') throw error;
    return null;
  }
}

function proven(bytes: Buffer): ProvenWorkshop | null {
  const version = versionInHeader(bytes);
  if (version === null || version < 1 || version > SCHEMA_VERSION) return null;
  const db = new Sqlite(bytes);
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    if (db.pragma('integrity_check', { simple: true }) !== 'ok') return null;
    migrate(db);
    const read = readAndProve(db);
    return typeof read === 'object' ? read : null;
  } finally {
    db.close();
  }
}
