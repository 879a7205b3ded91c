import type { Database } from 'better-sqlite3';

import type { WriteTrouble } from '../../shared/api/troubles.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import type { Result } from '../../shared/result.ts';
import type { ContentDigest } from './content-digest.ts';
import { writeTroubleOf } from './file-errors.ts';
import type { FileIdentity } from './file-identity.ts';
import { provesWhole, writeCopy } from './write-copy.ts';

/** What there is to copy: the open file, and what it should say. */
export interface Original {
  readonly db: Database;
  readonly identity: FileIdentity;
  readonly digest: ContentDigest;
  readonly workshop: Workshop;
}

/**
 * A whole copy of the open file, made over its own connection: reading the file any other way would drop its lock.
 * Where the file no longer holds what was acknowledged, the copy is written from memory.
 */
export function saveCopyOf(
  original: Original,
  path: string,
  replace: boolean,
): Promise<Result<null, WriteTrouble>> {
  const copied = {
    identity: () => original.identity,
    workshop: original.workshop,
    copyTo: (temporary: string) => copyOver(original, temporary),
  };
  return writeCopy(copied, path, replace);
}

async function copyOver({ db, digest }: Original, temporary: string): Promise<boolean> {
  try {
    await db.backup(temporary);
    return provesWhole(temporary, digest);
  } catch (error) {
    const trouble = writeTroubleOf(error);
    // A bug, or a drive that has no room for the copy: another way of writing it would meet the same.
    if (trouble?.code !== 'disk') throw error;
    return false;
  }
}
