// Whether dist/ still matches its sources. Cheap (it only asks for dates and sizes), since the command line asks at
// every start; by a stamp over all files rather than the newest date, since deleting a file makes a build stale too.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './set-up.mjs';

/** @typedef {'main' | 'preload' | 'renderer'} Target */

/** @type {readonly Target[]} */
export const TARGETS = ['main', 'preload', 'renderer'];

/** Written into each target's folder, so that folder and stamp are swapped in as one. */
export const STAMP = '.built-from';

const COMMON = ['package-lock.json', 'package.json', 'tsconfig.json', 'scripts/vite-builds.ts', 'shared'];

/** @type {Record<Target, readonly string[]>} */
const SOURCES = {
  main: [...COMMON, 'main'],
  preload: [...COMMON, 'main/electron'],
  renderer: [...COMMON, 'renderer'],
};

/**
 * The targets to build again.
 * @param {readonly Target[]} targets
 * @returns {readonly Target[]}
 */
export function staleTargets(targets) {
  return targets.filter((target) => stampOnDisk(target) !== sourceStamp(target));
}

/**
 * @param {Target} target
 * @returns {string}
 */
export function sourceStamp(target) {
  const hash = createHash('sha256');
  for (const path of SOURCES[target].flatMap(filesUnder)) {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path}\n${size}\n${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/**
 * @param {Target} target
 * @returns {string | null}
 */
function stampOnDisk(target) {
  try {
    return readFileSync(join(root, 'dist', target, STAMP), 'utf8');
  } catch {
    return null;
  }
}

/**
 * Paths of the files a build can read, relative to the project, in a stable order.
 * @param {string} path
 * @returns {readonly string[]}
 */
function filesUnder(path) {
  if (statSync(join(root, path)).isFile()) return [path];
  return readdirSync(join(root, path), { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inside = `${path}/${entry.name}`;
      if (entry.isDirectory()) return entry.name === 'test-support' ? [] : filesUnder(inside);
      return /[.]test[.]tsx?$/.test(entry.name) ? [] : [inside];
    });
}
