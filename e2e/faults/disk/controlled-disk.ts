import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import { temporaryFolder } from '../temporary-folder.ts';

/** How a call fails: by its errno, or by writing only half. */
export const FAILURES = { EIO: 5, EINTR: 4, ENOSPC: 28, 'short write': 1_000 } as const;
export type Failure = keyof typeof FAILURES;

/** What the library and this side both see of the control file: four 64-bit integers. */
const CONTROL = { calls: 0, failAt: 8, failAs: 16, delayMs: 24, bytes: 32 };

/** Tells the disk of a program that runs, or is about to, what to do. */
export interface DiskControl {
  readonly env: Readonly<Record<string, string>>;
  /** From now on, counted from 1: the so-manieth write, truncation or sync fails, once. */
  failAt(call: number, as: Failure): void;
  /** From now on each sync takes so much longer. */
  delaySyncs(milliseconds: number): void;
  /** Writes, truncations and syncs since `failAt`. */
  calls(): number;
}

export function controlledDisk(library: string, folder: string): DiskControl {
  const path = join(temporaryFolder(), 'control');
  const file = openSync(path, 'w+');
  writeSync(file, Buffer.alloc(CONTROL.bytes));
  const put = (at: number, value: number) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(BigInt(value));
    writeSync(file, bytes, 0, 8, at);
  };
  process.once('exit', () => closeSync(file));
  return {
    env: { LD_PRELOAD: library, TRILANE_DISK_FOLDER: folder, TRILANE_DISK_CONTROL: path },
    failAt: (call, as) => {
      put(CONTROL.calls, 0);
      put(CONTROL.failAs, FAILURES[as]);
      put(CONTROL.failAt, call);
    },
    delaySyncs: (milliseconds) => put(CONTROL.delayMs, milliseconds),
    calls: () => {
      const bytes = Buffer.alloc(8);
      readSync(file, bytes, 0, 8, CONTROL.calls);
      return Number(bytes.readBigInt64LE());
    },
  };
}
