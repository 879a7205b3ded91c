import { z } from './schema.ts';

import type { Id } from './id.ts';

/** Place in an ordered list: any finite number, smaller first. Gaps leave room to insert without renumbering. */
export const positionSchema = z.number().min(-1e15).max(1e15);

export const STEP = 1024;

interface Placed {
  readonly id: Id;
  readonly position: number;
}

/** Ids break ties, so that two records at one place keep one order on every laptop. */
export function byPosition(a: Placed, b: Placed): number {
  return a.position - b.position || (a.id < b.id ? -1 : 1);
}

/**
 * Where a record goes in `ordered` so that it stands before `before` (null: last).
 * Null when no number is left between the two neighbours: renumber first.
 */
export function positionBefore(ordered: readonly Placed[], before: Id | null): number | null {
  const at = before === null ? ordered.length : ordered.findIndex((one) => one.id === before);
  const index = at < 0 ? ordered.length : at;
  const previous = ordered[index - 1];
  const next = ordered[index];
  if (!previous && !next) return STEP;
  if (!previous) return (next?.position ?? 0) - STEP;
  if (!next) return previous.position + STEP;
  const middle = (previous.position + next.position) / 2;
  return middle > previous.position && middle < next.position ? middle : null;
}
