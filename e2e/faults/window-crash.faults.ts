import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';

import { cli } from '../fixtures/command-line.ts';
import { crashWindows } from '../fixtures/crash-windows.ts';
import { findElectron, NO_ELECTRON } from '../fixtures/electron-runtime.ts';
import { notRun, type FaultFamily } from './family.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** After more in a minute the program asks before it loads the page again. */
const CRASHES_OF_ONE_RUN = 3;

const SERVICES = ['Payroll', 'Guest Wi-Fi', 'EHR'];

export const family: FaultFamily = {
  id: 'F22',
  title: 'the page of the desktop window crashes',
  // `sudden-end.spec.ts` tries it twice.
  quick: 0,
  full: 99,
  run: async (count, report) => {
    if (findElectron() === null) return notRun(NO_ELECTRON);
    const times: number[] = [];
    let tried = 0;
    while (tried < count) {
      const crashes = Math.min(CRASHES_OF_ONE_RUN, count - tried);
      const folder = mkdtempSync(join(temporaryFolder(), 'run-'));
      const laptop = { documents: folder, data: join(folder, 'data') };
      const back = await crashWindows(laptop, await preparedFile(folder), crashes);
      times.push(...back.filter(({ text }) => isWhole(text)).map(({ milliseconds }) => milliseconds));
      tried += crashes;
      report(`${times.length} of ${tried} came back`);
    }
    const survived = times.length;
    return {
      tried,
      survived,
      lost: tried - survived,
      figures: `slowest ${Math.max(0, ...times)} ms`,
    };
  },
};

function isWhole(text: string): boolean {
  return text.includes('Everything saved is here.') && SERVICES.every((name) => text.includes(name));
}

async function preparedFile(folder: string): Promise<string> {
  const file = join(folder, 'a.trilane');
  const command = { command: 'addServices', input: { services: SERVICES.map((name) => ({ name })) } };
  const { code, errors } = await cli(['apply', file, '-'], JSON.stringify(command));
  if (code !== 0) throw new Error(`The workshop was not prepared: ${errors}`);
  return file;
}
