import type { Database } from 'better-sqlite3';

import type { PointTrouble } from '../../shared/api/restore-points.ts';
import type { Result } from '../../shared/result.ts';
import { digestOf, digestText } from './content-digest.ts';
import { sealed } from './log-entry.ts';
import { prepareLogRows } from './log-rows.ts';
import { migrate, schemaVersionOf, type Migration } from './migrations.ts';
import { readRecords } from './record-rows.ts';

/** How a file of an earlier version is brought up to date. */
export interface Upgrading {
  /** A test has one more. */
  readonly migrations: readonly Migration[];
  /** Copies the open file as it is. No file is migrated without. */
  copyFirst(db: Database): Promise<Result<null, PointTrouble>>;
}

export function needsUpgrade(db: Database, { migrations }: Pick<Upgrading, 'migrations'>): boolean {
  return schemaVersionOf(db) < migrations.length;
}

/**
 * Inside the caller's transaction: the steps the file has not seen, and the log entry that says so. The entry carries
 * the digest of what the file says from now on; what came before it speaks of records of another shape, so undo ends
 * there. Gives back the hash of the last entry, to be proven by; `vettedHash` where there was nothing to do.
 */
export function upgrade(
  db: Database,
  { migrations }: Pick<Upgrading, 'migrations'>,
  vettedHash: string,
): string {
  const version = migrations.length;
  if (schemaVersionOf(db) >= version) return vettedHash;
  migrate(db, version, migrations);
  const workshop = readRecords(db);
  const log = prepareLogRows(db);
  const last = log.last();
  // Whatever a step left that is no workshop is found by the proof, and taken back.
  if (workshop === null || last === null) return vettedHash;
  const entry = sealed(
    {
      label: { code: 'upgraded' },
      edits: [],
      seq: last.seq + 1,
      at: new Date().toISOString(),
      undoes: null,
    },
    { schemaVersion: version, digest: digestText(digestOf(workshop)), previous: last.hash },
  );
  log.append(entry);
  return entry.hash;
}
