import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'playwright-core';

import { serviceId } from '../large-workshop.ts';
import { quantile } from '../measure.ts';
import { KINDS, SIZES, type Board, type SizeName } from './boards.ts';
import { openWindow, STEP_LIMIT_MS } from '../browser.ts';
import { dragBy, rest } from './drag.ts';
import {
  displayFrame,
  dragFrame,
  followedAfter,
  landedAfter,
  longTasksOf,
  openedAfter,
  pickedUpAfter,
  savedAfter,
} from './figures.ts';
import { installRecorder, type Opening, type Recording } from './recorder.ts';
import { startRival } from './rival-site.ts';
import { startTrilane, type Host } from '../host.ts';

/** All that one look at a board tells, in milliseconds but where said otherwise. */
export interface Visit {
  /** From pressing what opens it, in a program that runs, until a card can be lifted. */
  readonly opened: number;
  /** Of this display. */
  readonly frame: number;
  /** JS heap after a collection, in MB. */
  readonly heap: number;
  readonly pickedUp: number;
  /** Pointer move → painted, p95. */
  readonly followed: number;
  readonly landed: number;
  readonly saved: number;
  /** A drag from lane to lane. */
  readonly crossing: Smoothness;
  /** A second one, to the edge of the board and on while it scrolls. */
  readonly scrolling: Smoothness | null;
}

export interface Smoothness {
  /** How many tasks held up the window for longer than 50 ms. */
  readonly longTasks: number;
  /** From frame to frame, p95. */
  readonly frame: number;
}

export interface Surroundings {
  readonly browser: Browser;
  /** Where the rivals stand. */
  readonly rivals: string;
  /** Workshop files by size, copied for each visit. */
  readonly files: ReadonlyMap<Board['size'], string>;
  readonly folder: string;
}

/** Drawn in any window, however tall the lanes are. */
const CARDS_IN_SIGHT = 10;
const QUIET_MS = 500;
/** A start screen that somebody looks at has brought what it brings in spare moments. */
const LOOKED_AT_MS = 1_000;
const STEPS = 50;
/** About two seconds at the edge. */
const SCROLLING_STEPS = 120;

const FROM = `${serviceId(0)}:customer`;
const TO = `${serviceId(1)}:user`;

/** Opens a board in a program that runs, moves one card into a lane of the next service, and closes it again. */
export async function visitBoard(board: Board, scrolls: boolean, around: Surroundings): Promise<Visit> {
  const opened = await openWindow(around.browser);
  const own = mkdtempSync(join(around.folder, 'visit-'));
  let host: Host | null = null;
  try {
    const { page } = opened;
    const protocol = await page.context().newCDPSession(page);
    await page.addInitScript(installRecorder);
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: board.slowdown });
    host = await startToPress(board, around, own);
    await page.goto(host.address);
    const way = page.locator(KINDS[board.program].opens);
    await way.waitFor();
    await pause(LOOKED_AT_MS);
    const watched = watchOpening(page, board);
    await way.click();
    const opening = await watched;
    const heap = await heapOf(protocol);
    const drag = await dragAcross(page, board);
    const scrolling = scrolls ? await dragToEdge(page) : null;
    opened.check();
    return {
      opened: openedAfter(opening),
      frame: displayFrame(opening),
      heap,
      pickedUp: pickedUpAfter(drag, KINDS[board.program].native),
      followed: quantile(followedAfter(drag), 0.95),
      landed: landedAfter(drag),
      saved: savedAfter(drag),
      crossing: smoothnessOf(drag),
      scrolling: scrolling && smoothnessOf(scrolling),
    };
  } finally {
    await opened.close();
    await host?.close();
    rmSync(own, { recursive: true });
  }
}

/** The program with nothing open. Ours has a copy of the workshop file, which the visit changes, in its list of recent files. */
function startToPress({ program, size }: Board, around: Surroundings, own: string): Promise<Host> {
  if (program !== 'trilane') return startRival(around.rivals, program, size, 'pressed');
  const file = join(own, 'workshop.trilane');
  copyFileSync(fileOf(around.files, size), file);
  return startTrilane(own, { recent: file });
}

function fileOf(files: Surroundings['files'], size: SizeName): string {
  const made = files.get(size);
  if (made === undefined) throw new Error(`No workshop file: ${size}`);
  return made;
}

/** Settles once the board is open and quiet. */
export function watchOpening(page: Page, { program, size }: Board): Promise<Opening> {
  const cards = KINDS[program].windowed ? CARDS_IN_SIGHT : SIZES[size].placements;
  return page.evaluate(([most, quiet, limit]) => window.bench.opened(most, quiet, limit), [
    cards,
    QUIET_MS,
    STEP_LIMIT_MS,
  ] as const);
}

function smoothnessOf(recording: Recording): Smoothness {
  return { longTasks: longTasksOf(recording).length, frame: dragFrame(recording) };
}

async function dragAcross(page: Page, { program }: Board): Promise<Recording> {
  const { native, saves } = KINDS[program];
  // Not the lead, whom a drop would have hand over.
  const card = page.locator(`[data-lane="${FROM}"] [data-card]`).nth(1);
  const id = await card.getAttribute('data-card');
  const from = await middleOf(card);
  const to = await middleOf(page.locator(`[data-lane="${TO}"]`));
  await rest(page, from);
  const watched = { card: id ?? '', leaves: FROM, native, saves };
  await page.evaluate((next) => window.bench.watch(next), watched);
  await dragBy(page, from, to, STEPS);
  return page.evaluate((limit) => window.bench.dropped(limit), STEP_LIMIT_MS);
}

/** Carries a card to the lower edge of the board, which then scrolls. */
async function dragToEdge(page: Page): Promise<Recording> {
  const card = page.locator(`[data-lane="${FROM}"] [data-card]`).first();
  const id = await card.getAttribute('data-card');
  const from = await middleOf(card);
  const bottom = (page.viewportSize()?.height ?? 0) - 20;
  await rest(page, from);
  const watched = { card: id ?? '', leaves: null, native: false, saves: false };
  await page.evaluate((next) => window.bench.watch(next), watched);
  await dragBy(page, from, { x: from.x + 40, y: bottom }, STEPS, SCROLLING_STEPS);
  return page.evaluate((limit) => window.bench.dropped(limit), STEP_LIMIT_MS);
}

async function middleOf(place: ReturnType<Page['locator']>): Promise<{ x: number; y: number }> {
  const box = await place.boundingBox();
  if (!box) throw new Error(`Not on screen: ${String(place)}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function heapOf(protocol: CDPSession): Promise<number> {
  await protocol.send('HeapProfiler.collectGarbage');
  const { usedSize } = await protocol.send('Runtime.getHeapUsage');
  return usedSize / 1_048_576;
}
