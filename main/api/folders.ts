import path, { type PlatformPath } from 'node:path';

/** Where a host keeps and looks for files. All absolute. */
export interface Folders {
  readonly home: string;
  /** The user's documents; workshops go into its folder "Trilane". */
  readonly documents: string;
  /** What the program keeps for itself: recent files, window size. */
  readonly data: string;
}

export interface NamedFolder {
  readonly path: string;
  readonly name: string;
}

/** Folders under which a system shows sticks, drives and shares: `/media/lena/STICK`. */
const VOLUMES = /^\/(?:media\/[^/]+|run\/media\/[^/]+|mnt|Volumes)\/([^/]+)/;

/** Where new files go unless somebody says otherwise. */
export function trilaneFolder({ documents }: Folders, system: PlatformPath = path): string {
  return system.join(documents, 'Trilane');
}

/** The well-known folder that a folder is in, by the name its owner knows: Documents, home, a volume, or the root. */
export function topFolderOf(folder: string, folders: Folders, system: PlatformPath = path): NamedFolder {
  for (const known of [folders.documents, folders.home]) {
    if (isInside(folder, known, system)) return { path: known, name: system.basename(known) };
  }
  const [volume, name] = (system.sep === '/' && VOLUMES.exec(folder)) || [];
  if (volume !== undefined && name !== undefined) return { path: volume, name };
  const { root } = system.parse(folder);
  return { path: root, name: rootName(root) };
}

/** Where a folder is, for people: "Documents / clients". */
export function placeInWords(folder: string, folders: Folders, system: PlatformPath = path): string {
  const top = topFolderOf(folder, folders, system);
  const below = system.relative(top.path, folder).split(system.sep).filter(Boolean);
  return [...(top.name === '/' && below.length > 0 ? [] : [top.name]), ...below].join(' / ');
}

export function isInside(folder: string, outer: string, system: PlatformPath = path): boolean {
  const relative = system.relative(outer, folder);
  return relative === '' || !(relative.split(system.sep)[0] === '..' || system.isAbsolute(relative));
}

/** "D:" for a drive, "server / share" for a share, "/" elsewhere. */
function rootName(root: string): string {
  return root.split('\\').filter(Boolean).join(' / ') || root;
}
