import { statSync } from 'node:fs';

import type { WriteTrouble } from '../../shared/api/troubles.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import type { Result } from '../../shared/result.ts';
import { closeWithoutJournal, connectToNew } from './connection.ts';
import type { ContentDigest } from './content-digest.ts';
import { fillNew } from './create-file.ts';
import { identityAt, isSameFile, type FileIdentity } from './file-identity.ts';
import { clearHolder } from './holder-row.ts';
import { discard } from './put-in-place.ts';
import { readAndProve } from './read-workshop.ts';
import { isSound } from './soundness.ts';
import { writeInPlace } from './write-in-place.ts';

/** What a copy is of. */
interface Copied {
  /** Which file it is, never to be replaced by its own copy; null when it is gone. */
  readonly identity: () => FileIdentity | null;
  readonly workshop: Workshop;
  /** Copies the file. False when what was copied does not say what the workshop is; errors of the place it goes to are thrown. */
  readonly copyTo: (temporary: string) => boolean | Promise<boolean>;
}

/**
 * A file that says what the workshop is: a copy with its whole log where that can be had, otherwise written from
 * memory, with a log that begins there.
 */
export function writeCopy(
  { identity, workshop, copyTo }: Copied,
  path: string,
  replace: boolean,
): Promise<Result<null, WriteTrouble>> {
  return writeInPlace(path, replace, async (temporary) => {
    const standing = identityAt(path);
    if (isSameFile(standing, identity())) return { code: 'is-open' };
    if (standing !== null && !replace) return { code: 'exists' };
    if (!(await copyTo(temporary))) {
      discard(temporary);
      fillNew(temporary, workshop);
    }
    return null;
  });
}

/**
 * Whether a finished copy says that, proven like a file being opened. Nobody has it open, so it names no holder; writing
 * that makes all of it durable. Throws ENOENT when the volume it was written to is gone.
 */
export function provesWhole(path: string, digest: ContentDigest): boolean {
  // Connecting would make an empty file in what is left of the folder.
  statSync(path);
  const copy = connectToNew(path);
  try {
    clearHolder(copy);
    const proven = readAndProve(copy);
    return typeof proven === 'object' && proven.digest === digest && isSound(copy);
  } finally {
    closeWithoutJournal(copy);
  }
}
