import type { Database } from 'better-sqlite3';

import { diff, type Change } from '../../shared/change.ts';
import type { WriteTrouble } from '../../shared/api/troubles.ts';
import { EMPTY_WORKSHOP, type Workshop } from '../../shared/model/workshop.ts';
import { refuse, type Result } from '../../shared/result.ts';
import { closeWithoutJournal, connectToNew } from './connection.ts';
import { digestOf, digestText } from './content-digest.ts';
import { writeTroubleOf } from './file-errors.ts';
import { APPLICATION_ID } from './file-format.ts';
import { NO_PREVIOUS, sealed } from './log-entry.ts';
import { prepareLogRows } from './log-rows.ts';
import { migrate, SCHEMA_VERSION } from './migrations.ts';
import { discard, putInPlace, temporaryNameFor } from './put-in-place.ts';
import { prepareWriteEdits } from './record-rows.ts';

/** Writes the file of a new workshop. Never replaces a file, never leaves half of one. */
export function createWorkshopFile(path: string, workshop: Workshop): Result<null, WriteTrouble> {
  let temporary: string | null = null;
  try {
    temporary = temporaryNameFor(path);
    fillNew(temporary, workshop);
    return putInPlace(temporary, path, false);
  } catch (error) {
    const trouble = writeTroubleOf(error);
    if (trouble === null) throw error;
    return refuse(trouble);
  } finally {
    if (temporary !== null) discard(temporary);
  }
}

export function fillNew(path: string, workshop: Workshop): void {
  const db = connectToNew(path);
  try {
    fill(db, workshop);
  } finally {
    closeWithoutJournal(db);
  }
}

/** The one log entry that is not undone: it makes the workshop, with all that is in it. */
export function fill(db: Database, workshop: Workshop): void {
  const making: Change = {
    label: { code: 'workshop-created' },
    edits: diff(EMPTY_WORKSHOP, workshop),
  };
  const entry = { ...making, seq: 1, at: new Date().toISOString(), undoes: null };
  db.transaction(() => {
    db.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(db);
    prepareWriteEdits(db)(making.edits);
    prepareLogRows(db).append(
      sealed(entry, {
        schemaVersion: SCHEMA_VERSION,
        digest: digestText(digestOf(workshop)),
        previous: NO_PREVIOUS,
      }),
    );
  })();
}
