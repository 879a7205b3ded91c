import { access, chmod, chown, constants, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

import type { WayBack } from '../../shared/api/sync-state.ts';
import type { WriteTrouble } from '../../shared/api/troubles.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { createWords, DATE_LOCALE } from '../../shared/words/words.ts';
import { fileNameFrom } from '../api/file-name.ts';
import { freePath } from '../api/free-path.ts';
import { codeOf } from '../workshop-file/file-errors.ts';
import { discard, putInPlace, temporaryNameFor } from '../workshop-file/put-in-place.ts';
import {
  copyDurably,
  digestOf,
  inWriteTerms,
  PERMISSIONS,
  type KeptCopies,
  type WorkingCopy,
} from './kept-copies.ts';
import { putBack } from './put-back.ts';

export interface BroughtBack {
  readonly way: WayBack;
  readonly copy: WorkingCopy;
}

/** Brings the whole, closed file `source`, whose log ends at `seq`, to where its working copy was taken from. */
export async function bringBack(
  copy: WorkingCopy,
  source: string,
  seq: number,
  kept: KeptCopies,
  now: Date,
): Promise<Result<BroughtBack, WriteTrouble>> {
  // What is not rolled back yet is no whole file.
  if (await isCrashed(source)) return refuse({ code: 'disk' });
  const outgoing = await inWriteTerms(() => digestOf(source));
  if (!outgoing.ok) return outgoing;
  const whole = { digest: outgoing.value, seq, at: now.toISOString() };
  const back = await putBack(copy.about, whole, {
    digestAt: (path) => inWriteTerms(() => digestIfThere(path)),
    put: (target, over) => inWriteTerms(() => put(source, target, over, copy.about.mode)),
    nameBeside: (original) => freePath(dirname(original), nameBeside(original, now), '.trilane'),
    keep: (about) => kept.keep({ ...copy, about }),
  });
  return back.ok ? ok({ way: back.value.way, copy: { ...copy, about: back.value.copy } }) : back;
}

/** Beside it first, made durable, and then in one step: whoever copies the folder meanwhile finds a whole file. */
async function put(
  source: string,
  target: string,
  over: string | null,
  modeOnceTaken: number,
): Promise<'put' | 'taken'> {
  const beside = await temporaryNameFor(target);
  try {
    const standing = over === null ? null : await replaceable(target);
    await copyDurably(source, beside, standing ? standing.mode & PERMISSIONS : modeOnceTaken);
    if (standing) await giveTo(beside, standing);
    if ((await digestIfThere(target)) !== over) return 'taken';
    return (await putInPlace(beside, target, over !== null)).ok ? 'put' : 'taken';
  } finally {
    await discard(beside);
  }
}

/** A rename asks for no right to the file that it replaces, so a file that was locked meanwhile is asked for first. */
async function replaceable(target: string) {
  await access(target, constants.W_OK);
  return stat(target);
}

/** Whose it was it stays, where this user may give files away. */
async function giveTo(path: string, { uid, gid, mode }: Awaited<ReturnType<typeof stat>>): Promise<void> {
  const own = await stat(path);
  if (own.uid === uid && own.gid === gid) return;
  try {
    await chown(path, Number(uid), Number(gid));
    // Giving it away may take rights from it.
    await chmod(path, Number(mode) & PERMISSIONS);
  } catch (error) {
    if (codeOf(error) === '') throw error;
  }
}

async function digestIfThere(path: string): Promise<string | null> {
  try {
    return await digestOf(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function isCrashed(file: string): Promise<boolean> {
  const journal = await stat(`${file}-journal`).catch(() => null);
  return journal !== null && journal.size > 0;
}

/** "Northfield (from this laptop, 22 Nov 10.55).trilane". */
function nameBeside(original: string, now: Date): string {
  const { t } = createWords();
  const day = new Intl.DateTimeFormat(DATE_LOCALE, { day: 'numeric', month: 'short' }).format(now);
  const [hour, minute] = [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0'));
  const name = basename(original, '.trilane');
  const wanted = t('synced.besideName', { name, day, time: `${hour}.${minute}` });
  return fileNameFrom(wanted, '.trilane') ?? basename(original);
}
