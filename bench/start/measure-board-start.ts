import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

import { SIZES, type Board } from '../board/boards.ts';
import { openedAfter } from '../board/figures.ts';
import { buildRivals } from '../board/rival-pages.ts';
import { startRival, writeRivalSite } from '../board/rival-site.ts';
import { installRecorder } from '../board/recorder.ts';
import { watchOpening } from '../board/visit.ts';
import { launchBrowser, openWindow } from '../browser.ts';
import { startTrilane, type Host } from '../host.ts';
import { upTo } from '../large-workshop.ts';
import type { Measure } from '../measure.ts';
import { makeWorkshopFile, QUICK_FOLDER } from '../workshop-file.ts';

const BESIDE = ['floor', 'sortable'] as const;

/**
 * P15, without a goal: from starting the program with a board of 1,000, in a browser that runs, until a card can be lifted.
 * The rivals read nothing but their own JSON.
 */
export async function measureBoardStart(folder: string, repetitions: number): Promise<readonly Measure[]> {
  const own = mkdtempSync(join(folder, 'start-'));
  const shelf = mkdtempSync(join(QUICK_FOLDER, 'trilane-bench-'));
  const browser = await launchBrowser();
  try {
    const made = join(shelf, 'workshop.trilane');
    await makeWorkshopFile(made, SIZES.thousand);
    const site = join(shelf, 'rivals');
    writeRivalSite(site, await buildRivals());
    const visits = { browser, own, made, site };
    const rounds: Readonly<Record<Program, number>>[] = [];
    // The first round warms up.
    for (const round of upTo(repetitions + 1)) {
      const taken = {
        trilane: await startedAfter('trilane', visits),
        floor: await startedAfter('floor', visits),
        sortable: await startedAfter('sortable', visits),
      };
      if (round > 0) rounds.push(taken);
    }
    return BESIDE.map((beside) => ({
      id: 'P15',
      what: 'start with a board → ready to drag, 1,000',
      beside,
      unit: 'ms',
      goal: null,
      repetitions: rounds.map((taken) => ({ ours: taken.trilane, limit: taken[beside] })),
    }));
  } finally {
    await browser.close();
    rmSync(own, { recursive: true });
    rmSync(shelf, { recursive: true });
  }
}

type Program = 'trilane' | (typeof BESIDE)[number];

interface Visits {
  readonly browser: Browser;
  readonly own: string;
  readonly made: string;
  readonly site: string;
}

async function startedAfter(program: Program, visits: Visits): Promise<number> {
  const window = await openWindow(visits.browser);
  const start = prepareStart(program, visits);
  let host: Host | null = null;
  try {
    await window.page.addInitScript(installRecorder);
    const began = performance.timeOrigin + performance.now();
    host = await start();
    await window.page.goto(host.address, { waitUntil: 'commit' });
    const board: Board = { program, size: 'thousand', slowdown: 1 };
    const opening = await watchOpening(window.page, board);
    const asked = await window.page.evaluate(() => performance.timeOrigin);
    window.check();
    return asked - began + openedAfter(opening);
  } finally {
    await window.close();
    await host?.close();
  }
}

/** All that comes before the program's start: a copy of the workshop file, which the program writes to. */
function prepareStart(program: Program, { own, made, site }: Visits): () => Promise<Host> {
  if (program !== 'trilane') return () => startRival(site, program, 'thousand', 'at-once');
  const file = join(mkdtempSync(join(own, 'copy-')), 'workshop.trilane');
  copyFileSync(made, file);
  return () => startTrilane(own, { file });
}
