import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { FileRef } from '../../shared/api/replies.ts';
import { readWithOtherTool } from './other-tool.ts';
import {
  addService,
  createNorthfield,
  must,
  openWindow,
  startTestProgram,
  type TestProgram,
  type TestWindow,
} from '../api/test-program.ts';

/** Northfield, closed, in a folder of OneDrive. */
export interface SyncedFolder {
  readonly running: TestProgram;
  readonly folder: string;
  readonly path: string;
  /** What the system's dialog gives for a file. */
  chosen(window: TestWindow, path?: string): Promise<string>;
  /** A window that works in Northfield on a copy on this laptop. */
  worksLocally(): Promise<TestWindow>;
  /** The same, with Payroll in the copy alone: it could not go back when the program ended. */
  leftHere(before?: (window: TestWindow) => Promise<unknown>): Promise<void>;
  /** The file that is worked in, in the program's own folder. */
  copy(): string;
  copiesLeft(): readonly string[];
}

export async function syncedNorthfield(): Promise<SyncedFolder> {
  const running = startTestProgram();
  const first = openWindow(running.program);
  await createNorthfield(first);
  must(await first.call('closeWorkshop', {}));
  const folder = running.documents('OneDrive - Northfield');
  const path = join(folder, 'Northfield.trilane');
  mkdirSync(folder);
  renameSync(running.documents('Trilane', 'Northfield.trilane'), path);
  const copies = join(running.home, 'data', 'working-copies');

  const chosen = async (window: TestWindow, wanted = path) => {
    running.dialogAnswer = wanted;
    const purpose = 'open-workshop';
    return must(await window.call('chooseFile', { purpose, suggestion: '' }))?.file ?? '';
  };
  const worksLocally = async () => {
    const window = openWindow(running.program);
    must(await window.call('openSynced', { file: await chosen(window), worksIn: 'local' }));
    return window;
  };
  const copiesLeft = () => (existsSync(copies) ? readdirSync(copies) : []);
  return {
    running,
    folder,
    path,
    chosen,
    worksLocally,
    leftHere: async (before) => {
      const window = await worksLocally();
      must(await addService(window, 1, 'Payroll'));
      await before?.(window);
      renameSync(folder, `${folder} away`);
      await running.restart();
      renameSync(`${folder} away`, folder);
    },
    copy: () => join(copies, copiesLeft()[0] ?? '', 'Northfield.trilane'),
    copiesLeft,
  };
}

/** A name to save a workshop under, in `folder`. */
export async function placeIn({ running }: SyncedFolder, window: TestWindow, path: string): Promise<FileRef> {
  running.dialogAnswer = path;
  const ref = must(await window.call('chooseFile', { purpose: 'save-workshop', suggestion: '' }));
  if (!ref) throw new Error('Nothing was chosen');
  return ref;
}

export function servicesIn(file: string): readonly unknown[] {
  return readWithOtherTool(file, 'SELECT name FROM service ORDER BY position').map(({ name }) => name);
}
