import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { measureBoards } from './board/measure-boards.ts';
import { measureCommand } from './command.ts';
import { measureCommit } from './commit.ts';
import { isMet, type Measure } from './measure.ts';
import { measureOpenFile } from './open-file.ts';
import { readOptions, USAGE } from './options.ts';
import { measurePrint } from './print/measure-print.ts';
import { measureBoardStart } from './start/measure-board-start.ts';
import { measureStart } from './start/measure-start.ts';
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
const others: readonly [string, string, () => Promise<readonly Measure[]>][] = [
  ['P10', 'commits', () => measureCommit(folder, repetitions)],
  ['P11', 'prints', () => measurePrint(repetitions)],
  ['P13', 'openings', () => measureOpenFile(folder, repetitions)],
  ['P14', 'commands', () => measureCommand(repetitions)],
  ['P15', 'starts', () => measureStart(folder, repetitions)],
  ['P15', 'starts with a board', () => measureBoardStart(folder, repetitions)],
];
const measured: Measure[] = [...(await measureBoards(folder, repetitions, wanted, tell))];
for (const [id, what, measure] of others) {
  if (!wanted(id)) continue;
  tell(`${id}: ${what}`);
  measured.push(...(await measure()));
}
tell('done');
console.log(tableOf(measured));
process.exitCode = measured.every(isMet) ? 0 : 1;
