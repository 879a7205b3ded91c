import type { FileTrouble, OpenTrouble, WriteTrouble } from '../../shared/api/troubles.ts';

/** The trouble a failed commit amounts to; null when the error is none of the disk's doing, but a bug. */
export function commitTroubleOf(error: unknown): FileTrouble | null {
  switch (family(error)) {
    case 'full':
      return { code: 'disk-full' };
    case 'moved':
    case 'missing':
      return { code: 'file-gone' };
    case 'read-only':
    case 'not-allowed':
      return { code: 'read-only' };
    case 'disk':
    case 'busy':
    case 'malformed':
      return { code: 'disk' };
    case null:
      return null;
  }
}

/** Why a file does not open. Whatever SQLite makes no sense of (a table that is not there) is damage. */
export function openTroubleOf(error: unknown): Exclude<OpenTrouble, { code: 'newer' }> | null {
  switch (family(error)) {
    case 'busy':
      return { code: 'in-use', holder: null };
    case 'read-only':
      return { code: 'read-only' };
    case 'not-allowed':
      return { code: 'not-allowed' };
    case 'missing':
    case 'moved':
      return { code: 'missing' };
    case 'malformed':
      return { code: 'damaged' };
    case 'full':
      return { code: 'disk-full' };
    case 'disk':
      return { code: 'disk' };
    case null:
      return codeOf(error).startsWith('SQLITE_') ? { code: 'damaged' } : null;
  }
}

/** Why a file does not get written where it should go. */
export function writeTroubleOf(error: unknown): WriteTrouble | null {
  switch (family(error)) {
    case 'full':
      return { code: 'disk-full' };
    case 'read-only':
    case 'not-allowed':
      return { code: 'not-allowed' };
    case 'missing':
      return { code: 'folder-missing' };
    case 'busy':
      return { code: 'is-open' };
    case 'moved':
    case 'malformed':
    case 'disk':
      return { code: 'disk' };
    case null:
      return null;
  }
}

type Family = 'full' | 'moved' | 'missing' | 'read-only' | 'not-allowed' | 'busy' | 'malformed' | 'disk';

/** Longer prefixes first: the extended code says more than its family. */
const FAMILIES: readonly (readonly [prefix: string, family: Family])[] = [
  ['SQLITE_FULL', 'full'],
  ['SQLITE_READONLY_DBMOVED', 'moved'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_CANTOPEN', 'not-allowed'],
  ['SQLITE_PERM', 'not-allowed'],
  ['SQLITE_AUTH', 'not-allowed'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_IOERR', 'disk'],
  ['SQLITE_NOLFS', 'disk'],
  ['SQLITE_CORRUPT', 'malformed'],
  ['SQLITE_NOTADB', 'malformed'],
  ['SQLITE_FORMAT', 'malformed'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['ENOENT', 'missing'],
  ['ENOTDIR', 'missing'],
  ['ELOOP', 'missing'],
  ['EACCES', 'not-allowed'],
  ['EPERM', 'not-allowed'],
  ['EROFS', 'not-allowed'],
  ['EISDIR', 'not-allowed'],
  ['EBUSY', 'busy'],
  ['EIO', 'disk'],
  ['EFBIG', 'disk'],
  ['ENAMETOOLONG', 'disk'],
  ['EMFILE', 'disk'],
  ['ETIMEDOUT', 'disk'],
  ['ESTALE', 'disk'],
];

function family(error: unknown): Family | null {
  const code = codeOf(error);
  return FAMILIES.find(([prefix]) => code.startsWith(prefix))?.[1] ?? null;
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
