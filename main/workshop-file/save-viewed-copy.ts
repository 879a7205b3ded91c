import { existsSync, readFileSync, realpathSync } from 'node:fs';

import type { Workshop } from '../../shared/model/workshop.ts';
import { digestOf } from './content-digest.ts';
import { codeOf } from './file-errors.ts';
import type { TakenCopy } from './taken-copy.ts';

/** What is on screen, and the file it was read from. */
export interface ViewedOriginal {
  readonly path: string;
  readonly workshop: Workshop;
  /** The file stands still and is of this version: its whole log can come along (docs/decisions/0013). */
  readonly withLog: boolean;
}

/**
 * What is on screen, with its log where the original still says the same. To be called within the session's turn: read
 * later, by when it may be open here, the original would lose its lock.
 */
export function takeViewedCopy({ path, workshop, withLog }: ViewedOriginal): TakenCopy {
  const files = withLog ? filesAt(path) : null;
  return { bytes: null, journal: null, ...files, digest: digestOf(workshop), workshop };
}

function filesAt(path: string): Pick<TakenCopy, 'bytes' | 'journal'> | null {
  try {
    // The journal of a crash lies beside the file itself, not beside a link to it.
    const original = realpathSync(path);
    const journal = `${original}-journal`;
    return {
      bytes: readFileSync(original),
      journal: existsSync(journal) ? readFileSync(journal) : null,
    };
  } catch (error) {
    // Gone, torn, or not to be read any more: what is on screen is still to be had.
    if (codeOf(error) === '') throw error;
    return null;
  }
}
