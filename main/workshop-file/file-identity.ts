import { statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

import { codeOf } from './file-errors.ts';

/** Which file it is, whatever it is called: device and inode. */
export interface FileIdentity {
  readonly device: bigint;
  readonly inode: bigint;
}

/** By `stat` alone: opening and closing the file here would drop the locks of a workshop this process has open. */
export function identityAt(path: string): FileIdentity | null {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats ? { device: stats.dev, inode: stats.ino } : null;
}

/** When anything of a file was changed last, in nanoseconds since 1970: nobody who writes to it can set that one back. */
export function touchedAt(path: string): bigint {
  return statSync(path, { bigint: true }).ctimeNs;
}

/** The same as `identityAt`, of a place that may be slow to tell. */
export async function identityNow(path: string): Promise<FileIdentity | null> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return { device: dev, inode: ino };
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR') throw error;
    return null;
  }
}

/** Whether two paths lead to one file, or would if there were one; no where the disk does not say. */
export async function isSamePlace(a: string, b: string): Promise<boolean> {
  if (isSameFile(await identityIfTold(a), await identityIfTold(b))) return true;
  if (basename(a).toLowerCase() !== basename(b).toLowerCase()) return false;
  return isSameFile(await identityIfTold(dirname(a)), await identityIfTold(dirname(b)));
}

async function identityIfTold(path: string): Promise<FileIdentity | null> {
  try {
    return await identityNow(path);
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return null;
  }
}

export function isSameFile(a: FileIdentity | null, b: FileIdentity | null): boolean {
  return a !== null && b !== null && a.device === b.device && a.inode === b.inode;
}
