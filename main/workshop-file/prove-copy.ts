import { statSync } from 'node:fs';

import { closeWithoutJournal, connectToNew } from './connection.ts';
import { digestText } from './content-digest.ts';
import { openTroubleOf } from './file-errors.ts';
import { clearHolder } from './holder-row.ts';
import { readAndProve } from './read-workshop.ts';
import { vetDatabase } from './vet-database.ts';

/**
 * Runs in the inspection child only, on a copy that this program made. Nobody has it open, so it is made to name no
 * holder. The digest of what it says, proven like a file being opened; null when it can't be proven.
 */
export function proveCopy(path: string): string | null {
  try {
    const { size } = statSync(path, { bigint: true });
    const db = connectToNew(path);
    try {
      const vetted = vetDatabase(db, size);
      if (!vetted.ok || !vetted.value.whole) return null;
      db.pragma('query_only = OFF');
      clearHolder(db);
      const proven = readAndProve(db, vetted.value.last.hash);
      return typeof proven === 'object' ? digestText(proven.digest) : null;
    } finally {
      closeWithoutJournal(db);
    }
  } catch (error) {
    // A bug ends the child.
    if (openTroubleOf(error) === null) throw error;
    return null;
  }
}
