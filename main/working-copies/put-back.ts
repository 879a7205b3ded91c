import type { WayBack } from '../../shared/api/sync-state.ts';
import { ok, type Result } from '../../shared/result.ts';

/** A working copy as the laptop keeps it. Paths are absolute, digests are SHA-256 in hex. */
export interface KeptCopy {
  /** The file the user chose. */
  readonly original: string;
  /** Where it goes back to: the original, or, once somebody else changed that, a file beside it. */
  readonly target: string;
  /** Bytes that may stand at the target and are ours: read from there, or meant to be written there. */
  readonly ours: readonly string[];
  /** Number of the last log entry that stands at the target. */
  readonly seq: number;
  /** Since when what is changed is in the copy alone, ISO 8601 in UTC. */
  readonly since: string;
  /** Who may read and write the original, as its file system has it. */
  readonly mode: number;
}

/** A whole, closed file that is to stand at the target. */
export interface Outgoing {
  readonly digest: string;
  /** Number of its last log entry. */
  readonly seq: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** What putting back does to the disk, each step whole or not at all. */
export interface PutBackSteps<E> {
  /** The digest of what stands there; null when nothing does. */
  digestAt(path: string): Promise<Result<string | null, E>>;
  /** Gives the outgoing file that name. 'taken' when something else stands there: `over` must still be these bytes. */
  put(target: string, over: string | null): Promise<Result<'put' | 'taken', E>>;
  /** A name beside the original that nothing has. */
  nameBeside(original: string): Promise<string>;
  keep(copy: KeptCopy): Promise<Result<null, E>>;
}

/**
 * Brings a working copy back. Never replaces bytes that are not ours: what somebody else wrote meanwhile stays, and
 * ours comes to stand beside it. May be cut off after any step and begun again: the laptop keeps its copy until the end.
 */
export async function putBack<E>(
  copy: KeptCopy,
  { digest, seq, at }: Outgoing,
  steps: PutBackSteps<E>,
): Promise<Result<{ readonly way: WayBack; readonly copy: KeptCopy }, E>> {
  // First of all: whoever finds these bytes there after a crash must know them for ours.
  const meant = { ...copy, ours: [...copy.ours, digest] };
  const kept = await steps.keep(meant);
  if (!kept.ok) return kept;
  const arrived = await putWhereItMay(meant, steps);
  if (!arrived.ok) return arrived;
  const { way, target } = arrived.value;
  const done = { ...copy, target, ours: [digest], seq, since: at };
  const noted = await steps.keep(done);
  return noted.ok ? ok({ way, copy: done }) : noted;
}

async function putWhereItMay<E>(
  { original, target, ours }: KeptCopy,
  steps: PutBackSteps<E>,
): Promise<Result<{ readonly way: WayBack; readonly target: string }, E>> {
  const standing = await steps.digestAt(target);
  if (!standing.ok) return standing;
  if (standing.value === null || ours.includes(standing.value)) {
    const put = await steps.put(target, standing.value);
    if (!put.ok) return put;
    if (put.value === 'put') return ok({ way: standing.value === null ? 'anew' : 'over', target });
  }
  // Somebody else's, perhaps since a moment ago.
  for (;;) {
    const beside = await steps.nameBeside(original);
    const put = await steps.put(beside, null);
    if (!put.ok) return put;
    if (put.value === 'put') return ok({ way: 'beside', target: beside });
  }
}
