import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';

import type { WriteTrouble } from '../../shared/api/troubles.ts';
import { refuse, type Result } from '../../shared/result.ts';
import { codeOf, writeTroubleOf } from './file-errors.ts';
import { discard, putInPlace, temporaryNameFor } from './put-in-place.ts';

/**
 * A file written whole or not at all: `write` makes it, durably, under a name in the same folder that nobody knows, and
 * it gets its own name in one step. What stood there is untouched until then, and for good when anything fails, also
 * when `write` gives a trouble. Without `replace` nothing is ever replaced.
 */
export async function writeInPlace(
  path: string,
  replace: boolean,
  write: (temporary: string) => WriteTrouble | null | Promise<WriteTrouble | null>,
): Promise<Result<null, WriteTrouble>> {
  let temporary: string | null = null;
  try {
    temporary = await temporaryNameFor(path);
    const trouble = await write(temporary);
    return trouble === null ? await putInPlace(temporary, path, replace) : refuse(trouble);
  } catch (error) {
    const trouble = writeTroubleOf(error) ?? (await folderTroubleAt(path));
    if (trouble === null) throw error;
    return refuse(trouble);
  } finally {
    if (temporary !== null) await discardIfStillThere(temporary);
  }
}

/** A volume that goes away in the middle takes its folder along; the SQLite of Node throws that without a code. */
function folderTroubleAt(path: string): Promise<WriteTrouble | null> {
  return stat(dirname(path)).then(
    () => null,
    () => ({ code: 'folder-missing' }),
  );
}

/** The write was refused already, with the reason; a leftover on a volume that went away can't be taken off it. */
async function discardIfStillThere(temporary: string): Promise<void> {
  try {
    await discard(temporary);
  } catch (error) {
    if (codeOf(error) === '') throw error;
  }
}
