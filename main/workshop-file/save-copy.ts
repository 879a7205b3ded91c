import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';

import type { WriteTrouble } from '../../shared/api/troubles.ts';
import { refuse, type Result } from '../../shared/result.ts';
import { closeWithoutJournal, connectToNew, isHeld } from './connection.ts';
import { writeTroubleOf } from './file-errors.ts';
import { identityAt, isSameFile, type FileIdentity } from './file-identity.ts';
import { clearHolder } from './holder-row.ts';
import { discard, putInPlace, temporaryNameFor } from './put-in-place.ts';
import { readAndProve } from './read-workshop.ts';

/**
 * A whole copy of the open file, made over its own connection (reading the file any other way would drop its lock),
 * proven like a file being opened, and named only then.
 */
export async function saveCopyOf(
  db: Database,
  identity: FileIdentity,
  path: string,
  replace: boolean,
): Promise<Result<null, WriteTrouble>> {
  let temporary: string | null = null;
  try {
    temporary = temporaryNameFor(path);
    const standing = identityAt(path);
    if (isSameFile(standing, identity)) return refuse({ code: 'is-open' });
    if (standing !== null && !replace) return refuse({ code: 'exists' });
    if (standing !== null && statSync(path).isFile() && isHeld(path)) return refuse({ code: 'is-open' });
    await db.backup(temporary);
    if (!proveAndRelease(temporary)) return refuse({ code: 'disk' });
    return putInPlace(temporary, path, replace);
  } catch (error) {
    const trouble = writeTroubleOf(error);
    if (trouble === null) throw error;
    return refuse(trouble);
  } finally {
    if (temporary !== null) discard(temporary);
  }
}

/** Nobody has the copy open, so it names no holder. */
function proveAndRelease(path: string): boolean {
  const copy = connectToNew(path);
  try {
    clearHolder(copy);
    return typeof readAndProve(copy) === 'object';
  } finally {
    closeWithoutJournal(copy);
  }
}
