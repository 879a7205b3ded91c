import type { FileInspection } from '../workshop-file/inspection.ts';
import type { OpenedFile } from '../workshop-file/opening-ladder.ts';
import { keptStateOf } from './kept-state.ts';
import type { Writing } from './open-state.ts';
import { PointKeeper } from './point-keeper.ts';
import type { RestorePointsHost } from './restore-points-host.ts';

export const NOTHING_KEPT: Promise<null> = Promise.resolve(null);

/** What the session lends to what is open in it. */
interface Surroundings {
  readonly inspector: FileInspection;
  readonly restorePoints?: RestorePointsHost;
  readonly inTurn: (step: () => void) => void;
  /** Beside the turns, one after the other. */
  readonly meanwhile: <T>(step: () => Promise<T>) => Promise<T>;
  readonly isOpen: (one: Writing) => boolean;
}

/** A workshop that was opened a moment ago, and what is kept of it from now on. */
export function beginWriting(
  { file, workshop }: OpenedFile,
  at: string,
  { restorePoints, inspector, inTurn, meanwhile, isOpen }: Surroundings,
): Writing {
  const { seq, hash } = file.last;
  const open: Writing = {
    file,
    workshop,
    bytes: null,
    opening: { workshop, seq, hash, at },
    points: null,
    kept: NOTHING_KEPT,
  };
  if (!restorePoints) return open;
  open.points = new PointKeeper(open, {
    ...restorePoints,
    inspector,
    told: (news) => restorePoints.told(news),
    inTurn,
    meanwhile,
  });
  // Before the restore point of this opening: after it, what was kept is no longer the newest.
  open.kept = meanwhile(async () => (isOpen(open) ? keptStateOf(open) : null));
  // Nothing to offer then. Thrown on, it would end the session, and with it the room's work.
  open.kept = open.kept.catch(() => null);
  // A workshop that was made a moment ago has nothing to go back to.
  if (seq > 1) open.points.opened();
  return open;
}
