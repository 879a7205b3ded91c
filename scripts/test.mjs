// `npm test`: everything, from a fresh clone.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNpm, setUp } from './set-up.mjs';

setUp();
rmSync(join(root, 'test-results'), { recursive: true, force: true });

const steps = [['check'], ['build'], ['e2e'], ['faults', '--', '--quick']];
const failed = steps.filter((step) => runNpm(['run', '--silent', ...step]) !== 0).map(([script]) => script);

console.log(failed.length === 0 ? '\nAll tests passed.' : `\nFailed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
