import { createHash, randomBytes } from 'node:crypto';
import { chmod, copyFile, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';

import type { OpenTrouble, WriteTrouble } from '../../shared/api/troubles.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { writeWholeFile } from '../api/write-whole-file.ts';
import { codeOf, openTroubleOf, writeTroubleOf } from '../workshop-file/file-errors.ts';
import type { KeptCopy } from './put-back.ts';

/** A working copy in the program's own folder: the file that is worked in, and what it is a copy of. */
export interface WorkingCopy {
  readonly folder: string;
  readonly file: string;
  readonly about: KeptCopy;
}

/** Only a copy that has all of this is one. */
export const ABOUT = 'about.json';
export const ASIDE = 'aside.json';
const aboutSchema = z.object({
  original: z.string().min(1),
  target: z.string().min(1),
  ours: z.array(z.string()),
  seq: z.int().min(0),
  since: z.iso.datetime(),
  mode: z.int().min(0).max(0o7777).default(0o600),
});

/** Nobody takes a copy for so long: what has no `ABOUT` by then was cut off. */
const CUT_OFF_MS = 3_600_000;

const READ_AND_WRITE = 0o600;
/** Of a mode, what says who may do what. */
export const PERMISSIONS = 0o777;

/** The working copies of this laptop, each in a folder of its own under `root`. */
export function keptCopiesIn(root: string) {
  return {
    /** One that was not brought back yet. `original` is its real path, as for all of these. */
    of: async (original: string): Promise<WorkingCopy | null> => {
      for (const name of await namesIn(root)) {
        const folder = join(root, name);
        const about = await aboutIn(folder);
        if (about === null) await sweep(folder);
        if (about?.original === original) return { folder, file: join(folder, basename(original)), about };
      }
      return null;
    },

    /** Copies a file that no program has open, with the journal that a crash left beside it. */
    take: async (original: string, now: Date): Promise<Result<WorkingCopy, OpenTrouble>> => {
      const folder = join(root, randomBytes(8).toString('hex'));
      const file = join(folder, basename(original));
      try {
        await mkdir(folder, { recursive: true });
        const before = await stampOf(original);
        await copyDurably(original, file);
        await copyDurably(`${original}-journal`, `${file}-journal`).catch(unlessMissing);
        const digest = await digestOf(file);
        // Somebody wrote it meanwhile, so the copy may be torn.
        if ((await stampOf(original)) !== before) return refuse({ code: 'in-use', holder: null });
        const { mode } = await stat(original);
        const about: KeptCopy = {
          original,
          target: original,
          ours: [digest],
          seq: 0,
          since: now.toISOString(),
          mode: mode & PERMISSIONS,
        };
        const kept = await keep({ folder, file, about });
        return kept.ok ? ok({ folder, file, about }) : refuse({ code: 'disk' });
      } catch (error) {
        await remove(folder);
        const trouble = openTroubleOf(error);
        if (trouble === null) throw error;
        return refuse(trouble);
      }
    },
    keep,
    remove: (copy: WorkingCopy) => remove(copy.folder),
    /** One that is not to be gone on with is kept all the same, where nobody stumbles over it. */
    setAside: ({ folder }: WorkingCopy) => rename(join(folder, ABOUT), join(folder, ASIDE)),
    takeUp: ({ folder }: WorkingCopy) => rename(join(folder, ASIDE), join(folder, ABOUT)),
  };
}
export type KeptCopies = ReturnType<typeof keptCopiesIn>;

function keep({ folder, about }: WorkingCopy): Promise<Result<null, WriteTrouble>> {
  return writeWholeFile(join(folder, ABOUT), Buffer.from(JSON.stringify(about, null, 2)), true);
}

/** It is no copy any more first of all: cut off in between, it would seem to be one that lost its file. */
async function remove(folder: string): Promise<void> {
  await rm(join(folder, ABOUT), { force: true });
  // What is held by somebody for a moment is swept later: what was in it is home.
  await rm(folder, { recursive: true, force: true }).catch(unlessOnDisk);
}

/** SHA-256 in hex. Of files that this process has not open: it opens and closes them. */
export async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  const file = await open(path, 'r');
  try {
    for await (const chunk of file.createReadStream({ autoClose: false })) hash.update(chunk as Buffer);
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}

export async function copyDurably(from: string, to: string, mode = READ_AND_WRITE): Promise<void> {
  await copyFile(from, to);
  await chmod(to, mode);
  const file = await open(to, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The trouble of a step that writes; a bug is thrown on. */
export async function inWriteTerms<T>(step: () => Promise<T>): Promise<Result<T, WriteTrouble>> {
  try {
    return ok(await step());
  } catch (error) {
    const trouble = writeTroubleOf(error);
    if (trouble === null) throw error;
    return refuse(trouble);
  }
}

async function stampOf(path: string): Promise<string> {
  const { ino, size, mtimeNs } = await stat(path, { bigint: true });
  return `${ino} ${size} ${mtimeNs}`;
}

/** What a crash left of a copy that was being taken: its original is as it was. One that can't be read is no such. */
async function sweep(folder: string): Promise<void> {
  const [about, aside, stats] = await Promise.all(
    [join(folder, ABOUT), join(folder, ASIDE), folder].map((path) => stat(path).catch(() => null)),
  );
  if (!about && !aside && stats && Date.now() - stats.mtimeMs > CUT_OFF_MS) await remove(folder);
}

async function namesIn(root: string): Promise<readonly string[]> {
  try {
    return await readdir(root);
  } catch (error) {
    unlessMissing(error);
    return [];
  }
}

async function aboutIn(folder: string): Promise<KeptCopy | null> {
  const path = join(folder, ABOUT);
  try {
    const about: unknown = JSON.parse(await readFile(path, 'utf8'));
    // Earlier programs did not write the moment down; that of the note comes after it.
    return aboutSchema.parse({ since: (await stat(path)).mtime.toISOString(), ...Object(about) });
  } catch {
    // Cut off while it was taken: the original is as it was.
    return null;
  }
}

function unlessOnDisk(error: unknown): void {
  if (codeOf(error) === '') throw error;
}

function unlessMissing(error: unknown): void {
  if (!['ENOENT', 'ENOTDIR'].includes(codeOf(error))) throw error;
}
