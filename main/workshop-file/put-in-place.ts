import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  renameSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import type { WriteTrouble } from '../../shared/api/troubles.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { codeOf } from './file-errors.ts';
import { removeFile } from './remove-file.ts';

/** Replies of file systems that have no hard links: sticks (FAT), some shares. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK', 'EXDEV']);

/** A name in the same folder that nobody has, for a file that is not ready to be seen. Throws when there is no such folder. */
export function temporaryNameFor(path: string): string {
  statSync(join(dirname(path), '.'));
  sweepLeftBehind(dirname(path));
  return join(dirname(path), `.trilane-${randomBytes(8).toString('hex')}.part`);
}

/** A name that only `temporaryNameFor` gives, and what SQLite puts beside it. */
const TEMPORARY_NAME = /^\.trilane-[0-9a-f]{16}\.part(-journal)?$/;

/** Far longer than any copy takes, also seen from another laptop's clock. */
const LEFT_BEHIND_MS = 24 * 60 * 60 * 1_000;

/** Takes away what a crash left of files that were never finished. Nobody waits for it, and nothing fails for it. */
function sweepLeftBehind(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      if (!TEMPORARY_NAME.test(name)) continue;
      const stats = lstatSync(join(folder, name));
      if (stats.isFile() && Date.now() - stats.mtimeMs > LEFT_BEHIND_MS) removeFile(join(folder, name));
    }
  } catch (error) {
    // A folder that can't be listed can still be written to; a leftover may have been taken away meanwhile.
    if (codeOf(error) === '') throw error;
  }
}

/** Takes away a file that did not get ready, and its journal. */
export function discard(temporary: string): void {
  removeFile(temporary);
  removeJournalOf(temporary);
}

function removeJournalOf(path: string): void {
  removeFile(`${path}-journal`);
}

/**
 * Gives a finished file its name, all or nothing. Without `replace`, what stands there already stays, even if it came
 * a moment ago. Errors of the file system are thrown.
 */
export function putInPlace(temporary: string, path: string, replace: boolean): Result<null, WriteTrouble> {
  if (!replace && existsSync(path)) return refuse({ code: 'exists' });
  // What a crash left of an earlier file of this name would be rolled back into the new one.
  removeJournalOf(path);
  if (replace) renameSync(temporary, path);
  else if (!nameIfFree(temporary, path)) return refuse({ code: 'exists' });
  syncFolder(dirname(path));
  return ok(null);
}

function nameIfFree(temporary: string, path: string): boolean {
  try {
    // Unlike a rename, a link never replaces.
    linkSync(temporary, path);
    removeFile(temporary);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // Sticks and some shares know no links.
    if (!NO_LINKS.has(codeOf(error))) throw error;
    if (existsSync(path)) return false;
    renameSync(temporary, path);
    return true;
  }
}

/** A new or lost name survives a power cut only once its folder is on the disk. Windows has no such call and no such need. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } catch (error) {
    // Some shares can't. The bytes themselves are on the disk by now.
    if (!['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error))) throw error;
  } finally {
    closeSync(descriptor);
  }
}
