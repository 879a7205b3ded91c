import type { Dirent } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { basename, join, parse, relative, sep } from 'node:path';
import type { ChooseTrouble } from '../../shared/api/troubles.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { chooseTroubleOf } from '../api/choose-trouble.ts';
import type { Chooser, FolderListing } from '../api/chooser.ts';
import { topFolderOf, trilaneFolder, type Folders, type NamedFolder } from '../api/folders.ts';

/** Stands for the list of well-known folders and drives, above all of them. No path: it is no folder. */
const COMPUTER = 'computer:';

/** Most entries shown of one folder, so that a folder of a million files stays a folder. */
const MOST_ENTRIES = 2_000;

const SYSTEM_FOLDERS = new Set(['$recycle.bin', 'system volume information', 'lost+found']);

const byName = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/**
 * The chooser of a host without dialogs of its own: folders and workshop files, one folder at a time, from the user's
 * workshops up to their computer.
 */
export function createFolderChooser(folders: Folders, computerName: string): Chooser {
  const computer: NamedFolder = { path: COMPUTER, name: computerName };

  const listComputer = async (): Promise<FolderListing> => {
    const known = [folders.documents, folders.home].map((path) => ({ path, name: basename(path) }));
    const offered = [...known, ...(await volumes())];
    return { ...computer, above: [], folders: distinct(offered), files: [] };
  };

  const list = async (path: string): Promise<FolderListing> => {
    const entries = (await readdir(path, { withFileTypes: true })).filter(isShown);
    const kinds = await Promise.all(entries.slice(0, MOST_ENTRIES).map((entry) => kindOf(path, entry)));
    return {
      path,
      name: nameOf(path, folders),
      above: [computer, ...chainTo(path, folders).slice(0, -1)],
      folders: kinds.flatMap((kind) => (kind?.is === 'folder' ? [kind.folder] : [])).toSorted(compareNames),
      files: kinds
        .flatMap((kind) => (kind?.is === 'file' ? [kind.file] : []))
        .toSorted((a, b) => byName.compare(basename(a.path), basename(b.path))),
    };
  };

  return {
    kind: 'in-window',
    list: async (folder): Promise<Result<FolderListing, ChooseTrouble>> => {
      try {
        if (folder === COMPUTER) return ok(await listComputer());
        if (folder !== null) return ok(await list(folder));
        const start = trilaneFolder(folders);
        await mkdir(start, { recursive: true });
        return ok(await list(start));
      } catch (error) {
        return refuse(chooseTroubleOf(error));
      }
    },
  };
}

/** From the well-known folder it is in, down to the folder itself. */
function chainTo(path: string, folders: Folders): readonly NamedFolder[] {
  const top = topFolderOf(path, folders);
  const below = relative(top.path, path).split(sep).filter(Boolean);
  return [top, ...below.map((name, index) => ({ path: join(top.path, ...below.slice(0, index + 1)), name }))];
}

function nameOf(path: string, folders: Folders): string {
  return chainTo(path, folders).at(-1)?.name ?? basename(path);
}

function isShown({ name }: Dirent): boolean {
  return !name.startsWith('.') && !SYSTEM_FOLDERS.has(name.toLowerCase());
}

type Kind =
  | { readonly is: 'folder'; readonly folder: NamedFolder }
  | { readonly is: 'file'; readonly file: FolderListing['files'][number] };

/** Null for what is neither a folder nor a workshop file, and for what went away meanwhile. */
async function kindOf(folder: string, entry: Dirent): Promise<Kind | null> {
  const path = join(folder, entry.name);
  if (entry.isDirectory()) return { is: 'folder', folder: { path, name: entry.name } };
  const isWorkshop = /\.trilane(?:\.age)?$/iu.test(entry.name);
  if (!isWorkshop && !entry.isSymbolicLink()) return null;
  const stats = await stat(path).catch(() => null);
  if (stats?.isDirectory()) return { is: 'folder', folder: { path, name: entry.name } };
  if (!isWorkshop || !stats?.isFile()) return null;
  return { is: 'file', file: { path, modifiedAt: stats.mtime.toISOString() } };
}

/** Sticks, drives and shares that are there now, and the root. */
async function volumes(): Promise<readonly NamedFolder[]> {
  switch (process.platform) {
    case 'win32': {
      const drives = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').map((letter) => `${letter}:\\`);
      const there = await Promise.all(drives.map((drive) => stat(drive).catch(() => null)));
      return drives.filter((_drive, index) => there[index]).map((path) => ({ path, name: path.slice(0, 2) }));
    }
    case 'darwin':
      return named([...(await foldersIn('/Volumes')), '/']);
    default: {
      const ofUsers = await Promise.all(
        [...(await foldersIn('/media')), ...(await foldersIn('/run/media'))].map(foldersIn),
      );
      return named([...ofUsers.flat(), ...(await foldersIn('/mnt')), '/']);
    }
  }
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && isShown(entry))
    .map(({ name }) => join(folder, name));
}

function named(paths: readonly string[]): readonly NamedFolder[] {
  return paths.map((path) => ({ path, name: basename(path) || parse(path).root }));
}

function distinct(offered: readonly NamedFolder[]): readonly NamedFolder[] {
  return offered.filter(({ path }, index) => offered.findIndex((other) => other.path === path) === index);
}

function compareNames(a: NamedFolder, b: NamedFolder): number {
  return byName.compare(a.name, b.name);
}
