// `npm run build [-- --force] [-- main preload renderer]`: builds into dist/ what does not match its sources.
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { build } from 'vite';
import { STAMP, TARGETS, sourceStamp, staleTargets, type Target } from './freshness.mjs';
import { root } from './set-up.mjs';
import { viteBuild } from './vite-builds.ts';

const dist = join(root, 'dist');

/** Built aside and then swapped in, so that a program that starts meanwhile finds one whole build or the other. */
async function buildTarget(target: Target): Promise<void> {
  const fresh = join(dist, `.${target}-new`);
  const old = join(dist, `.${target}-old`);
  const place = join(dist, target);
  const stamp = sourceStamp(target);
  await build(viteBuild(target, fresh));
  await writeFile(join(fresh, STAMP), stamp);
  await rm(old, { recursive: true, force: true });
  if (existsSync(place)) await rename(place, old);
  await rename(fresh, place);
  await rm(old, { recursive: true, force: true });
}

/**
 * Waits until no other process builds. SQLite's lock, because the system drops it with the process that held it:
 * a build that was killed leaves nothing to clean up.
 */
function holdBuildLock(): Database.Database {
  const lock = new Database(join(dist, '.lock'), { timeout: 10 * 60_000 });
  lock.exec('BEGIN EXCLUSIVE');
  return lock;
}

const args = process.argv.slice(2);
const named = TARGETS.filter((target) => args.includes(target));
const wanted = named.length > 0 ? named : TARGETS;

await mkdir(dist, { recursive: true });
const lock = holdBuildLock();
// Asked again under the lock: whoever held it may have built the very same.
for (const target of args.includes('--force') ? wanted : staleTargets(wanted)) {
  const start = performance.now();
  await buildTarget(target);
  console.error(`Built dist/${target} in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
}
lock.close();
