// `npm run screenshots`: every screen in both sizes and themes, into docs/screenshots/.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildStale } from './build-stale.mjs';
import { TARGETS } from './freshness.mjs';
import { projectNode, root, setUp } from './set-up.mjs';

setUp();
buildStale(TARGETS);

const { status } = spawnSync(
  projectNode,
  [
    join(root, 'node_modules/@playwright/test/cli.js'),
    'test',
    '--config=e2e/screenshots.config.ts',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
