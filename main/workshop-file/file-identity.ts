import { statSync } from 'node:fs';

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

export function isSameFile(a: FileIdentity | null, b: FileIdentity | null): boolean {
  return a !== null && b !== null && a.device === b.device && a.inode === b.inode;
}
