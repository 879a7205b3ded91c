import { execFile } from 'node:child_process';
import { access, readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

import type { SyncService } from '../../shared/api/sync-service.ts';
import { syncServiceOf, type Mount, type Surroundings } from './sync-service.ts';

type Environment = LaptopAsSeen['env'];
type Root = Surroundings['roots'][number];

/** Set by OneDrive's program on Windows, each to the folder of one account. */
const ONEDRIVE_VARIABLES = ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial'] as const;

/** A file or folder that the service's program keeps at the top of what it copies. */
const MARKERS: readonly (readonly [name: string, service: SyncService])[] = [
  ['.dropbox', 'dropbox'],
  ['.dropbox.cache', 'dropbox'],
  ['.849C9593-D756-4E56-8D6E-42412F2A707B', 'onedrive'],
  ['.tmp.drivedownload', 'google-drive'],
];

/** Who keeps a file: by the folder it was chosen in, and by the one that a link or a drive letter really leads to. */
export async function serviceKeeping(file: string, laptop: LaptopAsSeen): Promise<SyncService | null> {
  const real = await realpath(file).catch(() => file);
  for (const name of new Set([file, real])) {
    const service = syncServiceOf(name, await surroundingsOf(name, laptop));
    if (service) return service;
  }
  return null;
}

export interface LaptopAsSeen {
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
}

/** What this laptop says of the folders around `file`. Where it says nothing, that is no fault: nothing is known then. */
export async function surroundingsOf(
  file: string,
  { home, env, platform }: LaptopAsSeen,
): Promise<Surroundings> {
  const [byDropbox, marked, mounts] = await Promise.all([
    namedByDropbox(home, env),
    markedAbove(file),
    mountsOf(platform),
  ]);
  return {
    roots: [...namedByEnvironment(env), ...byDropbox, ...marked],
    mounts: mounts.toSorted((a, b) => b.folder.length - a.folder.length),
  };
}

function namedByEnvironment(env: Environment): readonly Root[] {
  return ONEDRIVE_VARIABLES.flatMap((name) => {
    const folder = env[name];
    return folder ? [{ folder, service: 'onedrive' as const }] : [];
  });
}

/** Dropbox writes down where its folders are: {"personal": {"path": "…"}, "business": {…}}. */
async function namedByDropbox(home: string, env: Environment): Promise<readonly Root[]> {
  const settings = [join(home, '.dropbox'), env['APPDATA'], env['LOCALAPPDATA']].flatMap((folder, index) =>
    folder ? [index === 0 ? join(folder, 'info.json') : join(folder, 'Dropbox', 'info.json')] : [],
  );
  const texts = await Promise.all(settings.map(textOf));
  return texts.flatMap((text) => {
    const accounts: unknown = parsed(text);
    if (typeof accounts !== 'object' || accounts === null) return [];
    return Object.values(accounts as Record<string, { readonly path?: unknown } | null>).flatMap((account) =>
      typeof account?.path === 'string' ? [{ folder: account.path, service: 'dropbox' as const }] : [],
    );
  });
}

async function markedAbove(file: string): Promise<readonly Root[]> {
  const above: string[] = [];
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) above.push(folder);
  const marked = above.flatMap((folder) =>
    MARKERS.map(async ([name, service]) => ((await isMarkedBy(folder, name)) ? [{ folder, service }] : [])),
  );
  return (await Promise.all(marked)).flat();
}

/** In the user's home Dropbox's settings stand in a folder of the marker's name. */
async function isMarkedBy(folder: string, name: string): Promise<boolean> {
  return (await stands(join(folder, name))) && !(await stands(join(folder, name, 'info.json')));
}

async function mountsOf(platform: NodeJS.Platform): Promise<readonly Mount[]> {
  if (platform === 'linux') return mountsInTable((await textOf('/proc/self/mounts')) ?? '');
  if (platform === 'darwin') return mountsInList(await listOfMounts());
  return [];
}

/** `server:/x /mnt/team nfs4 rw 0 0`, spaces written as `\040`. */
export function mountsInTable(table: string): readonly Mount[] {
  return table.split('\n').flatMap((line) => {
    const [, folder, type] = line.split(' ');
    if (folder === undefined || type === undefined) return [];
    return [{ folder: folder.replaceAll(/\\([0-7]{3})/g, (_all, code: string) => fromOctal(code)), type }];
  });
}

/** `//lena@server/team on /Volumes/team (smbfs, nodev, mounted by lena)`. */
export function mountsInList(list: string): readonly Mount[] {
  return list.split('\n').flatMap((line) => {
    const [, folder, type] = / on (\/.*) \(([^,)]+)/.exec(line) ?? [];
    return folder === undefined || type === undefined ? [] : [{ folder, type }];
  });
}

function fromOctal(code: string): string {
  return String.fromCodePoint(Number.parseInt(code, 8));
}

async function listOfMounts(): Promise<string> {
  try {
    return (await promisify(execFile)('/sbin/mount', { timeout: 2_000 })).stdout;
  } catch {
    return '';
  }
}

async function stands(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function textOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}
