import { availableParallelism } from 'node:os';

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,main,renderer,bench,scripts}/**/*.test.{ts,tsx}'],
    // Own processes, not threads: a native addon (SQLite) lives in each.
    pool: 'forks',
    // Most of them wait for disks and children: the default leaves one processor of a small machine idle.
    maxWorkers: availableParallelism(),
    // Property tests and real files on a slow, shared machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A second, otherwise: a test of how fast the machine is.
    expect: { poll: { timeout: 20_000 } },
    // A test left alone with .only, or none at all, must not look like a pass.
    allowOnly: false,
    passWithNoTests: false,
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
});
