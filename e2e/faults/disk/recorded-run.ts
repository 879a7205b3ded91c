import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import type { Chance } from '../chance.ts';
import { memoryFolder } from '../temporary-folder.ts';
import { readDiskLog, type DiskCall } from './disk-log.ts';
import { PowerlessDisk } from './powerless-disk.ts';
import { recordedDisk } from './unreliable-disk.ts';

/** Where a recorded program says what it tells people, line by line, on the disk that is recorded. */
export const TOLD = 'told';

interface RunTask {
  readonly library: string;
  /** In memory; the program finds its files there. */
  readonly folder: string;
  /** Those below it whose files it writes. */
  readonly inner: readonly string[];
  readonly program: string;
  readonly args: readonly string[];
}

/** One run of a program, call by call, to be cut off anywhere. */
export interface RecordedRun {
  /** Calls so far, of a cut. */
  readonly length: number;
  /** The number of calls made by when it had told that. */
  until(line: string): number;
  /** What stands on the disk after a power cut at each moment, and what had been told by then; the earliest first. */
  cutAt(
    moments: readonly number[],
    chance: Chance,
    judge: (folder: string, told: readonly string[]) => Promise<void>,
  ): Promise<void>;
}

export async function recordRun({ library, folder, inner, program, args }: RunTask): Promise<RecordedRun> {
  const log = join(memoryFolder(), 'log');
  const folders = [folder, ...inner.map((name) => join(folder, name))];
  const disks = folders.map((one) => ({ inside: relative(folder, one), disk: diskWith(one) }));
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, ...recordedDisk(library, folder, log) },
    // The child that looks at files outlives it by a moment, and complains.
    stdio: 'ignore',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The recorded program ended with ${code}`);
  const calls = readDiskLog(readFileSync(log));
  const teller = calls.find((call) => call.kind === 'open' && call.path === join(folder, TOLD));
  const told = calls.map((call) => toldBy(call, teller));

  return {
    length: calls.length,
    until: (line) => {
      const at = told.findIndex((text) => text.includes(line));
      if (at === -1) throw new Error(`It never told "${line}"`);
      return at + 1;
    },
    cutAt: async (moments, chance, judge) => {
      const stage = memoryFolder();
      const sorted = moments.toSorted((a, b) => a - b);
      let next = 0;
      for (let done = 0; done <= calls.length; done += 1) {
        for (; sorted[next] === done; next += 1) {
          const there = join(stage, String(next));
          for (const { inside, disk } of disks) leave(join(there, inside), disk.afterPowerCut(chance));
          await judge(there, told.slice(0, done).join('').split('\n').filter(Boolean));
        }
        const call = calls[done];
        if (call) for (const { disk } of disks) disk.do(call);
      }
    },
  };
}

/** What a call says to people. */
function toldBy(call: DiskCall, teller: DiskCall | undefined): string {
  const isTelling = call.kind === 'write' && teller?.kind === 'open' && call.inode === teller.inode;
  return isTelling ? call.bytes.toString() : '';
}

function leave(folder: string, files: ReadonlyMap<string, Buffer>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) if (name !== TOLD) writeFileSync(join(folder, name), bytes);
}

/** A folder that is not there yet is empty: that it came to last is not what is tried. */
function diskWith(folder: string): PowerlessDisk {
  mkdirSync(folder, { recursive: true });
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return new PowerlessDisk(
    folder,
    new Map(
      files.map(({ name }) => {
        const path = join(folder, name);
        return [name, { inode: statSync(path, { bigint: true }).ino, bytes: readFileSync(path) }];
      }),
    ),
  );
}
