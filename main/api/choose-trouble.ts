import type { ChooseTrouble } from '../../shared/api/troubles.ts';
import { codeOf } from '../workshop-file/file-errors.ts';

/** Why a folder can't be looked into or made. Throws what is not a system's error. */
export function chooseTroubleOf(error: unknown): ChooseTrouble {
  switch (codeOf(error)) {
    case '':
      throw error;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { code: 'not-allowed' };
    default:
      return { code: 'folder-missing' };
  }
}
