import { assertNever } from '../result.ts';
import type { FileTrouble } from './troubles.ts';

/** The open workshop's file does not hold all that was acknowledged, or nobody can tell: only the program does. */
export interface NotInFile {
  readonly code: NotHolding;
  /** When a restore point with all of it was made, ISO 8601 in UTC; null where there is none. */
  readonly keptAt: string | null;
}

/** Gone: nothing, or another file, stands in its place. Changed: another program wrote over it. Disk: the drive failed. */
export type NotHolding = Extract<FileTrouble['code'], 'file-gone' | 'file-changed' | 'disk'>;

/**
 * Whether the file still holds what was acknowledged before it met this trouble. Null where the trouble says nothing
 * of it: what was so before is so still.
 */
export function holdsAcknowledged(code: FileTrouble['code']): boolean | null {
  switch (code) {
    case 'disk-full':
    case 'read-only':
      return true;
    case 'file-gone':
    case 'file-changed':
    case 'disk':
      return false;
    case 'stopped':
      return null;
    default:
      return assertNever(code);
  }
}
