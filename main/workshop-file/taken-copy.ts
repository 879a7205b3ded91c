import type { WriteTrouble } from '../../shared/api/troubles.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import type { Result } from '../../shared/result.ts';
import { digestText, type ContentDigest } from './content-digest.ts';
import { freshCopy } from './copy-in-memory.ts';
import type { FileInspection } from './inspection.ts';
import { discard } from './put-in-place.ts';
import { writeDurably } from './write-durably.ts';
import { writeInPlace } from './write-in-place.ts';

/** An open file as it was at one moment. It is written and proven while the file goes on changing. */
export interface TakenCopy {
  /** Null where the disk does not give the file back. */
  readonly bytes: Uint8Array | null;
  /** Of what was acknowledged by then. */
  readonly digest: ContentDigest;
  readonly workshop: Workshop;
}

/**
 * Writes it as a file of its own, which the inspection child proves before it has its name. None of it takes the
 * caller's thread for long. Where the bytes do not say what was acknowledged, the copy is written from memory, with a
 * log that begins there.
 */
export function writeTakenCopy(
  { bytes, digest, workshop }: TakenCopy,
  path: string,
  inspector: Pick<FileInspection, 'prove'>,
): Promise<Result<null, WriteTrouble>> {
  return writeInPlace(path, false, async (temporary) => {
    if (bytes) await writeDurably(temporary, bytes);
    const proven = bytes && (await inspector.prove(temporary));
    if (proven !== digestText(digest)) {
      discard(temporary);
      await writeDurably(temporary, freshCopy(workshop));
    }
    return null;
  });
}
