import { closeSync, fstatSync, futimesSync, openSync, readSync } from 'node:fs';

import { codeOf } from './file-errors.ts';
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

  /** When anything of the file was changed last, by whomever: in nanoseconds since 1970. */
  get touched(): bigint {
    return fstatSync(this.#descriptor, { bigint: true }).ctimeNs;
  }

  /** What our last write left, or what was there at first. */
  get seen(): Look {
    return this.#seen;
  }

  /** What is there now is ours: to be called after each write of our own. */
  remember(): void {
    const before = this.#seen;
    this.#seen = this.#look();
    if (this.#seen.modified === before.modified) this.#tellApart();
  }

  /** The same where nothing of ours was written, or only what a crash left was taken back: the file's time stays. */
  lookAgain(): Look {
    this.#seen = this.#look();
    return this.#seen;
  }

  standing(path: string): Standing {
    if (!isSameFile(this.#identity, identityAt(path))) return 'gone';
    return isSameLook(this.#look(), this.#seen) ? 'in-place' : 'changed';
  }

  /** After SQLite has closed its own. */
  close(): void {
    closeSync(this.#descriptor);
  }

  /**
   * A file system's clock ticks every few milliseconds. Two saves within one tick would look alike (a file held for good
   * has its change counter counted once), and so would an older copy put back with its time: the later one gets a time
   * of its own.
   */
  #tellApart(): void {
    const now = (performance.timeOrigin + performance.now()) / 1_000;
    try {
      futimesSync(this.#descriptor, now, now);
      this.#seen = this.#look();
    } catch (error) {
      // Somebody else's file, or nothing was written because nothing can be: its time stays.
      if (codeOf(error) === '') throw error;
    }
  }

  #look(): Look {
    return lookThrough(this.#descriptor);
  }
}
