import type { WorkshopSnapshot } from '../../shared/api/replies.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { OpenWorkshop } from '../session/session-link.ts';
import type { FileHandles } from './file-handles.ts';
import { refTo } from './file-refs.ts';
import type { Folders } from './folders.ts';

/** The open workshop as a window may know it. */
export function snapshotOf(
  { path, records, log, hold, notInFile, sync }: OpenWorkshop,
  handles: FileHandles,
  folders: Folders,
): WorkshopSnapshot {
  return { records, file: refTo(path, true, handles, folders), log, hold, notInFile, sync: sync ?? null };
}

export function asSnapshot<E>(
  opened: Result<OpenWorkshop, E>,
  handles: FileHandles,
  folders: Folders,
): Result<WorkshopSnapshot, E> {
  return opened.ok ? ok(snapshotOf(opened.value, handles, folders)) : opened;
}
