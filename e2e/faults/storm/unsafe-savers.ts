import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import Sqlite from 'better-sqlite3';

import {
  workshopOf,
  recordsOf,
  type Workshop,
  type WorkshopRecords,
} from '../../../shared/model/workshop.ts';
import { CommitGuard } from '../../../main/workshop-file/commit-guard.ts';
import { positionIn } from '../../../main/workshop-file/log-position.ts';
import { prepareLogRows } from '../../../main/workshop-file/log-rows.ts';
import { readAndProve } from '../../../main/workshop-file/read-workshop.ts';
import { WorkshopFile } from '../../../main/workshop-file/workshop-file.ts';
import type { Saver } from './saver.ts';

/** The product's own file and log, over a connection that writes in another way. */
export function sqliteSaver(journal: 'WAL' | 'DELETE', synchronous: 'NORMAL' | 'FULL'): Saver {
  let file: WorkshopFile | null = null;
  return {
    open: (path) => {
      const guard = new CommitGuard(path);
      const db = new Sqlite(path);
      db.pragma(`journal_mode = ${journal}`);
      db.pragma(`synchronous = ${synchronous}`);
      guard.remember();
      const proven = readAndProve(db);
      if (typeof proven !== 'object') throw new Error(`The file is damaged: ${proven}`);
      file = new WorkshopFile(path, db, guard, proven, positionIn(prepareLogRows(db)));
      return Promise.resolve({ workshop: proven.workshop, seq: proven.lastEntry.seq });
    },
    save: ({ change }) => {
      const done = file?.commit(change, null);
      if (!done) throw new Error('Nothing is open');
      return Promise.resolve(done.ok ? done.value.seq : done.error.code);
    },
    // Killed or cut off: nobody closes it.
    close: () => Promise.resolve(),
  };
}

/** What the naive saver writes: everything, each time. */
export interface NaiveFile {
  readonly seq: number;
  readonly records: WorkshopRecords;
}

/** What many programs do: everything as JSON, into the same file, which is empty for a moment each time. */
export function naiveSaver(): Saver {
  let at = { path: '', seq: 0 };
  return {
    open: (path) => {
      const read = JSON.parse(readFileSync(path, 'utf8')) as NaiveFile;
      at = { path, seq: read.seq };
      return Promise.resolve({ workshop: workshopOf(read.records), seq: read.seq });
    },
    save: async ({ after }) => {
      at = { ...at, seq: at.seq + 1 };
      await writeNaively(at.path, at.seq, after);
      return at.seq;
    },
    close: () => Promise.resolve(),
  };
}

export function writeNaively(path: string, seq: number, workshop: Workshop): Promise<void> {
  return writeFile(path, JSON.stringify({ seq, records: recordsOf(workshop) } satisfies NaiveFile));
}
