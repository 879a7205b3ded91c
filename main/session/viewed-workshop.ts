import type { LogState } from '../../shared/api/replies.ts';
import type { ViewerHold, ViewReason } from '../../shared/api/hold.ts';
import type { Holder, OpenTrouble } from '../../shared/api/troubles.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { FileInspection } from '../workshop-file/inspection.ts';
import { isFree } from '../workshop-file/lock-probe.ts';
import { SCHEMA_VERSION } from '../workshop-file/migrations.ts';
import { readWorkshopFile } from '../workshop-file/opening-ladder.ts';

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
  const read = await readWorkshopFile(path, inspector);
  if (!read.ok) return read;
  return ok({
    path,
    workshop: read.value,
    // Whoever can't change anything has nothing to undo.
    log: { seq: 0, savedAt: asOf, undo: null, redo: null },
    hold: { kind: 'viewer', asOf, why: reasonNow(path, why, { holder: null, version: SCHEMA_VERSION }) },
  });
}

interface Stated {
  readonly holder: Holder | null;
  readonly version: number;
}

function reasonNow(path: string, why: ViewReason['code'], { holder, version }: Stated): ViewReason {
  switch (why) {
    case 'in-use':
      return { code: why, holder, isFree: isFree(path) };
    case 'newer':
      return { code: why, version };
    case 'read-only':
      return { code: why };
  }
}
