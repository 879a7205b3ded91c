import { unlinkSync } from 'node:fs';
import { unlink } from 'node:fs/promises';

import { codeOf } from './file-errors.ts';

/** Takes a file away, if it is there. Not by `rmSync`, which says of a disk that fails neither its code nor that it is the disk. */
export function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/** The same on a disk that may take its time, while the caller goes on. */
export async function removeFileMeanwhile(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}
