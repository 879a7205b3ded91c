import type { Database } from 'better-sqlite3';

import { diff, type Change } from '../../shared/change.ts';
import type { WriteTrouble } from '../../shared/api/troubles.ts';
import { EMPTY_WORKSHOP, type Workshop } from '../../shared/model/workshop.ts';
import type { Result } from '../../shared/result.ts';
import { closeWithoutJournal, connectToNew } from './connection.ts';
import { digestOf, digestText } from './content-digest.ts';
import { APPLICATION_ID } from './file-format.ts';
import { NO_PREVIOUS, sealed } from './log-entry.ts';
import { prepareLogRows } from './log-rows.ts';
import { migrate, SCHEMA_VERSION } from './migrations.ts';
import { prepareWriteEdits } from './record-rows.ts';
import { writeInPlace } from './write-in-place.ts';

/** Writes the file of a new workshop. Never replaces a file, never leaves half of one. */
export function createWorkshopFile(path: string, workshop: Workshop): Promise<Result<null, WriteTrouble>> {
  return writeInPlace(path, false, (temporary) => {
    fillNew(temporary, workshop);
    return null;
  });
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
