import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

import { codeOf } from '../workshop-file/file-errors.ts';
import { syncFolder } from '../workshop-file/put-in-place.ts';
import { ABOUT, ASIDE } from './kept-copies.ts';

/** A working copy on this laptop, whatever became of it. */
export interface StandingCopy {
  readonly folder: string;
  /** The file it was taken from; null of one whose taking was cut off. */
  readonly original: string | null;
  /** It did not open, and the work went on with another. */
  readonly isAside: boolean;
}

const originalSchema = z.object({ original: z.string().min(1) });

export async function standingCopiesIn(root: string): Promise<readonly StandingCopy[]> {
  const folders = (await namesIn(root)).map((name) => join(root, name));
  return Promise.all(
    folders.map(async (folder) => {
      const kept = await originalIn(join(folder, ABOUT));
      const original = kept ?? (await originalIn(join(folder, ASIDE)));
      return { folder, original, isAside: kept === null };
    }),
  );
}

/** For good, also when the power goes. What can't be taken away stays, to be told of. */
export async function removeCopy({ folder }: StandingCopy): Promise<void> {
  try {
    await rm(folder, { recursive: true, force: true });
    await syncFolder(dirname(folder));
  } catch (error) {
    unlessOfDisk(error);
  }
}

/** A copy that is worked in keeps its file, the journal of that, and what it is a copy of: whole copies made of it go. */
export async function removeLeftovers({ folder, original }: StandingCopy): Promise<void> {
  const file = basename(original ?? '');
  const stays = new Set([file, `${file}-journal`, ABOUT]);
  const goes = (await namesIn(folder)).filter((name) => !stays.has(name));
  await Promise.all(goes.map((name) => rm(join(folder, name), { force: true }).catch(unlessOfDisk)));
}

async function originalIn(path: string): Promise<string | null> {
  try {
    return originalSchema.parse(JSON.parse(await readFile(path, 'utf8'))).original;
  } catch {
    // Not there, or half written: then nobody knows.
    return null;
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    unlessOfDisk(error);
    return [];
  }
}

function unlessOfDisk(error: unknown): void {
  if (codeOf(error) === '') throw error;
}
