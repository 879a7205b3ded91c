import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { detailsOf } from '../../shared/model/workshop.ts';
import { pathOf, pointsIn } from '../../main/restore-points/point-folder.ts';
import { tellFromLog } from '../../main/test-support/other-tool.ts';
import { chanceFrom, type Chance } from './chance.ts';
import type { FaultFamily } from './family.ts';
import { openKeptRoom } from './restore-points/kept-room.ts';

const MOST_COPIES = 10;
const CHANGES = 6;
const TEN_YEARS_MS = 10 * 365 * 24 * 60 * 60 * 1_000;
const START = Date.UTC(2026, 10, 22, 9);

export const family: FaultFamily = {
  id: 'F20',
  title: 'the clock jumps up to ten years between one restore point and the next',
  quick: 3,
  full: 50,
  run: async (count, report, seed) => {
    const chance = chanceFrom(seed);
    let lost = 0;
    for (let tried = 1; tried <= count; tried += 1) {
      const wrong = await wrongInSequence(chance);
      if (wrong === null) continue;
      lost += 1;
      report(`sequence ${tried}: ${wrong}`);
    }
    return { tried: count, survived: count - lost, lost, figures: `${count * CHANGES} jumps` };
  },
};

async function wrongInSequence(chance: Chance): Promise<string | null> {
  const room = await openKeptRoom(new Date(START).toISOString());
  try {
    const folder = join(room.root, detailsOf(await room.workshop()).id);
    const opening = pointsIn(folder).at(0)?.number;
    let before = opening ?? 0;
    for (let change = 0; change < CHANGES; change += 1) {
      room.clock.set(new Date(START + (chance.real() * 2 - 1) * TEN_YEARS_MS).toISOString());
      await room.changeAndKeep();
      const points = pointsIn(folder);
      const newest = points.at(-1);
      if (!newest || newest.number <= before) return 'the newest was let go';
      before = newest.number;
      if (!isDeepStrictEqual(tellFromLog(pathOf(folder, newest)).tables, await room.workshop())) {
        return 'the newest says something older';
      }
      if (!points.some(({ number }) => number === opening)) return 'the one of the opening was let go';
      if (points.length > MOST_COPIES) return `${points.length} are kept`;
    }
    return null;
  } finally {
    await room.end();
  }
}
