import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { numberedName, type FileEnding } from './file-name.ts';
import { codeOf } from '../workshop-file/file-errors.ts';

/** Where a file of this name can be written without replacing any: "Northfield.trilane", else "Northfield 2.trilane". */
export async function freePath(folder: string, name: string, ending: FileEnding): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : numberedName(name, ending, number));
    // One after the other: the first free one is wanted.
    if (!(await somethingStandsAt(path))) return path;
  }
}

/** A dangling link counts too. No descriptor is opened: the file may be the open workshop, whose locks would go with it. */
export async function somethingStandsAt(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return false;
    throw error;
  }
}
