import { join } from 'node:path';
import about from '../../package.json' with { type: 'json' };
import { local } from '../../shared/words/en/local.ts';
import { builtFolder } from '../api/built-folder.ts';
import { readPages } from '../api/pages.ts';
import { nodeTrouble } from '../node-version.ts';
import { readOptions } from './options.ts';
import { runLocal } from './run-local.ts';

const PATIENCE = { lingerMs: 4_000, crashLingerMs: 600_000 } as const;
/** Exit code for a mistake in the program itself. */
const FAILED = 70;

const trouble = nodeTrouble(process.versions);
const options = readOptions(process.argv.slice(2));

if (trouble !== null) leave(trouble);
else if (options === null) leave(local.usage);
else {
  await runLocal(options, {
    version: about.version,
    pages: await readPages(join(builtFolder(), 'renderer')),
    env: process.env,
    print: (text) => void process.stdout.write(text),
    complain: (text) => void process.stderr.write(text),
    stop: stopSignal(),
    patience: PATIENCE,
    exit: () => process.exit(FAILED),
  });
  process.exit(0);
}

function leave(sentence: string): void {
  process.stderr.write(`${sentence.trimEnd()}\n`);
  process.exitCode = 2;
}

function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}
