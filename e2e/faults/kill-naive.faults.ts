import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { chanceFrom } from './chance.ts';
import type { FaultFamily } from './family.ts';
import { killStorms } from './storm/kill-storms.ts';
import { preparedWorkshop } from './storm/prepared-file.ts';
import { writeNaively, type NaiveFile } from './storm/unsafe-savers.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A hall: what is written whole each time takes a while to write. */
const PEOPLE = 5_000;

/** One could be chance. */
const CAUGHT = 2;

export const family: FaultFamily = {
  id: 'F1 naive',
  title: 'the same kills on a saver that writes JSON in place',
  quick: 60,
  full: 100,
  mustLose: true,
  run: async (count, _report, seed) => {
    let [tried, lost] = [0, 0];
    const acknowledged = await killStorms({
      saver: 'naive',
      kills: count,
      enough: () => lost === CAUGHT,
      chance: chanceFrom(seed),
      prepare: async () => {
        const path = join(temporaryFolder(), 'a.json');
        await writeNaively(path, 0, preparedWorkshop(PEOPLE));
        return path;
      },
      judge: async (path, last) => {
        tried += 1;
        if (isWhole(path, last)) return;
        lost += 1;
        // Who lost everything starts again.
        await writeNaively(path, last, preparedWorkshop(PEOPLE));
      },
    });
    return { tried, survived: tried - lost, lost, figures: `${acknowledged} acknowledged` };
  },
};

function isWhole(path: string, acknowledged: number): boolean {
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as NaiveFile).seq >= acknowledged;
  } catch {
    return false;
  }
}
