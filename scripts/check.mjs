// `npm run check`: every check that needs no window, all of them even if one fails.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNpm, setUp } from './set-up.mjs';

setUp();

const CHECKS = ['check:format', 'check:lint', 'check:types', 'check:imports', 'check:unused', 'unit'];

const failed = CHECKS.filter((script) => {
  console.log(`\n— ${script}`);
  return runNpm(['run', '--silent', script]) !== 0;
});

// The unit tests leave a report of their own, test by test.
const names = failed.filter((script) => script !== 'unit');
const report = { passed: CHECKS.length - 1 - names.length, failed: names.length, skipped: 0, names };
mkdirSync(join(root, 'test-results'), { recursive: true });
writeFileSync(join(root, 'test-results/checks.json'), JSON.stringify(report));

console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
