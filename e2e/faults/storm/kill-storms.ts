import { setTimeout as passing } from 'node:timers/promises';

import type { Chance } from '../chance.ts';
import { lastAcknowledged, startStorm } from './start-storm.ts';
import type { SaverName } from './saver.ts';

/** Beyond this it takes longer to tell the log than to make it. */
const KILLS_OF_ONE_FILE = 25;
/** So that the kill falls on any of the first few dozen drops. */
const LONGEST_STORM_MS = 150;
/** A program takes about that long until it has the file. */
const LONGEST_OPENING_MS = 500;

interface KillTask {
  readonly saver: SaverName;
  readonly kills: number;
  /** Ends it before all kills are done. */
  readonly enough: () => boolean;
  readonly chance: Chance;
  /** Makes a new file, and names it. */
  readonly prepare: () => string | Promise<string>;
  /** Called after each kill. */
  readonly judge: (path: string, acknowledged: number) => Promise<void>;
}

/** Storms on a file, each killed at a moment of chance, one in ten before it even began. Returns all that was said to be saved. */
export async function killStorms({
  saver,
  kills,
  enough,
  chance,
  prepare,
  judge,
}: KillTask): Promise<number> {
  let [path, before, total] = ['', 0, 0];
  for (let kill = 0; kill < kills; kill += 1) {
    if (enough()) break;
    if (kill % KILLS_OF_ONE_FILE === 0) {
      path = await prepare();
      before = 0;
    }
    const acknowledged = `${path}.acknowledged`;
    const storm = startStorm({ path, acknowledged, seed: chance.whole(2 ** 31), saver });
    if (chance.real() < 0.1) {
      await passing(chance.whole(LONGEST_OPENING_MS));
    } else {
      await storm.open;
      await passing(chance.whole(LONGEST_STORM_MS));
    }
    await storm.kill();
    const last = lastAcknowledged(acknowledged);
    total += Math.max(0, last - before);
    before = Math.max(before, last);
    await judge(path, last);
  }
  return total;
}
