import { statSync } from 'node:fs';

import { ok, refuse } from '../../shared/result.ts';
import { closeWithoutJournal, connectToNew } from './connection.ts';
import { digestText } from './content-digest.ts';
import { openTroubleOf } from './file-errors.ts';
import { clearHolder } from './holder-row.ts';
import type { Findings } from './inspection.ts';
import { readAndProve } from './read-workshop.ts';
import { vetDatabase } from './vet-database.ts';

/**
 * Runs in the inspection child only, on a copy that this program made. Nobody has it open, so it is made to name no
 * holder. The digest of what it says, proven like a file being opened.
 */
export function proveCopy(path: string): Findings['prove'] {
  try {
    // Connecting would make an empty file in what is left of the folder.
    statSync(path);
    const db = connectToNew(path);
    try {
      // Of a file whose crash was taken back: connecting did that.
      const vetted = vetDatabase(db, statSync(path, { bigint: true }).size);
      if (!vetted.ok || !vetted.value.whole) return refuse({ code: 'unproven' });
      db.pragma('query_only = OFF');
      clearHolder(db);
      const proven = readAndProve(db, vetted.value.last.hash);
      return typeof proven === 'object' ? ok(digestText(proven.digest)) : refuse({ code: 'unproven' });
    } finally {
      closeWithoutJournal(db);
    }
  } catch (error) {
    // A bug ends the child.
    const trouble = openTroubleOf(error);
    if (trouble === null) throw error;
    return refuse(trouble.code === 'disk-full' ? trouble : { code: 'unproven' });
  }
}
