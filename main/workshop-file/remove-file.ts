import { unlinkSync } from 'node:fs';

import { codeOf } from './file-errors.ts';

/** Takes a file away, if it is there. Not by `rmSync`, which says of a disk that fails neither its code nor that it is the disk. */
export function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}
