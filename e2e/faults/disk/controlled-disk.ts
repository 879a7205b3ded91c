import { openSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import { temporaryFolder } from '../temporary-folder.ts';

/** How a call fails: by its errno, by writing only half, or because the disk is gone from then on. */
const FAILURES = { EIO: 5, EINTR: 4, ENOSPC: 28, 'short write': 1_000, 'pulled out': 1_001 } as const;
export type Failure = keyof typeof FAILURES;

/** What the library and this side both see of the control file: four 64-bit integers. */
const CONTROL = { calls: 0, failAt: 8, failAs: 16, delayMs: 24, bytes: 32 };

/** Tells the disk of a program that runs, or is about to, what to do. */
export interface DiskControl {
  /** From now on, counted from 1: the so-manieth write, truncation or sync fails, once, or on and on. 0: none does. */
  failAt(call: number, as: Failure): void;
  /** From now on each sync takes so much longer. */
  delaySyncs(milliseconds: number): void;
  /** Writes, truncations and syncs since `failAt`. */
  calls(): number;
}

/** A control file nobody has yet, and the environment of a program that follows it below the folder. */
export function controlledDisk(
  library: string,
  folder: string,
  controlIn = temporaryFolder(),
): { readonly file: string; readonly env: Readonly<Record<string, string>> } {
  const file = join(controlIn, 'control');
  writeFileSync(file, Buffer.alloc(CONTROL.bytes));
  return {
    file,
    env: { LD_PRELOAD: library, TRILANE_DISK_FOLDER: folder, TRILANE_DISK_CONTROL: file },
  };
}

/** Until this process ends. */
export function controlBy(file: string): DiskControl {
  const descriptor = openSync(file, 'r+');
  const put = (at: number, value: number) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(BigInt(value));
    writeSync(descriptor, bytes, 0, 8, at);
  };
  return {
    failAt: (call, as) => {
      put(CONTROL.failAt, 0);
      put(CONTROL.calls, 0);
      put(CONTROL.failAs, FAILURES[as]);
      put(CONTROL.failAt, call);
    },
    delaySyncs: (milliseconds) => put(CONTROL.delayMs, milliseconds),
    calls: () => {
      const bytes = Buffer.alloc(8);
      readSync(descriptor, bytes, 0, 8, CONTROL.calls);
      return Number(bytes.readBigInt64LE());
    },
  };
}
