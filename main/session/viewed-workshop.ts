import type { LogState } from '../../shared/api/replies.ts';
import type { ViewerHold, ViewReason } from '../../shared/api/hold.ts';
import type { OpenTrouble } from '../../shared/api/troubles.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { FileInspection } from '../workshop-file/inspection.ts';
import { isFree } from '../workshop-file/lock-probe.ts';
import { viewWorkshopFile, type ViewedFile } from '../workshop-file/view-workshop.ts';

/** A workshop that is only looked at: its value at one moment. Its file is not held, and never written. */
export interface ViewedWorkshop {
  readonly path: string;
  readonly workshop: Workshop;
  readonly log: LogState;
  readonly hold: ViewerHold;
}

export async function viewWorkshop(
  path: string,
  why: ViewReason['code'],
  inspector: FileInspection,
): Promise<Result<ViewedWorkshop, OpenTrouble>> {
  // What comes into the file while it is read may be missing: the moment before is the one that holds.
  const asOf = new Date().toISOString();
  const read = await viewWorkshopFile(path, inspector);
  if (!read.ok) return read;
  const { workshop, seq, asOf: savedAt } = read.value;
  return ok({
    path,
    workshop,
    // Whoever can't change anything has nothing to undo.
    log: { seq, savedAt, undo: null, redo: null, undoEnds: null },
    hold: { kind: 'viewer', asOf, why: reasonNow(path, why, read.value) },
  });
}

function reasonNow(path: string, why: ViewReason['code'], { holder, version }: ViewedFile): ViewReason {
  switch (why) {
    case 'in-use':
      return { code: why, holder, isFree: isFree(path) };
    case 'newer':
      return { code: why, version };
    case 'read-only':
      return { code: why };
  }
}
