import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { codeOf } from '../workshop-file/file-errors.ts';
import { syncFolder } from '../workshop-file/put-in-place.ts';
import { removeFile } from '../workshop-file/remove-file.ts';
import { pointName, readPointName, type Point } from './point-name.ts';

/** A copy that a crash left unfinished is older than this; one under way is not. */
const LEFT_BEHIND_MS = 60 * 60 * 1_000;

/** Where the program keeps all restore points, in its data folder. */
export function restorePointsFolder(data: string): string {
  return join(data, 'restore-points');
}

/** The points of one workshop, oldest first. A folder that is not there yet has none; other trouble is thrown. */
export function pointsIn(folder: string): readonly Point[] {
  return namesIn(folder)
    .flatMap((name) => readPointName(name) ?? [])
    .toSorted((a, b) => a.number - b.number);
}

export function pathOf(folder: string, point: Point): string {
  return join(folder, pointName(point));
}

export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
}

export function removePoint(folder: string, point: Point): void {
  removeFile(pathOf(folder, point));
}

/** Takes away every other point, what was never finished, and journals: none comes back with the power. */
export async function removeAllBut(folder: string, stays: (point: Point) => boolean): Promise<void> {
  const goes = namesIn(folder).filter((name) => {
    const point = readPointName(name);
    return !point || !stays(point);
  });
  for (const name of goes) removeFile(join(folder, name));
  if (goes.length > 0) await syncFolder(folder);
}

/** Takes away what a crash left of copies that were never finished. */
export function sweepUnfinished(folder: string, now: Date): void {
  for (const name of namesIn(folder)) {
    if (!/\.part(-journal)?$/.test(name)) continue;
    const stats = statSync(join(folder, name), { throwIfNoEntry: false });
    if (stats && now.getTime() - stats.mtimeMs > LEFT_BEHIND_MS) removeFile(join(folder, name));
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
