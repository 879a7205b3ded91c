import type { WriteTrouble } from '../../shared/api/troubles.ts';
import type { Result } from '../../shared/result.ts';
import { identityNow, isSameFile, type FileIdentity } from './file-identity.ts';
import type { FileInspection } from './inspection.ts';
import { writeAndProve, writeFromMemory, type TakenCopy } from './taken-copy.ts';
import { writeInPlace } from './write-in-place.ts';

/** What there is to copy, and which file it is of. */
export interface Original {
  readonly taken: TakenCopy;
  /** The file that must not be replaced by its own copy, whatever it is called by then; null when it is gone. */
  readonly identity: () => Promise<FileIdentity | null>;
}

/**
 * A copy that somebody asked for, in a place that may be slow, written while the original goes on changing. Where the
 * bytes do not say what was acknowledged, the copy is written from memory, with a log that begins there; where nobody
 * could find that out, or there is no room for it, there is none: whoever asked for the history is not given less.
 */
export function saveCopyOf(
  { taken, identity }: Original,
  path: string,
  replace: boolean,
  inspector: Pick<FileInspection, 'held' | 'prove'>,
): Promise<Result<null, WriteTrouble>> {
  const inTheWay = async (): Promise<WriteTrouble | null> => {
    const standing = await identityNow(path);
    if (standing === null) return null;
    if (isSameFile(standing, await identity())) return { code: 'is-open' };
    if (!replace) return { code: 'exists' };
    return (await inspector.held(path)) ? { code: 'is-open' } : null;
  };
  return writeInPlace(path, replace, async (temporary) => {
    const before = await inTheWay();
    if (before) return before;
    const proven = await writeAndProve(taken, temporary, inspector);
    if (!proven.ok) {
      if (proven.error.code !== 'unproven') return proven.error;
      await writeFromMemory(taken, temporary);
    }
    // It took a while: what stands there may have been opened since.
    return inTheWay();
  });
}
