import { open } from 'node:fs/promises';
import type { WriteTrouble } from '../../shared/api/troubles.ts';
import { refuse, type Result } from '../../shared/result.ts';
import { codeOf, writeTroubleOf } from '../workshop-file/file-errors.ts';
import { discard, putInPlace, temporaryNameFor } from '../workshop-file/put-in-place.ts';

/**
 * Writes a file whole or not at all: beside it first, made durable, then put in its place in one step. What stood
 * there is untouched until then, and for good if anything fails. Without `replace` nothing is ever replaced.
 *
 * write-file-atomic is not used: a disk that fills up during the write takes a part of the bytes without an error, and
 * that package puts the part in place as if it were whole.
 */
export function writeWholeFile(
  path: string,
  bytes: Uint8Array,
  replace: boolean,
): Promise<Result<null, WriteTrouble>> {
  return putWholeFile(path, replace, (beside) => writeDurably(beside, bytes));
}

/** The same for a file that `fill` makes, durably, at the name it is given. */
async function putWholeFile(
  path: string,
  replace: boolean,
  fill: (beside: string) => Promise<void>,
): Promise<Result<null, WriteTrouble>> {
  let beside: string | null = null;
  try {
    beside = temporaryNameFor(path);
    await fill(beside);
    return putInPlace(beside, path, replace);
  } catch (error) {
    const trouble = writeTroubleOf(error);
    if (trouble === null) throw error;
    return refuse(trouble);
  } finally {
    if (beside !== null) discardIfStillThere(beside);
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    // Unlike a bare write, this goes on until every byte is taken or the disk says why not.
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The write was refused already, with the reason; a leftover on a volume that went away can't be taken off it. */
function discardIfStillThere(beside: string): void {
  try {
    discard(beside);
  } catch (error) {
    if (codeOf(error) === '') throw error;
  }
}
