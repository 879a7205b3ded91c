import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { findBrowser } from '../../main/local/find-browser.ts';
import { cli } from '../fixtures/command-line.ts';
import { project } from '../fixtures/project.ts';
import { readWorkshop } from '../fixtures/workshop-file.ts';
import { openDriven, type DrivenPage } from './browser-crash/driven-browser.ts';
import { notRun, type FaultFamily } from './family.ts';
import { temporaryFolder } from './temporary-folder.ts';

const RUNNING = /^Trilane is running at (http:\S+)$/;
const FIELD = `document.querySelector('[aria-label="Add a service"]')`;

/** The number of the last change in the file, as the page says it. */
const ACKNOWLEDGED = `Number(document.querySelector('[data-saved]')?.getAttribute('data-saved') ?? 0)`;

export const family: FaultFamily = {
  id: 'F22 browser',
  title: 'the page of the local host crashes, and its user loads it again',
  quick: 1,
  full: 50,
  run: async (count, report) => {
    const browser = findBrowser(process.env, process.platform, existsSync);
    if (browser === null) return notRun('needs a Chromium-family browser');
    const folder = temporaryFolder();
    const program = await startProgram(folder);
    const page = await openDriven(browser, program.address, join(folder, 'browser'));
    const times: number[] = [];
    const names = Array.from({ length: count }, (_, index) => `Service number ${index + 1}`);
    const back: string[] = [];
    for (const [index, name] of names.entries()) {
      const time = await crashOnce(page, name);
      if (time !== null) {
        times.push(time);
        back.push(name);
      }
      if ((index + 1) % 10 === 0) report(`${back.length} of ${index + 1} came back`);
    }
    await page.close();
    await program.end();
    const { services } = await readWorkshop(program.file);
    const survived = back.filter((name) => services.includes(name)).length;
    return {
      tried: count,
      survived,
      lost: count - survived,
      figures: `back within ${Math.max(0, ...times)} ms of “Reload”`,
    };
  },
};

/**
 * A change is acknowledged, then the page crashes. Milliseconds until the page says that all of it is there again; null
 * when it never does.
 */
async function crashOnce(page: DrivenPage, name: string): Promise<number | null> {
  if ((await page.becomes(`document.querySelector('[data-board] [data-stop]') !== null`)) === null)
    return null;
  await page.press('n', 'KeyN', 78);
  if ((await page.becomes(`document.activeElement === ${FIELD}`)) === null) return null;
  const before = Number(await page.becomes(ACKNOWLEDGED));
  await page.type(name);
  const acknowledged = await page.becomes(`${ACKNOWLEDGED} > ${before} && ${ACKNOWLEDGED}`);
  if (acknowledged === null) return null;
  await page.crash();
  const started = performance.now();
  await page.reload();
  const said = `document.body.innerText.includes('Everything saved is here.')`;
  const back = await page.becomes(`${ACKNOWLEDGED} >= ${Number(acknowledged)} && ${said}`);
  return back === null ? null : Math.round(performance.now() - started);
}

async function startProgram(
  folder: string,
): Promise<{ readonly file: string; readonly address: string; readonly end: () => Promise<void> }> {
  const file = join(folder, 'a.trilane');
  const command = { command: 'addServices', input: { services: [{ name: 'Payroll' }] } };
  const { code, errors } = await cli(['apply', file, '-'], JSON.stringify(command));
  if (code !== 0) throw new Error(`The workshop was not prepared: ${errors}`);
  const child = spawn(process.execPath, [join(project, 'dist/main/local.js'), '--no-open', '--stay', file], {
    env: { ...process.env, TRILANE_DOCUMENTS: folder, TRILANE_DATA: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  for await (const line of createInterface(child.stdout)) {
    const [, address] = RUNNING.exec(line) ?? [];
    if (address === undefined) continue;
    const end = async () => {
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    };
    return { file, address, end };
  }
  throw new Error('The program named no address');
}
