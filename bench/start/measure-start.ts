import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { launchBrowser, openWindow } from '../browser.ts';
import { startHost, startTrilane, type Host } from '../host.ts';
import { upTo } from '../large-workshop.ts';
import type { Measure, Repetition } from '../measure.ts';

/**
 * P15: from starting the program to a window that can be used, beside an empty window of the same kind: a Node program
 * that serves a page, a browser that shows it.
 */
export async function measureStart(folder: string, repetitions: number): Promise<readonly Measure[]> {
  const own = mkdtempSync(join(folder, 'start-'));
  try {
    const taken: Repetition[] = [];
    // The first round warms up.
    for (const round of upTo(repetitions + 1)) {
      const ours = await startedAfter(() => startTrilane(own), 'main button');
      const limit = await startedAfter(
        () => startHost([join(import.meta.dirname, 'empty-host.mjs')], {}),
        'main',
      );
      if (round > 0) taken.push({ ours, limit });
    }
    return [
      {
        id: 'P15',
        what: 'start → usable window, local host',
        beside: 'empty window, same host',
        unit: 'ms',
        goal: 2,
        repetitions: taken,
      },
    ];
  } finally {
    rmSync(own, { recursive: true });
  }
}

/** Until `part` of the page is painted. */
async function startedAfter(start: () => Promise<Host>, part: string): Promise<number> {
  const began = performance.now();
  const host = await start();
  const browser = await launchBrowser();
  try {
    const window = await openWindow(browser);
    await window.page.goto(host.address, { waitUntil: 'commit' });
    await window.page.waitForSelector(part);
    await window.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    const took = performance.now() - began;
    window.check();
    return took;
  } finally {
    await browser.close();
    await host.close();
  }
}
