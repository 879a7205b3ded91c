import { posix, win32 } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Commands of Chromium-family browsers on Linux, first choice first. */
const LINUX_COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
  'vivaldi-stable',
];

/** Looked into after PATH: a desktop launcher may start us with a bare one. Snaps last, as they see few folders. */
const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/var/lib/flatpak/exports/bin', '/snap/bin'];

const LINUX_FILES = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'];

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser', 'Vivaldi'];

const WINDOWS_FILES = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
  ['Vivaldi', 'Application', 'vivaldi.exe'],
];

const WINDOWS_ROOTS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

/**
 * The program file of an installed Chromium-family browser, or null.
 *
 * `CHROME_PATH` names one outright; where it points nowhere, the usual places are searched all the same.
 * Pure but for `exists`, so that it can be asked about any system.
 */
export function findBrowser(
  env: Environment,
  platform: string,
  exists: (path: string) => boolean,
): string | null {
  const named = env['CHROME_PATH'];
  const places = named ? [named, ...usualPlaces(env, platform)] : usualPlaces(env, platform);
  return places.find(exists) ?? null;
}

function usualPlaces(env: Environment, platform: string): readonly string[] {
  switch (platform) {
    case 'win32':
      return windowsPlaces(env);
    case 'darwin':
      return macPlaces(env);
    default:
      return linuxPlaces(env);
  }
}

function linuxPlaces(env: Environment): readonly string[] {
  const onPath = (env['PATH'] ?? '').split(posix.delimiter).filter((folder) => posix.isAbsolute(folder));
  const commands = [...onPath, ...LINUX_FOLDERS].flatMap((folder) =>
    LINUX_COMMANDS.map((command) => posix.join(folder, command)),
  );
  return [...commands, ...LINUX_FILES];
}

function macPlaces(env: Environment): readonly string[] {
  const home = env['HOME'];
  const folders = home ? ['/Applications', posix.join(home, 'Applications')] : ['/Applications'];
  return folders.flatMap((folder) =>
    MAC_APPS.map((app) => posix.join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
  );
}

function windowsPlaces(env: Environment): readonly string[] {
  const roots = WINDOWS_ROOTS.flatMap((name) => env[name] ?? []);
  return WINDOWS_FILES.flatMap((parts) => roots.map((root) => win32.join(root, ...parts)));
}
