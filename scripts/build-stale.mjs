import { spawnSync } from 'node:child_process';
import { staleTargets } from './freshness.mjs';
import { projectNode, root, stop } from './set-up.mjs';

/**
 * Builds what does not match its sources, speaking on standard error only.
 * @param {readonly import('./freshness.mjs').Target[]} targets
 */
export function buildStale(targets) {
  const stale = staleTargets(targets);
  if (stale.length === 0) return;
  const { status } = spawnSync(projectNode, ['scripts/build.ts', ...stale], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) stop('Trilane could not be built; the reason stands above.');
}
