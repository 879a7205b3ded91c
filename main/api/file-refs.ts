import { basename, dirname } from 'node:path';
import type { FileRef } from '../../shared/api/replies.ts';
import type { FileHandles } from './file-handles.ts';
import { shownName } from './file-name.ts';
import { placeInWords, type Folders } from './folders.ts';
import { somethingStandsAt } from './free-path.ts';

/** A file as a window may know it. */
export function refTo(path: string, exists: boolean, handles: FileHandles, folders: Folders): FileRef {
  return {
    file: handles.mint(path),
    name: shownName(basename(path)),
    place: shownName(placeInWords(dirname(path), folders)),
    exists,
  };
}

/** The same, having looked whether something stands there. A place that can't be looked into counts as empty. */
export async function lookAt(path: string, handles: FileHandles, folders: Folders): Promise<FileRef> {
  const exists = await somethingStandsAt(path).catch(() => false);
  return refTo(path, exists, handles, folders);
}
