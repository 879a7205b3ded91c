import { accessSync, constants, realpathSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Whether the file may be written, and a journal beside it: asked before SQLite, which would otherwise take back what a
 * crash left and then find that it can't remove the journal. Opens nothing.
 */
export function mayBeWritten(path: string): boolean {
  try {
    const file = realpathSync(path);
    accessSync(file, constants.W_OK);
    accessSync(dirname(file), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
