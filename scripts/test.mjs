// `npm test`: everything, from a fresh clone.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNpm, setUp } from './set-up.mjs';

setUp();
rmSync(join(root, 'test-results'), { recursive: true, force: true });

const failed = ['check', 'build', 'e2e'].filter((script) => runNpm(['run', '--silent', script]) !== 0);

console.log(failed.length === 0 ? '\nAll tests passed.' : `\nFailed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
