import { readlink, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

import { codeOf } from '../workshop-file/file-errors.ts';

/** Where a file stands by its own name, whatever link it was chosen by; also one that is not there now. */
export async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (codeOf(error) === '') throw error;
    // Its link still says where it was. Links in a circle lead nowhere.
    const linked = codeOf(error) === 'ENOENT' ? await readlink(path).catch(() => null) : null;
    if (linked !== null) return realPathOf(resolve(dirname(path), linked));
    return join(await realpath(dirname(path)).catch(() => dirname(path)), basename(path));
  }
}
