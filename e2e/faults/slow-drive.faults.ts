import { join } from 'node:path';
import type { Browser } from 'playwright-core';

import { tellFromLog } from '../../main/test-support/other-tool.ts';
import { countTries } from './count-tries.ts';
import { controlBy, controlledDisk } from './disk/controlled-disk.ts';
import { onUnreliableDisk } from './disk/unreliable-disk.ts';
import { notRun, type FaultFamily } from './family.ts';
import { createOracle, type Oracle } from './oracle.ts';
import { prepareFile } from './storm/prepared-file.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { createTimes, type Times } from './times.ts';
import { startLocalProgram } from './window/local-program.ts';
import { RoomWindow } from './window/room-window.ts';
import { newWindow, NO_BROWSER, startBrowser } from './window/window-browser.ts';

const FULL = 10;
/** How long the drive takes for one drop: three syncs. */
const COMMIT_MS = { quick: 900, full: 2_000 };
const SYNCS = 3;
/** Dropped before the first is saved. */
const DROPS = 3;

export const family: FaultFamily = {
  id: 'F23',
  title: 'a drive that takes two seconds for each drop, the window closed or the program ended meanwhile',
  quick: 1,
  full: FULL,
  run: onUnreliableDisk(async (library, count, report) => {
    const browser = await startBrowser();
    if (browser === null) return notRun(NO_BROWSER);
    const oracle = createOracle();
    const seen = createTimes();
    const commit = count < FULL ? COMMIT_MS.quick : COMMIT_MS.full;
    const tries = Array.from({ length: count }, (_, nth) => ({
      what: nth % 2 === 0 ? 'window closed' : 'program ended',
      run: () => workSlowly({ browser, library, oracle, seen, commit, closes: nth % 2 === 0 }),
    }));
    const counts = await countTries(tries, report);
    await browser.close();
    oracle.end();
    return { ...counts, figures: `a card let go is on screen: ${seen.inWords()}` };
  }),
};

interface SlowWork {
  readonly browser: Browser;
  readonly library: string;
  readonly oracle: Oracle;
  readonly seen: Times;
  readonly commit: number;
  /** The window, by its user; otherwise the whole program. */
  readonly closes: boolean;
}

async function workSlowly({
  browser,
  library,
  oracle,
  seen,
  commit,
  closes,
}: SlowWork): Promise<string | null> {
  const folder = temporaryFolder();
  const path = join(folder, 'a.trilane');
  prepareFile(path);
  const before = tellFromLog(path).lastSeq;
  const { file, env } = controlledDisk(library, folder);
  const drive = controlBy(file);
  const program = await startLocalProgram(folder, path, env);
  const { page, context } = await newWindow(browser);
  await page.goto(`http://127.0.0.1:${program.port}/#${program.token}`);
  const room = new RoomWindow(page);
  await room.isReady();
  drive.delaySyncs(Math.round(commit / SYNCS));
  let wrong: string | null = null;
  for (let drop = 1; drop <= DROPS; drop += 1) {
    await room.drag();
    if (!(await seen.take(() => room.shows(drop)))) wrong ??= 'does not show a card';
  }
  if ((await room.saving()) === 0) wrong ??= 'says saved before it is';
  if (closes) {
    const asked = page.waitForEvent('dialog', { timeout: commit * DROPS }).catch(() => null);
    await page.close({ runBeforeUnload: true });
    const question = await asked;
    if (question === null) wrong ??= 'lets the window go';
    await question?.dismiss();
    await room.saved();
  }
  const code = await program.end();
  await context.close();
  if (code !== 0) wrong ??= `ends with ${code}`;
  return wrong ?? oracle.judge(path, before + DROPS);
}
