/** One call that changed a file below the recorded folder, in the order they happened. */
export type DiskCall =
  | { readonly kind: 'open'; readonly path: string; readonly inode: bigint }
  | { readonly kind: 'write'; readonly inode: bigint; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly inode: bigint; readonly length: number }
  | { readonly kind: 'sync'; readonly inode: bigint }
  | { readonly kind: 'unlink'; readonly path: string }
  | { readonly kind: 'rename' | 'link'; readonly path: string; readonly newPath: string };

/** Bytes of `struct entry` in unreliable-disk.c. */
const ENTRY_BYTES = 25;

/** What the library wrote down. An entry that a kill cut short is left out. */
export function readDiskLog(log: Buffer): readonly DiskCall[] {
  const calls: DiskCall[] = [];
  let at = 0;
  while (at + ENTRY_BYTES <= log.length) {
    const kind = String.fromCharCode(log.readUInt8(at));
    const pathLength = log.readUInt16LE(at + 1);
    const newPathLength = log.readUInt16LE(at + 3);
    const inode = log.readBigUInt64LE(at + 5);
    const offset = Number(log.readBigUInt64LE(at + 13));
    const length = log.readUInt32LE(at + 21);
    const pathAt = at + ENTRY_BYTES;
    const bytesAt = pathAt + pathLength + newPathLength;
    at = bytesAt + length;
    if (at > log.length) break;
    const path = log.toString('utf8', pathAt, pathAt + pathLength);
    const newPath = log.toString('utf8', pathAt + pathLength, bytesAt);
    calls.push(callOf(kind, { path, newPath, inode, offset, bytes: log.subarray(bytesAt, at) }));
  }
  return calls;
}

interface Fields {
  readonly path: string;
  readonly newPath: string;
  readonly inode: bigint;
  readonly offset: number;
  readonly bytes: Buffer;
}

function callOf(kind: string, { path, newPath, inode, offset, bytes }: Fields): DiskCall {
  switch (kind) {
    case 'O':
      return { kind: 'open', path, inode };
    case 'W':
      return { kind: 'write', inode, offset, bytes };
    case 'T':
      return { kind: 'truncate', inode, length: offset };
    case 'S':
      return { kind: 'sync', inode };
    case 'U':
      return { kind: 'unlink', path };
    case 'R':
      return { kind: 'rename', path, newPath };
    case 'L':
      return { kind: 'link', path, newPath };
    default:
      throw new Error(`The disk log has an entry of kind ${kind}`);
  }
}
