// Looks for an Electron runtime without importing `electron`, which downloads one, however long that takes.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectNode, root } from './set-up.mjs';

const FETCH_SECONDS = 15;
const DAY = 24 * 60 * 60 * 1000;
const electronPackage = join(root, 'node_modules/electron');
const failedFetch = join(root, 'node_modules/.cache/trilane/electron-not-fetched');

const PROGRAM = /** @type {Record<string, string>} */ ({
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
});

/**
 * The program file of the runtime that is there, or null. The same two places as the package's own index.js.
 * @returns {string | null}
 */
export function findElectron() {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] || installedFolder();
  if (!folder) return null;
  const program = join(folder, PROGRAM[process.platform] ?? 'electron');
  return existsSync(program) ? program : null;
}

/** @returns {string | null} */
function installedFolder() {
  // Written last by the package's installer: without it, what lies in dist/ is half a runtime.
  return existsSync(join(electronPackage, 'path.txt')) ? join(electronPackage, 'dist') : null;
}

/**
 * Runs the installer of the `electron` package, for some seconds at most and once a day if it fails.
 * @returns {Promise<string | null>} the program file, or null
 */
export async function fetchElectron() {
  if (failedToday()) return null;
  console.error(`Fetching the Electron runtime (at most ${FETCH_SECONDS} seconds).`);
  await runInstaller();
  const program = findElectron();
  if (!program) rememberFailure();
  return program;
}

/** @returns {Promise<void>} */
function runInstaller() {
  return new Promise((resolve) => {
    // A group of its own, so that the limit ends its children too.
    const child = spawn(projectNode, [join(electronPackage, 'install.js')], {
      cwd: root,
      stdio: 'ignore',
      detached: process.platform !== 'win32',
    });
    const end = () => endWithChildren(child);
    const giveUp = () => {
      end();
      process.exit(130);
    };
    const limit = setTimeout(end, FETCH_SECONDS * 1000);
    process.once('SIGINT', giveUp).once('SIGTERM', giveUp);
    const done = () => {
      clearTimeout(limit);
      process.off('SIGINT', giveUp).off('SIGTERM', giveUp);
      resolve();
    };
    child.once('error', done);
    child.once('exit', done);
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function endWithChildren(child) {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Gone between the limit and now.
  }
}

/** @returns {boolean} */
function failedToday() {
  return existsSync(failedFetch) && Date.now() - statSync(failedFetch).mtimeMs < DAY;
}

function rememberFailure() {
  mkdirSync(dirname(failedFetch), { recursive: true });
  writeFileSync(failedFetch, '');
}
