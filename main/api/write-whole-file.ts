import { randomBytes } from 'node:crypto';
import { link, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { WriteTrouble } from '../../shared/api/troubles.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { codeOf, writeTroubleOf } from '../workshop-file/file-errors.ts';
import { somethingStandsAt } from './free-path.ts';

/** Replies of file systems that have no hard links: sticks (FAT), some shares. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK', 'EXDEV']);

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
export async function putWholeFile(
  path: string,
  replace: boolean,
  fill: (beside: string) => Promise<void>,
): Promise<Result<null, WriteTrouble>> {
  const beside = join(dirname(path), `.trilane-${randomBytes(8).toString('hex')}.part`);
  try {
    if (!replace && (await somethingStandsAt(path))) return refuse({ code: 'exists' });
    await fill(beside);
    if (replace) await rename(beside, path);
    else if (!(await renameToFree(beside, path))) return refuse({ code: 'exists' });
    await makeNameDurable(dirname(path));
    return ok(null);
  } catch (error) {
    const trouble = writeTroubleOf(error);
    if (trouble === null) throw error;
    return refuse(trouble);
  } finally {
    await rm(beside, { force: true }).catch(ignoreGoneVolume);
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

/** A link, unlike a rename, never replaces: nobody can slip a file in between looking and writing. */
async function renameToFree(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!NO_LINKS.has(codeOf(error))) throw error;
    if (await somethingStandsAt(to)) return false;
    await rename(from, to);
    return true;
  }
}

/** So that the new name survives a power cut too. Windows has no such thing, and needs none. */
async function makeNameDurable(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some shares can't: the bytes themselves are durable by now.
    if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error))) throw error;
  } finally {
    await handle.close();
  }
}

/** The write was refused already, with the reason; a leftover on a volume that went away can't be taken off it. */
function ignoreGoneVolume(error: unknown): void {
  if (codeOf(error) === '') throw error;
}
