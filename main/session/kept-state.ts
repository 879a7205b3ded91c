import type { KeptState } from '../../shared/api/restore-points.ts';
import { diff } from '../../shared/change.ts';
import { detailsOf } from '../../shared/model/workshop.ts';
import { stateOf, type Point } from '../restore-points/point-name.ts';
import type { Writing } from './open-state.ts';

/**
 * What was kept when the file took no more changes, and what the file that is opened now knows nothing of: it was
 * written over, or another copy stands in its place. Null where there is none, and where somebody has been told of it:
 * the restore point of an opening is newer then.
 */
export async function keptStateOf({ file, opening, points }: Writing): Promise<KeptState | null> {
  if (!points) return null;
  const lost: Point[] = [];
  // Read from the file at once: it may be closed while the copies are read.
  for (const point of points.list().toReversed()) {
    const hash = file.hashOf(point.seq);
    const isHeld = hash !== null && stateOf(hash) === point.state;
    if (isHeld || point.reason !== 'emergency') break;
    lost.push(point);
  }
  for (const { number, seq, at } of lost) {
    // One after the other: the first that proves itself is wanted.
    const kept = await points.read(number);
    if (!kept || detailsOf(kept).id !== detailsOf(opening.workshop).id) continue;
    // A copy made from memory says the same with a log of its own.
    if (diff(opening.workshop, kept).length === 0) return null;
    points.offer(number);
    return { point: `copy-${number}`, at, isLater: seq > opening.seq };
  }
  return null;
}
