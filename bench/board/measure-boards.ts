import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { upTo } from '../large-workshop.ts';
import type { Measure } from '../measure.ts';
import { makeWorkshopFile, QUICK_FOLDER } from '../workshop-file.ts';
import { BOARD_GOALS, type BoardGoal } from './board-goals.ts';
import { keyOf, SIZES, type Board, type SizeName } from './boards.ts';
import { launchBrowser } from '../browser.ts';
import { buildRivals } from './rival-pages.ts';
import { writeRivalSite } from './rival-site.ts';
import { visitBoard, type Visit } from './visit.ts';

interface Planned {
  readonly board: Board;
  readonly scrolls: boolean;
}

/**
 * P1 to P9. Each repetition visits every board once, ours between its rivals, so that what else the machine does meets
 * all of them alike. One round before the first warms everything up and is not counted.
 */
export async function measureBoards(
  folder: string,
  repetitions: number,
  wanted: (id: string) => boolean,
  tell: (what: string) => void,
): Promise<readonly Measure[]> {
  const goals = BOARD_GOALS.filter(({ id }) => wanted(id));
  if (goals.length === 0) return [];
  const plan = visitsFor(goals);
  const own = mkdtempSync(join(folder, 'boards-'));
  const shelf = mkdtempSync(join(QUICK_FOLDER, 'trilane-bench-'));
  const rivals = join(shelf, 'rivals');
  writeRivalSite(rivals, await buildRivals());
  const browser = await launchBrowser();
  try {
    tell('workshop files');
    const files = await makeFiles(shelf, plan);
    const around = { browser, rivals, files, folder: own };
    const rounds: ReadonlyMap<string, Visit>[] = [];
    for (const round of upTo(repetitions + 1)) {
      const visits = new Map<string, Visit>();
      for (const { board, scrolls } of plan) {
        tell(`${round === 0 ? 'warm-up' : `round ${round}`}: ${keyOf(board)}`);
        visits.set(keyOf(board), await visitBoard(board, scrolls, around));
      }
      if (round > 0) rounds.push(visits);
    }
    return goals.map((goal) => measureOf(goal, rounds));
  } finally {
    await browser.close();
    rmSync(own, { recursive: true });
    rmSync(shelf, { recursive: true });
  }
}

/** Each board once, however many goals look at it. */
function visitsFor(goals: readonly BoardGoal[]): readonly Planned[] {
  const plan = new Map<string, Planned>();
  for (const { ours, other, scrolls } of goals) {
    for (const board of [ours, other]) {
      const planned = plan.get(keyOf(board));
      plan.set(keyOf(board), { board, scrolls: (planned?.scrolls ?? false) || (scrolls && board === ours) });
    }
  }
  return [...plan.values()];
}

function measureOf(goal: BoardGoal, rounds: readonly ReadonlyMap<string, Visit>[]): Measure {
  const { id, what, beside, unit, goal: most, ours, figure, other, limit } = goal;
  const repetitions = rounds.map((round) => ({
    ours: known(figure(visited(round, ours)), what),
    limit: known(limit(visited(round, other)), what),
  }));
  return { id, what, beside, unit, goal: most, repetitions };
}

function visited(round: ReadonlyMap<string, Visit>, board: Board): Visit {
  const visit = round.get(keyOf(board));
  if (!visit) throw new Error(`Not visited: ${keyOf(board)}`);
  return visit;
}

/** A figure that could not be taken is a fault of the bench, never a fast board. */
function known(figure: number, what: string): number {
  if (!Number.isFinite(figure)) throw new Error(`No figure for: ${what}`);
  return figure;
}

/** The workshop files our boards need, each drop in their log. */
async function makeFiles(folder: string, plan: readonly Planned[]): Promise<ReadonlyMap<SizeName, string>> {
  const sizes = plan.flatMap(({ board }) => (board.program === 'trilane' ? [board.size] : []));
  const files = new Map<SizeName, string>();
  for (const size of new Set(sizes)) {
    const path = join(folder, `${size}.trilane`);
    await makeWorkshopFile(path, SIZES[size]);
    files.set(size, path);
  }
  return files;
}
