import type { Database } from 'better-sqlite3';

import type { Holder } from '../../shared/api/troubles.ts';

/** Who has the file open, for whoever finds it locked. What counts is the lock: after a crash this row is just old. */
export function writeHolder(db: Database, { computer, since }: Holder): void {
  db.prepare('INSERT OR REPLACE INTO holder (only, computer, since) VALUES (1, ?, ?)').run(computer, since);
}

export function clearHolder(db: Database): void {
  db.exec('DELETE FROM holder');
}

export function readHolder(db: Database): Holder | null {
  return db.prepare<[], Holder>('SELECT computer, since FROM holder').get() ?? null;
}
