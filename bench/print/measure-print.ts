import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';

import { launchBrowser, openWindow, STEP_LIMIT_MS } from '../browser.ts';
import { startTrilane } from '../host.ts';
import { largeWorkshop } from '../large-workshop.ts';
import type { Measure } from '../measure.ts';
import { makeWorkshopFile, QUICK_FOLDER } from '../workshop-file.ts';
import { openBarePrint } from './bare-print.ts';
import { installCallClock, type TimedCall } from './call-clock.ts';

/** Makes a report of a hundred pages. */
const SIZE = { people: 60, services: 98, placements: 980 };
const FEWEST_PAGES = 100;
/** Longer, and a window feels stuck. */
const ANSWER_MS = 100;
/** For the preview to draw what it shows before the next print. */
const DRAWN_MS = 1_000;

/** P11: the report from "Export" to its bytes in the window, beside printing the same page once it is laid out. */
export async function measurePrint(repetitions: number): Promise<readonly Measure[]> {
  const own = mkdtempSync(join(QUICK_FOLDER, 'trilane-bench-'));
  const file = join(own, 'workshop.trilane');
  await makeWorkshopFile(file, SIZE);
  const host = await startTrilane(own, { file });
  const browser = await launchBrowser();
  const bareBrowser = await launchBrowser();
  try {
    const bare = await openBarePrint(bareBrowser, largeWorkshop(SIZE));
    const window = await openWindow(browser);
    await window.page.addInitScript(installCallClock);
    await window.page.goto(host.address);
    // The first of each starts browsers and caches.
    await printFrom(window.page);
    const { pages } = await bare.print();
    if (pages < FEWEST_PAGES) throw new Error(`The report has ${pages} pages only`);
    const prints: { readonly call: TimedCall; readonly limit: number }[] = [];
    while (prints.length < repetitions) {
      prints.push({ call: await printFrom(window.page), limit: (await bare.print()).took });
    }
    window.check();
    await bare.close();
    return [
      {
        id: 'P11',
        what: `report of ${pages} pages`,
        beside: 'bare print of its page',
        unit: 'ms',
        goal: 1.25,
        repetitions: prints.map(({ call, limit }) => ({ ours: call.answered - call.sent, limit })),
      },
      {
        id: 'P11',
        what: 'longest wait for a frame meanwhile',
        beside: 'a window that answers',
        unit: 'ms',
        goal: 1,
        repetitions: prints.map(({ call }) => ({ ours: call.longestWait, limit: ANSWER_MS })),
      },
    ];
  } finally {
    await browser.close();
    await bareBrowser.close();
    await host.close();
    rmSync(own, { recursive: true });
  }
}

/** "Export" prints; closing the dialog lets go of it. */
async function printFrom(page: Page): Promise<TimedCall> {
  const button = page.getByRole('button', { name: 'Export', exact: true });
  await button.waitFor();
  const answered = page.evaluate((limit) => window.nextCall('printReport', limit), STEP_LIMIT_MS);
  await button.click();
  const call = await answered;
  await page.getByRole('dialog').getByRole('img').first().waitFor();
  await pause(DRAWN_MS);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return call;
}
