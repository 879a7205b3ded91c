import { randomBytes } from 'node:crypto';
import { link, lstat, open, readdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { WriteTrouble } from '../../shared/api/troubles.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { codeOf } from './file-errors.ts';
import { removeFileMeanwhile } from './remove-file.ts';

/** Replies of file systems that have no hard links: sticks (FAT), some shares. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK', 'EXDEV']);

/**
 * A name in the same folder that nobody has, for a file that is not ready to be seen. Throws when there is no such folder.
 * Nothing here waits for the disk with the thread in hand: a stick that stalls must not hold up who asks for a copy to it.
 */
export async function temporaryNameFor(path: string): Promise<string> {
  await stat(join(dirname(path), '.'));
  await sweepLeftBehind(dirname(path));
  return join(dirname(path), `.trilane-${randomBytes(8).toString('hex')}.part`);
}

/** A name that only `temporaryNameFor` gives, and what SQLite puts beside it. */
const TEMPORARY_NAME = /^\.trilane-[0-9a-f]{16}\.part(-journal)?$/;

/** Far longer than any copy takes, also seen from another laptop's clock. */
const LEFT_BEHIND_MS = 24 * 60 * 60 * 1_000;

/** Takes away what a crash left of files that were never finished. Nobody waits for it, and nothing fails for it. */
async function sweepLeftBehind(folder: string): Promise<void> {
  try {
    for (const name of await readdir(folder)) {
      if (!TEMPORARY_NAME.test(name)) continue;
      const path = join(folder, name);
      // One after the other: there is hardly ever more than one.
      const stats = await lstat(path);
      if (stats.isFile() && Date.now() - stats.mtimeMs > LEFT_BEHIND_MS) await removeFileMeanwhile(path);
    }
  } catch (error) {
    // A folder that can't be listed can still be written to; a leftover may have been taken away meanwhile.
    if (codeOf(error) === '') throw error;
  }
}

/** Takes away a file that did not get ready, and its journal. */
export async function discard(temporary: string): Promise<void> {
  await removeFileMeanwhile(temporary);
  await removeJournalOf(temporary);
}

function removeJournalOf(path: string): Promise<void> {
  return removeFileMeanwhile(`${path}-journal`);
}

/**
 * Gives a finished file its name, all or nothing. Without `replace`, what stands there already stays, even if it came
 * a moment ago. Errors of the file system are thrown.
 */
export async function putInPlace(
  temporary: string,
  path: string,
  replace: boolean,
): Promise<Result<null, WriteTrouble>> {
  if (!replace && (await isTaken(path))) return refuse({ code: 'exists' });
  // What a crash left of an earlier file of this name would be rolled back into the new one.
  await removeJournalOf(path);
  if (replace) await rename(temporary, path);
  else if (!(await nameIfFree(temporary, path))) return refuse({ code: 'exists' });
  await syncFolder(dirname(path));
  return ok(null);
}

async function nameIfFree(temporary: string, path: string): Promise<boolean> {
  try {
    // Unlike a rename, a link never replaces.
    await link(temporary, path);
    await removeFileMeanwhile(temporary);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // Sticks and some shares know no links.
    if (!NO_LINKS.has(codeOf(error))) throw error;
    if (await isTaken(path)) return false;
    await rename(temporary, path);
    return true;
  }
}

function isTaken(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** A new or lost name survives a power cut only once its folder is on the disk. Windows has no such call and no such need. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const descriptor = await open(folder, 'r');
  try {
    await descriptor.sync();
  } catch (error) {
    // Some shares can't. The bytes themselves are on the disk by now.
    if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error))) throw error;
  } finally {
    await descriptor.close();
  }
}
