// What every script does first: see that the packages are there. Uses nothing but the Node that started it.
// Speaks on standard error only: standard output belongs to the command that follows.
import './check-node.cjs';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The project's own Node (package `node`): the one every script runs on, whatever the system has. */
export const projectNode = join(
  root,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

const QUIETLY = ['--no-audit', '--no-fund', '--loglevel=error'];

/** @type {import('node:child_process').StdioOptions} */
const TO_ERROR = ['ignore', 2, 2];

/**
 * Ends this process with a sentence.
 * @param {string} sentence
 * @returns {never}
 */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Installs the packages if they are missing or not those of package-lock.json. */
export function setUp() {
  if (!installedAsLocked()) {
    console.error('Installing the packages Trilane needs with `npm ci`. This takes a minute or two.');
    // Only `node` has an install script that is needed. An older npm would also compile where a binary is there
    // already, which takes Python.
    const installed =
      runNpm(['ci', '--ignore-scripts', ...QUIETLY], TO_ERROR) === 0 &&
      runNpm(['rebuild', 'node', ...QUIETLY], TO_ERROR) === 0;
    if (!installed)
      stop('The packages could not be installed. Check the network connection and run `npm ci`.');
  }
  if (!existsSync(projectNode)) {
    stop('The package `node` has not installed its program. Run `npm rebuild node`.');
  }
}

/**
 * Runs npm in the project and answers its exit code.
 * @param {readonly string[]} args
 * @param {import('node:child_process').StdioOptions} [stdio]
 * @returns {number}
 */
export function runNpm(args, stdio = 'inherit') {
  const started = process.env['npm_execpath'];
  const options = { cwd: root, stdio };
  // Installing anew takes away the very Node that runs this, if it is the project's.
  const node = existsSync(process.execPath) ? process.execPath : 'node';
  const { status } = started?.endsWith('.js')
    ? spawnSync(node, [started, ...args], options)
    : spawnSync(['npm', ...args].join(' '), { ...options, shell: true });
  return status ?? 1;
}

/**
 * npm notes what it installed in node_modules. Compared by content: a checkout gives every file a new date.
 * @returns {boolean}
 */
function installedAsLocked() {
  const note = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(note)) return false;
  const installed = readPackages(note);
  const locked = readPackages(join(root, 'package-lock.json'));
  return (
    Object.keys(installed).every((path) => path in locked) &&
    Object.entries(locked).every(([path, { version, optional }]) => {
      if (path === '') return true;
      const here = installed[path];
      return here ? here.version === version : optional === true;
    })
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readPackages(file) {
  const lock = /** @type {{ packages: Record<string, { version?: string, optional?: boolean }> }} */ (
    JSON.parse(readFileSync(file, 'utf8'))
  );
  return lock.packages;
}
