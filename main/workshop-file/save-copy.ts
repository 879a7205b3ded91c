import type { Database } from 'better-sqlite3';

import type { WriteTrouble } from '../../shared/api/troubles.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { refuse, type Result } from '../../shared/result.ts';
import { closeWithoutJournal, connectToNew } from './connection.ts';
import type { ContentDigest } from './content-digest.ts';
import { fillNew } from './create-file.ts';
import { writeTroubleOf } from './file-errors.ts';
import { identityAt, isSameFile, type FileIdentity } from './file-identity.ts';
import { clearHolder } from './holder-row.ts';
import { discard, putInPlace, temporaryNameFor } from './put-in-place.ts';
import { readAndProve } from './read-workshop.ts';
import { isSound } from './soundness.ts';

/** What there is to copy: the open file, and what it should say. */
export interface Original {
  readonly db: Database;
  readonly identity: FileIdentity;
  readonly digest: ContentDigest;
  readonly workshop: Workshop;
}

/**
 * A whole copy of the open file, made over its own connection (reading the file any other way would drop its lock),
 * proven like a file being opened, and named only then. Where the file no longer holds what was acknowledged, the copy
 * is written from memory, with a log that begins there.
 */
export async function saveCopyOf(
  original: Original,
  path: string,
  replace: boolean,
): Promise<Result<null, WriteTrouble>> {
  let temporary: string | null = null;
  try {
    temporary = temporaryNameFor(path);
    const standing = identityAt(path);
    if (isSameFile(standing, original.identity)) return refuse({ code: 'is-open' });
    if (standing !== null && !replace) return refuse({ code: 'exists' });
    if (!(await copyOver(original, temporary))) {
      discard(temporary);
      fillNew(temporary, original.workshop);
    }
    return putInPlace(temporary, path, replace);
  } catch (error) {
    const trouble = writeTroubleOf(error);
    if (trouble === null) throw error;
    return refuse(trouble);
  } finally {
    if (temporary !== null) discard(temporary);
  }
}

/** False when what SQLite reads there is not what was acknowledged. Errors of the place it goes to are thrown. */
async function copyOver({ db, digest }: Original, temporary: string): Promise<boolean> {
  try {
    await db.backup(temporary);
    return proveAndRelease(temporary, digest);
  } catch (error) {
    const trouble = writeTroubleOf(error);
    // A bug, or a drive that has no room for the copy: another way of writing it would meet the same.
    if (trouble?.code !== 'disk') throw error;
    return false;
  }
}

/** Nobody has the copy open, so it names no holder. */
function proveAndRelease(path: string, digest: ContentDigest): boolean {
  const copy = connectToNew(path);
  try {
    clearHolder(copy);
    const proven = readAndProve(copy);
    return typeof proven === 'object' && proven.digest === digest && isSound(copy);
  } finally {
    closeWithoutJournal(copy);
  }
}
