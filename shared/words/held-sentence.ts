import type { FileTrouble } from '../api/troubles.ts';
import { assertNever } from '../result.ts';
import type { Words } from './words.ts';

/**
 * Where everything up to `time` is, after a change that met `code`. `isInFile`: the file held it before. Says "saved"
 * only of what a file holds.
 */
export function heldSentence(t: Words, code: FileTrouble['code'], isInFile: boolean, time: string): string {
  switch (code) {
    case 'disk-full':
    case 'read-only':
      return t('shell.savedUpTo', { time });
    case 'file-gone':
    case 'file-changed':
    case 'disk':
      return t(`shell.heldUpTo.${code}`, { time });
    // The program let go of it: what it alone held is nowhere but on screen.
    case 'stopped':
      return t(isInFile ? 'shell.savedUpTo' : 'shell.heldUpTo.stopped', { time });
    default:
      return assertNever(code);
  }
}
