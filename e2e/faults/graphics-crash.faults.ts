import { join } from 'node:path';
import { setTimeout as passing } from 'node:timers/promises';

import { processesOf } from '../fixtures/browser-processes.ts';
import { chanceFrom, type Chance } from './chance.ts';
import { notRun, type FaultFamily } from './family.ts';
import { createOracle } from './oracle.ts';
import { prepareFile } from './storm/prepared-file.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { createTimes, type Times } from './times.ts';
import { desktopWorkplace, type DesktopWindow } from './window/desktop-workplace.ts';
import { RoomWindow } from './window/room-window.ts';

/** Then Chromium draws without the graphics card's driver; at twice as many, where it had none, it gives up. */
const CRASHES_OF_ONE_RUN = 3;

/** A drag takes about that long. */
const LONGEST_DRAG_MS = 200;

const REPORTED = 'trilane: the graphics process failed: killed';

export const family: FaultFamily = {
  id: 'F22 graphics',
  title: 'kill -9 of the graphics process of the desktop program while somebody drags',
  // `graphics-crash.spec.ts` tries it.
  quick: 0,
  full: 15,
  run: async (count, report, seed) => {
    const workplace = await desktopWorkplace();
    if (typeof workplace === 'string') return notRun(workplace);
    const oracle = createOracle();
    const again = createTimes();
    let [tried, lost] = [0, 0];
    while (tried < count) {
      const crashes = Math.min(CRASHES_OF_ONE_RUN, count - tried);
      const folder = temporaryFolder();
      const path = join(folder, 'a.trilane');
      prepareFile(path);
      const window = await workplace.open(folder, path);
      const chance = chanceFrom(seed * count + tried);
      const { wrong, saved } = await dragThrough({ window, crashes, chance, again });
      await window.end();
      const inFile = await oracle.judge(path, saved);
      tried += crashes;
      // What is in the file after all of them is the doing of any.
      lost += inFile === null ? wrong.length : crashes;
      for (const what of [...wrong, ...(inFile === null ? [] : [inFile])]) report(`up to ${tried}: ${what}`);
    }
    await workplace.leave();
    oracle.end();
    return {
      tried,
      survived: tried - lost,
      lost,
      figures: `the next card is dropped and saved: ${again.inWords()}`,
    };
  },
};

interface Drags {
  readonly window: DesktopWindow;
  readonly crashes: number;
  readonly chance: Chance;
  /** From the crash until a card is dropped, seen and saved. */
  readonly again: Times;
}

/** What went wrong, at most once for each crash, and the number of the last change that was said to be saved. */
async function dragThrough({ window, crashes, chance, again }: Drags) {
  const { page, browser, said } = window;
  const room = new RoomWindow(page);
  await room.isReady();
  const wrong: string[] = [];
  let saved = await room.saved();
  for (let crash = 1; crash <= crashes; crash += 1) {
    const [before, graphics] = await Promise.all([room.placed(), processesOf(browser, 'GPU')]);
    const dragging = room.drag();
    await passing(chance.whole(LONGEST_DRAG_MS));
    for (const id of graphics) process.kill(id, 'SIGKILL');
    const seen = await again.take(async () => {
      await dragging;
      await room.drag();
      const shown = await room.shows(before + 2);
      saved = await room.saved();
      return shown;
    });
    if (graphics.length === 0) wrong.push('has no graphics process');
    else if (!seen) wrong.push('a card does not go where it is dropped');
    else if (said.filter((line) => line === REPORTED).length !== crash)
      wrong.push('the crash is not reported');
  }
  return { wrong, saved };
}
