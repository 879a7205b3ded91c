import { chmodSync, copyFileSync, existsSync, realpathSync } from 'node:fs';

import type { WriteTrouble } from '../../shared/api/troubles.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { refuse, type Result } from '../../shared/result.ts';
import { closeWithoutJournal, connectToNew } from './connection.ts';
import { digestOf } from './content-digest.ts';
import { fillNew } from './create-file.ts';
import { codeOf, writeTroubleOf } from './file-errors.ts';
import { identityAt, isSameFile } from './file-identity.ts';
import { clearHolder } from './holder-row.ts';
import { discard, putInPlace, temporaryNameFor } from './put-in-place.ts';
import { readAndProve } from './read-workshop.ts';
import { isSound } from './soundness.ts';

/** Everyone's right to read, the owner's to write: a copy of what can only be read is there to be changed. */
const READ_AND_WRITE = 0o644;

/** What is on screen, and the file it was read from. */
export interface ViewedOriginal {
  readonly path: string;
  readonly workshop: Workshop;
  /** The file stands still and is of this version: its whole log can come along (docs/decisions/0013). */
  readonly withLog: boolean;
}

/**
 * A file to work in that says what is on screen. With its log where the original still says the same; otherwise its log
 * begins there.
 */
export function saveViewedCopy(
  original: ViewedOriginal,
  path: string,
  replace: boolean,
): Result<null, WriteTrouble> {
  let temporary: string | null = null;
  try {
    temporary = temporaryNameFor(path);
    const standing = identityAt(path);
    if (isSameFile(standing, identityAt(original.path))) return refuse({ code: 'is-open' });
    if (standing !== null && !replace) return refuse({ code: 'exists' });
    if (!(original.withLog && copyWhole(original, temporary))) {
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

/** False when the file no longer says what is on screen. Errors of the place the copy goes to are thrown. */
function copyWhole(original: ViewedOriginal, temporary: string): boolean {
  try {
    // The journal of a crash lies beside the file itself, not beside a link to it.
    const from = realpathSync(original.path);
    copyToBeWritten(from, temporary);
    if (existsSync(`${from}-journal`)) copyToBeWritten(`${from}-journal`, `${temporary}-journal`);
    return saysTheSame(temporary, original.workshop);
  } catch (error) {
    // Gone, torn, or not to be read any more: what is on screen is still to be had.
    if (['disk-full', 'not-allowed'].includes(writeTroubleOf(error)?.code ?? '')) throw error;
    if (codeOf(error) === '') throw error;
    return false;
  }
}

function copyToBeWritten(from: string, to: string): void {
  copyFileSync(from, to);
  chmodSync(to, READ_AND_WRITE);
}

function saysTheSame(path: string, workshop: Workshop): boolean {
  const copy = connectToNew(path);
  try {
    // Makes it durable too: the copied bytes are synced with this write.
    clearHolder(copy);
    const proven = readAndProve(copy);
    return typeof proven === 'object' && proven.digest === digestOf(workshop) && isSound(copy);
  } finally {
    closeWithoutJournal(copy);
  }
}
