import { chmodSync, copyFileSync, existsSync, realpathSync } from 'node:fs';

import type { WriteTrouble } from '../../shared/api/troubles.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import type { Result } from '../../shared/result.ts';
import { digestOf } from './content-digest.ts';
import { codeOf, writeTroubleOf } from './file-errors.ts';
import { identityAt } from './file-identity.ts';
import { provesWhole, writeCopy } from './write-copy.ts';

/** Everyone's right to read, the owner's to write: a copy of what can only be read is there to be changed. */
const READ_AND_WRITE = 0o644;

/** What is on screen, and the file it was read from. */
export interface ViewedOriginal {
  readonly path: string;
  readonly workshop: Workshop;
  /** The file stands still and is of this version: its whole log can come along (docs/decisions/0013). */
  readonly withLog: boolean;
}

/** A file to work in that says what is on screen, with its log where the original still says the same. */
export function saveViewedCopy(
  original: ViewedOriginal,
  path: string,
  replace: boolean,
): Promise<Result<null, WriteTrouble>> {
  const copied = {
    identity: () => identityAt(original.path),
    workshop: original.workshop,
    copyTo: (temporary: string) => original.withLog && copyWhole(original, temporary),
  };
  return writeCopy(copied, path, replace);
}

function copyWhole({ path, workshop }: ViewedOriginal, temporary: string): boolean {
  try {
    // The journal of a crash lies beside the file itself, not beside a link to it.
    const from = realpathSync(path);
    copyToBeWritten(from, temporary);
    if (existsSync(`${from}-journal`)) copyToBeWritten(`${from}-journal`, `${temporary}-journal`);
    return provesWhole(temporary, digestOf(workshop));
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
