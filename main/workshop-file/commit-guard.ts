import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

import { identityAt, isSameFile, type FileIdentity } from './file-identity.ts';

/** Where SQLite counts the transactions that changed the file, in bytes from its start, and how long that number is. */
const CHANGE_COUNTER = { at: 24, bytes: 4 };

/** What stands where the workshop file was left: itself, nothing or another file, or itself written over. */
export type Standing = 'in-place' | 'gone' | 'changed';

/** What a file's last change is known by, without reading the file. */
export interface Look {
  /** In nanoseconds since 1970. */
  readonly modified: bigint;
  readonly size: bigint;
  readonly counter: number;
}

export function lookThrough(descriptor: number): Look {
  const { mtimeNs: modified, size } = fstatSync(descriptor, { bigint: true });
  const counter = Buffer.alloc(CHANGE_COUNTER.bytes);
  readSync(descriptor, counter, 0, CHANGE_COUNTER.bytes, CHANGE_COUNTER.at);
  return { modified, size, counter: counter.readUInt32BE() };
}

export function isSameLook(a: Look, b: Look): boolean {
  return a.modified === b.modified && a.size === b.size && a.counter === b.counter;
}

/**
 * Looks, before each commit, whether the file is still what our last write left: SQLite notices neither a file that was
 * moved away (docs/decisions/0007) nor one that a sync client wrote over in place. By one descriptor, opened before
 * SQLite's and closed after it: closing any other one of the same file would drop SQLite's lock.
 */
export class CommitGuard {
  readonly #descriptor: number;
  readonly #identity: FileIdentity;
  #seen: Look;

  /** Throws what the file system says when the file can't be read. */
  constructor(path: string) {
    this.#descriptor = openSync(path, 'r');
    const { dev, ino } = fstatSync(this.#descriptor, { bigint: true });
    this.#identity = { device: dev, inode: ino };
    this.#seen = this.#look();
  }

  get identity(): FileIdentity {
    return this.#identity;
  }

  /** What our last write left, or what was there at first. */
  get seen(): Look {
    return this.#seen;
  }

  /** What is there now is ours: to be called after each write of our own. */
  remember(): void {
    this.#seen = this.#look();
  }

  standing(path: string): Standing {
    if (!isSameFile(this.#identity, identityAt(path))) return 'gone';
    return isSameLook(this.#look(), this.#seen) ? 'in-place' : 'changed';
  }

  /** After SQLite has closed its own. */
  close(): void {
    closeSync(this.#descriptor);
  }

  #look(): Look {
    return lookThrough(this.#descriptor);
  }
}
