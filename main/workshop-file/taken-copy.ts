import type { WriteTrouble } from '../../shared/api/troubles.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { digestText, type ContentDigest } from './content-digest.ts';
import { freshCopy } from './copy-in-memory.ts';
import type { FileInspection, ProofTrouble } from './inspection.ts';
import { discard } from './put-in-place.ts';
import { writeDurably } from './write-durably.ts';
import { writeInPlace } from './write-in-place.ts';

/** A file as it was at one moment. It is written elsewhere and proven there while the file goes on changing. */
export interface TakenCopy {
  /** Null where the disk does not give the file back. */
  readonly bytes: Uint8Array | null;
  /** What a crash left beside it, to be taken back in the copy too. */
  readonly journal: Uint8Array | null;
  /** Of what was acknowledged by then. */
  readonly digest: ContentDigest;
  readonly workshop: Workshop;
}

/**
 * Writes it as a file of its own, which the inspection child proves before it has its name. None of it takes the
 * caller's thread for long. Where that can't be proven, for whatever reason, the copy is written from memory, with a
 * log that begins there.
 */
export function writeTakenCopy(
  taken: TakenCopy,
  path: string,
  inspector: Pick<FileInspection, 'prove'>,
): Promise<Result<null, WriteTrouble>> {
  return writeInPlace(path, false, async (temporary) => {
    const proven = await writeAndProve(taken, temporary, inspector);
    if (!proven.ok) await writeFromMemory(taken, temporary);
    return null;
  });
}

/** Ok once the copy is on the disk, whole, and says what was acknowledged. */
export async function writeAndProve(
  { bytes, journal, digest }: TakenCopy,
  temporary: string,
  inspector: Pick<FileInspection, 'prove'>,
): Promise<Result<null, ProofTrouble>> {
  if (!bytes) return refuse({ code: 'unproven' });
  await writeDurably(temporary, bytes);
  if (journal) await writeDurably(`${temporary}-journal`, journal);
  const proven = await inspector.prove(temporary);
  if (!proven.ok) return proven;
  return proven.value === digestText(digest) ? ok(null) : refuse({ code: 'unproven' });
}

/** In place of what could not be proven. */
export async function writeFromMemory({ workshop }: TakenCopy, temporary: string): Promise<void> {
  await discard(temporary);
  await writeDurably(temporary, freshCopy(workshop));
}
