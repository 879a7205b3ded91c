import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';

import { cli } from '../fixtures/command-line.ts';
import { crashWindows, type WindowBack } from '../fixtures/crash-windows.ts';
import { findElectron, NO_ELECTRON } from '../fixtures/electron-runtime.ts';
import { readWorkshop } from '../fixtures/workshop-file.ts';
import { notRun, type FaultFamily } from './family.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** After more in a minute the program asks before it loads the page again. */
const CRASHES_OF_ONE_RUN = 3;

/** What is aimed at (no loss is asserted by it): the last change is in sight again by then. */
const TARGET_MS = 2_000;

const SERVICES = ['Payroll', 'Guest Wi-Fi', 'EHR'];

export const family: FaultFamily = {
  id: 'F22',
  title: 'the page of the desktop window crashes just after a change was acknowledged',
  // `sudden-end.spec.ts` tries it twice.
  quick: 0,
  full: 99,
  run: async (count, report) => {
    if (findElectron() === null) return notRun(NO_ELECTRON);
    const times: number[] = [];
    let tried = 0;
    let survived = 0;
    while (tried < count) {
      const crashes = Math.min(CRASHES_OF_ONE_RUN, count - tried);
      const folder = mkdtempSync(join(temporaryFolder(), 'run-'));
      const laptop = { documents: folder, data: join(folder, 'data') };
      const file = await preparedFile(folder);
      const back = await crashWindows(laptop, file, crashes);
      const { services } = await readWorkshop(file);
      times.push(...back.map(({ milliseconds }) => milliseconds));
      survived += wholeAmong(back, services);
      tried += crashes;
      report(`${survived} of ${tried} came back`);
    }
    return {
      tried,
      survived,
      lost: tried - survived,
      figures: `back within ${Math.max(0, ...times)} ms, ${times.filter((time) => time > TARGET_MS).length} slower than ${TARGET_MS} ms`,
    };
  },
};

/** How many crashes lost nothing: all that was acknowledged before is in the window again, and in the file at the end. */
function wholeAmong(back: readonly WindowBack[], inFile: readonly string[]): number {
  const acknowledged = [...SERVICES];
  let whole = 0;
  for (const { text, added } of back) {
    if (added === null) continue;
    acknowledged.push(added);
    const isIn = (name: string) => text.includes(name) && inFile.includes(name);
    if (text.includes('Everything saved is here.') && acknowledged.every(isIn)) whole += 1;
  }
  return whole;
}

async function preparedFile(folder: string): Promise<string> {
  const file = join(folder, 'a.trilane');
  const command = { command: 'addServices', input: { services: SERVICES.map((name) => ({ name })) } };
  const { code, errors } = await cli(['apply', file, '-'], JSON.stringify(command));
  if (code !== 0) throw new Error(`The workshop was not prepared: ${errors}`);
  return file;
}
