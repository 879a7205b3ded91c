import { basename, dirname } from 'node:path';

import type { Chance } from '../chance.ts';
import type { DiskCall } from './disk-log.ts';

/** What a disk writes whole or not at all. */
const SECTOR = 512;

/** How much of what was not synced reaches the disk by itself before the power goes. */
const KEPT = [0, 0.5, 0.9, 1] as const;

type DataCall = Extract<DiskCall, { kind: 'write' | 'truncate' }>;

interface Inode {
  /** What is on the disk for sure. */
  durable: Buffer;
  /** What was done since, in order: each may be there, or half of it, or not. */
  unsynced: DataCall[];
}

/** A change of the folder's list of names. */
type NameCall =
  | { readonly kind: 'appear'; readonly name: string; readonly inode: Inode }
  | { readonly kind: 'vanish'; readonly name: string }
  | { readonly kind: 'rename'; readonly name: string; readonly newName: string };

/**
 * One folder on a disk with a cache that the power takes away. As hostile as POSIX allows: without a sync of a file any
 * sector of any write may be missing, whatever came after it; without a sync of the folder so may any new name, lost
 * name or renaming.
 */
export class PowerlessDisk {
  readonly #folder: string;
  readonly #inodes = new Map<bigint, Inode>();
  /** As the program sees them. */
  readonly #names = new Map<string, Inode>();
  /** As they are on the disk for sure, and what was done since. */
  readonly #durableNames = new Map<string, Inode>();
  #unsyncedNames: NameCall[] = [];
  #folderInode: bigint | null = null;

  /** `files`: what was in the folder, on the disk for sure, before the first call. */
  constructor(
    folder: string,
    files: ReadonlyMap<string, { readonly inode: bigint; readonly bytes: Buffer }>,
  ) {
    this.#folder = folder;
    for (const [name, { inode, bytes }] of files) {
      const one: Inode = { durable: bytes, unsynced: [] };
      this.#inodes.set(inode, one);
      this.#names.set(name, one);
      this.#durableNames.set(name, one);
    }
  }

  do(call: DiskCall): void {
    switch (call.kind) {
      case 'open':
        return this.#open(call.path, call.inode);
      case 'write':
      case 'truncate':
        this.#inodes.get(call.inode)?.unsynced.push(call);
        return;
      case 'sync':
        return this.#sync(call.inode);
      case 'unlink':
        return this.#changeNames({ kind: 'vanish', name: basename(call.path) });
      case 'rename':
        return this.#changeNames({
          kind: 'rename',
          name: basename(call.path),
          newName: basename(call.newPath),
        });
      case 'link': {
        const inode = this.#names.get(basename(call.path));
        if (inode) this.#changeNames({ kind: 'appear', name: basename(call.newPath), inode });
        return;
      }
    }
  }

  /** Names and bytes that could be there when the power comes back. */
  afterPowerCut(chance: Chance): ReadonlyMap<string, Buffer> {
    const kept = chance.one(KEPT);
    const names = new Map(this.#durableNames);
    for (const call of this.#unsyncedNames) if (chance.real() < kept) rename(names, call);
    const contents = new Map<Inode, Buffer>();
    for (const inode of names.values()) {
      // A file of two names is one file.
      if (!contents.has(inode)) contents.set(inode, partOf(inode, kept, chance));
    }
    return new Map([...names].map(([name, inode]) => [name, contents.get(inode) ?? Buffer.alloc(0)]));
  }

  #open(path: string, number: bigint): void {
    if (path === this.#folder) this.#folderInode = number;
    if (dirname(path) !== this.#folder) return;
    const name = basename(path);
    if (this.#names.has(name)) return;
    // The number may have been that of a file long gone.
    const inode: Inode = { durable: Buffer.alloc(0), unsynced: [] };
    this.#inodes.set(number, inode);
    this.#changeNames({ kind: 'appear', name, inode });
  }

  #changeNames(call: NameCall): void {
    rename(this.#names, call);
    this.#unsyncedNames.push(call);
  }

  #sync(number: bigint): void {
    if (number === this.#folderInode) {
      for (const call of this.#unsyncedNames) rename(this.#durableNames, call);
      this.#unsyncedNames = [];
      return;
    }
    const inode = this.#inodes.get(number);
    if (!inode) return;
    inode.durable = inode.unsynced.reduce(whole, inode.durable);
    inode.unsynced = [];
  }
}

function rename(names: Map<string, Inode>, call: NameCall): void {
  if (call.kind === 'appear') {
    names.set(call.name, call.inode);
    return;
  }
  const inode = names.get(call.name);
  names.delete(call.name);
  if (call.kind === 'rename' && inode) names.set(call.newName, inode);
}

function whole(before: Buffer, call: DataCall): Buffer {
  return call.kind === 'truncate' ? resized(before, call.length) : written(before, call.offset, call.bytes);
}

/** The bytes with a part of what was not synced: truncations whole or not, writes sector by sector. */
function partOf({ durable, unsynced }: Inode, kept: number, chance: Chance): Buffer {
  let bytes: Buffer = Buffer.from(durable);
  for (const call of unsynced) {
    if (call.kind === 'truncate') {
      if (chance.real() < kept) bytes = resized(bytes, call.length);
      continue;
    }
    for (const [from, to] of sectorsOf(call.offset, call.bytes.length)) {
      if (chance.real() < kept) bytes = written(bytes, call.offset + from, call.bytes.subarray(from, to));
    }
  }
  return bytes;
}

/** Where a write meets the sectors of the disk, counted from its first byte. */
function* sectorsOf(offset: number, length: number): Generator<readonly [number, number]> {
  for (let from = 0; from < length;) {
    const to = Math.min(length, from + SECTOR - ((offset + from) % SECTOR));
    yield [from, to];
    from = to;
  }
}

function resized(bytes: Buffer, length: number): Buffer {
  const result = Buffer.alloc(length);
  bytes.copy(result);
  return result;
}

/** The buffer itself where the bytes fit in: it is this disk's own. */
function written(buffer: Buffer, offset: number, bytes: Buffer): Buffer {
  const result = buffer.length < offset + bytes.length ? resized(buffer, offset + bytes.length) : buffer;
  bytes.copy(result, offset);
  return result;
}
