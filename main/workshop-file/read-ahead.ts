import { realpathSync } from 'node:fs';

import { isSameLook } from './commit-guard.ts';
import { connectToLook } from './connection.ts';
import { openTroubleOf } from './file-errors.ts';
import { isSameFile, touchedAt } from './file-identity.ts';
import type { Vetted } from './inspection.ts';
import { positionIn, type LogPosition } from './log-position.ts';
import { prepareLogRows, type LogRows } from './log-rows.ts';
import { SCHEMA_VERSION, schemaVersionOf } from './migrations.ts';
import { standingOf } from './private-copy.ts';
import { readAndProve, type ProvenWorkshop } from './read-workshop.ts';

/** What a vetted file says, proven, and how the file stood when it said so. */
export interface ReadAhead {
  readonly vetted: Vetted;
  /** When anything of it was changed last, in nanoseconds since 1970: nobody who writes to it can set that one back. */
  readonly touched: bigint;
  readonly proven: ProvenWorkshop;
  readonly position: LogPosition;
}

/**
 * Reads a file that was vetted and may be asked for next, while nobody waits. Null where it stands there otherwise by now,
 * where it has to be brought up to date, or can't be read: whoever asks for it is told why. Not to be called while the
 * same file is open in this process: closing it here would drop the lock.
 */
export function readAhead(path: string, vetted: Vetted): ReadAhead | null {
  try {
    const touched = touchedAt(path);
    const read = asVetted(path, vetted) ? readAsItStands(path, vetted) : null;
    if (read === null || !asVetted(path, vetted) || touchedAt(path) !== touched) return null;
    return { vetted, touched, ...read };
  } catch (error) {
    if (openTroubleOf(error) === null) throw error;
    return null;
  }
}

/**
 * Whether the file that was vetted just now, and is locked, says what was read ahead. `touched` is of the locked file, and
 * the log's last entry is read from it.
 */
export function stillSays(read: ReadAhead, vetted: Vetted, touched: bigint, log: LogRows): boolean {
  return (
    isSameFile(read.vetted.identity, vetted.identity) &&
    isSameLook(read.vetted.look, vetted.look) &&
    read.touched === touched &&
    read.proven.lastEntry.hash === log.last()?.hash
  );
}

function asVetted(path: string, { identity, look }: Vetted): boolean {
  const now = standingOf(realpathSync(path));
  return isSameFile(now.identity, identity) && isSameLook(now.look, look);
}

function readAsItStands(path: string, { lastHash }: Vetted): Pick<ReadAhead, 'proven' | 'position'> | null {
  const db = connectToLook(path);
  try {
    db.exec('BEGIN');
    if (schemaVersionOf(db) !== SCHEMA_VERSION) return null;
    const proven = readAndProve(db, lastHash);
    return typeof proven === 'object' ? { proven, position: positionIn(prepareLogRows(db)) } : null;
  } finally {
    db.close();
  }
}
