import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { isRootUser, quietFlags } from './browser-flags.ts';
import type { Environment } from './find-browser.ts';

/** Whether a window can be shown at all. */
export function hasDisplay(env: Environment, platform: string): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/**
 * A browser keeps titles, what was typed into fields, and the pages of its last windows. Those are names, and nobody who is
 * forgotten would be forgotten there: it keeps nothing. Edge has a word of its own for it; each knows only one.
 */
const FORGETFUL = ['--incognito', '--inprivate'] as const;

/**
 * Opens the address as an app window, with a browser profile of its own in `dataFolder`. `onFailed` is called when the
 * browser does not start, `onEnded` when it has ended. A browser of that profile that runs already takes the window over,
 * and that is no failure.
 */
export function openAppWindow(
  browser: string,
  address: string,
  dataFolder: string,
  { onFailed, onEnded }: { readonly onFailed: () => void; readonly onEnded: () => void },
): void {
  const flags = [
    `--app=${address}`,
    `--user-data-dir=${join(dataFolder, 'browser')}`,
    '--window-size=1440,900',
    ...FORGETFUL,
    ...quietFlags(isRootUser()),
  ];
  const child = spawn(browser, flags, { detached: true, stdio: 'ignore' });
  let failed = false;
  const fail = () => {
    if (!failed) onFailed();
    failed = true;
  };
  child.once('error', fail);
  child.once('exit', (code) => {
    if (code !== 0) fail();
    onEnded();
  });
  child.unref();
}
