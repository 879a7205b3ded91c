import type { SyncService } from '../../shared/api/sync-service.ts';
import type { WrittenBack } from '../../shared/api/written-back.ts';
import type { WriteTrouble } from '../../shared/api/troubles.ts';
import type { Result } from '../../shared/result.ts';
import type { BroughtBack } from '../working-copies/bring-back.ts';
import type { FileHandles } from './file-handles.ts';
import { refTo } from './file-refs.ts';
import type { Folders } from './folders.ts';

/** What became of the copy of the file at `path`, for a window: it names the file that was written. */
export function writtenBack(
  path: string,
  service: SyncService,
  back: Result<BroughtBack, WriteTrouble>,
  handles: FileHandles,
  folders: Folders,
): WrittenBack {
  if (!back.ok) return { ok: false, trouble: back.error, file: refTo(path, true, handles, folders), service };
  const { way, copy } = back.value;
  return { ok: true, way, file: refTo(copy.about.target, true, handles, folders), service };
}
