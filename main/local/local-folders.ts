import path, { type PlatformPath } from 'node:path';
import type { Folders } from '../api/folders.ts';
import type { Environment } from './find-browser.ts';

/**
 * Where this user keeps documents and programs keep their data, by the custom of the system. TRILANE_DOCUMENTS and
 * TRILANE_DATA say otherwise. `readText` gives a file's text, or null.
 */
export function localFolders(
  env: Environment,
  platform: string,
  home: string,
  readText: (path: string) => string | null,
  system: PlatformPath = path,
): Folders {
  return {
    home,
    documents: chosen(env['TRILANE_DOCUMENTS'], system) ?? documentsOf(env, platform, home, readText, system),
    data: localDataFolder(env, platform, home, system),
  };
}

/** Where the program keeps its own data, with a window or without. */
export function localDataFolder(
  env: Environment,
  platform: string,
  home: string,
  system: PlatformPath = path,
): string {
  return chosen(env['TRILANE_DATA'], system) ?? system.join(dataRoot(env, platform, home, system), 'Trilane');
}

function chosen(folder: string | undefined, system: PlatformPath): string | null {
  return folder ? system.resolve(folder) : null;
}

function documentsOf(
  env: Environment,
  platform: string,
  home: string,
  readText: (path: string) => string | null,
  system: PlatformPath,
): string {
  const usual = system.join(home, 'Documents');
  if (platform === 'win32' || platform === 'darwin') return usual;
  const config = env['XDG_CONFIG_HOME'] || system.join(home, '.config');
  const [, named] =
    /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(readText(system.join(config, 'user-dirs.dirs')) ?? '') ?? [];
  const folder = named?.replace(/^\$HOME(?=\/|$)/, () => home).replace(/\/$/, '');
  // A user without such a folder has home written there.
  return folder && system.isAbsolute(folder) && folder !== home ? folder : usual;
}

/** The same place that the desktop app has, so that both know the same recent files. */
function dataRoot(env: Environment, platform: string, home: string, system: PlatformPath): string {
  switch (platform) {
    case 'win32':
      return env['APPDATA'] || system.join(home, 'AppData', 'Roaming');
    case 'darwin':
      return system.join(home, 'Library', 'Application Support');
    default:
      return env['XDG_CONFIG_HOME'] || system.join(home, '.config');
  }
}
