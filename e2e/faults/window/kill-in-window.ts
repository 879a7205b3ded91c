import { join } from 'node:path';
import { setTimeout as passing } from 'node:timers/promises';

import { tellFromLog } from '../../../main/test-support/other-tool.ts';
import { chanceFrom, type Chance } from '../chance.ts';
import { countTries } from '../count-tries.ts';
import { notRun, type FaultFamily } from '../family.ts';
import { createOracle, type Oracle } from '../oracle.ts';
import { prepareFile } from '../storm/prepared-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { createTimes, type Times } from '../times.ts';
import { DragStorm } from './drag-storm.ts';
import { RoomWindow } from './room-window.ts';
import type { OpenWindow, Victim, Workplace } from './workplace.ts';

/** The kill comes after up to so many drops, and then at any moment of the next drag or its way to the file. */
const MOST_DROPS = 4;
const LONGEST_DRAG_MS = 300;

/** The program with a real window, killed at a moment of chance while somebody drags with the mouse. */
export function killInWindow(victim: Victim, enter: () => Promise<Workplace | string>): FaultFamily['run'] {
  return async (count, report, seed) => {
    const workplace = await enter();
    if (typeof workplace === 'string') return notRun(workplace);
    const oracle = createOracle();
    const back = createTimes();
    let acknowledged = 0;
    const tries = Array.from({ length: count }, (_, nth) => ({
      what: `kill ${nth + 1}`,
      run: async () => {
        const chance = chanceFrom(seed * count + nth);
        const { wrong, saved } = await killOnce({ workplace, oracle, back, victim, chance });
        acknowledged += saved;
        return wrong;
      },
    }));
    const counts = await countTries(tries, report);
    await workplace.leave();
    oracle.end();
    const opened = `slowest opening ${oracle.slowestOpening.toFixed(0)} ms`;
    const shown = victim === 'page' ? `back on screen: ${back.inWords()}` : opened;
    return { ...counts, figures: `${acknowledged} acknowledged; ${shown}` };
  };
}

interface Kill {
  readonly workplace: Workplace;
  readonly oracle: Oracle;
  /** How long a page that was killed takes to be back. */
  readonly back: Times;
  readonly victim: Victim;
  readonly chance: Chance;
}

async function killOnce({ workplace, oracle, back, victim, chance }: Kill) {
  const folder = temporaryFolder();
  const path = join(folder, 'a.trilane');
  prepareFile(path);
  const before = tellFromLog(path).lastSeq;
  const window = await workplace.open(folder, path);
  const room = new RoomWindow(window.page);
  await room.isReady();

  const storm = new DragStorm(room);
  await storm.acknowledged(chance.whole(MOST_DROPS + 1));
  await passing(chance.whole(LONGEST_DRAG_MS));
  // Nothing was dropped yet: what the file began with.
  const saved = storm.stop() || before;
  await window.kill(victim);
  const unseen = victim === 'page' ? await back.take(() => wrongOnScreen(window, saved - before)) : null;
  await window.end();
  return { wrong: unseen ?? (await oracle.judge(path, saved)), saved: saved - before };
}

async function wrongOnScreen(window: OpenWindow, saved: number): Promise<string | null> {
  const room = new RoomWindow(await window.pageAgain());
  await room.isReady();
  const placed = await room.placed();
  // One more may have been on its way.
  return placed === saved || placed === saved + 1 ? null : `shows ${placed} of ${saved} saved`;
}
