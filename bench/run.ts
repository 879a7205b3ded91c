import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { measureBoards } from './board/measure-boards.ts';
import { measureCommand } from './command.ts';
import { measureCommit } from './commit.ts';
import { isMet, type Measure } from './measure.ts';
import { readOptions, USAGE } from './options.ts';
import { tableOf } from './table.ts';

const options = readOptions(process.argv.slice(2));
if (options === null) {
  console.error(USAGE);
  process.exit(2);
}
const { only, repetitions } = options;
// On the disk the project stands on: a temporary folder may be memory.
const folder = join(import.meta.dirname, '..', 'test-results');
mkdirSync(folder, { recursive: true });

const started = performance.now();
const tell = (what: string) => {
  console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${what}`);
};
const wanted = (id: string) => only === null || only.has(id);
const measured: Measure[] = [...(await measureBoards(folder, repetitions, wanted, tell))];
if (wanted('P10')) {
  tell('P10: commits');
  measured.push(...(await measureCommit(folder, repetitions)));
}
if (wanted('P14')) {
  tell('P14: commands');
  measured.push(...(await measureCommand(repetitions)));
}
tell('done');
console.log(tableOf(measured));
process.exitCode = measured.every(isMet) ? 0 : 1;
