import type { WriteTrouble } from '../../shared/api/troubles.ts';
import type { Result } from '../../shared/result.ts';
import { writeDurably } from '../workshop-file/write-durably.ts';
import { writeInPlace } from '../workshop-file/write-in-place.ts';

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
  return writeInPlace(path, replace, async (beside) => {
    await writeDurably(beside, bytes);
    return null;
  });
}
