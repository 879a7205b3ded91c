// `npm run e2e [-- PLAYWRIGHT ARGUMENTS]`: the end-to-end tests on every host this machine can run.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildStale } from './build-stale.mjs';
import { findElectron } from './electron-runtime.mjs';
import { TARGETS } from './freshness.mjs';
import { projectNode, root, setUp } from './set-up.mjs';

setUp();
buildStale(TARGETS);

const given = process.argv.slice(2);
const { status } = spawnSync(
  projectNode,
  [
    join(root, 'node_modules/@playwright/test/cli.js'),
    'test',
    '--config=e2e/playwright.config.ts',
    ...(given.some((arg) => arg.startsWith('--project')) ? [] : projects()),
    ...given,
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: join(root, 'test-results/e2e.json'), ...process.env },
  },
);
process.exitCode = status ?? 1;

/** @returns {readonly string[]} */
function projects() {
  if (findElectron()) return ['--project=local', '--project=electron'];
  console.log('No Electron runtime here: the end-to-end tests run on the local host only.');
  return ['--project=local'];
}
