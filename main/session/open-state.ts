import { WRITER } from '../../shared/api/hold.ts';
import type { NotInFile } from '../../shared/api/not-in-file.ts';
import type { LogState } from '../../shared/api/replies.ts';
import type { KeptState } from '../../shared/api/restore-points.ts';
import { recordsOf, type Workshop } from '../../shared/model/workshop.ts';
import { nameLabel } from '../../shared/words/name-label.ts';
import type { WorkshopFile } from '../workshop-file/workshop-file.ts';
import type { Opening } from './earlier-states.ts';
import type { PointKeeper } from './point-keeper.ts';
import type { OpenWorkshop } from './session-link.ts';
import type { ViewedWorkshop } from './viewed-workshop.ts';

/** Worked in: held, locked, written. */
export interface Writing {
  readonly file: WorkshopFile;
  workshop: Workshop;
  /** What its records say, counted as `record-bytes.ts` does; null until a change asks for it. */
  bytes: number | null;
  opening: Opening;
  points: PointKeeper | null;
  /** What the file does not hold and a restore point does, once that is known; null when there is none, or it was seen. */
  kept: Promise<KeptState | null>;
}

/** What is open is worked in or only looked at: that one has no file. */
export type Open = Writing | (ViewedWorkshop & { readonly file?: never });

/** Why nothing can be changed. */
export function notWriting(open: Open | null): { readonly code: 'view-only' | 'nothing-open' } {
  return { code: open ? 'view-only' : 'nothing-open' };
}

export function describe(open: Open): OpenWorkshop {
  const records = recordsOf(open.workshop);
  if (!open.file) return { path: open.path, records, log: open.log, hold: open.hold, notInFile: null };
  const { path } = open.file;
  return { path, records, log: logState(open), hold: WRITER, notInFile: notInFile(open) };
}

/** Null when the file holds all that was acknowledged. */
export function notInFile({ file, points }: Writing): NotInFile | null {
  const code = file.notHolding;
  return code && { code, keptAt: points?.keptAt ?? null };
}

export function logState({ file, workshop }: Writing): LogState {
  const { last, undoable, redoable, undoEnds } = file;
  return {
    seq: last.seq,
    savedAt: last.at,
    undo: undoable && nameLabel(workshop, undoable),
    redo: redoable && nameLabel(workshop, redoable),
    undoEnds,
  };
}
