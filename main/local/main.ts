import about from '../../package.json' with { type: 'json' };
import { nodeTrouble } from '../node-version.ts';
import { USAGE } from './lines.ts';
import { readOptions } from './options.ts';
import { runLocal } from './run-local.ts';

const trouble = nodeTrouble(process.versions);
const options = readOptions(process.argv.slice(2));

if (trouble !== null) leave(trouble);
else if (options === null) leave(USAGE);
else {
  await runLocal(options, about.version);
  process.exit(0);
}

function leave(sentence: string): void {
  process.stderr.write(`${sentence.trimEnd()}\n`);
  process.exitCode = 2;
}
