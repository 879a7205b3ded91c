/**
 * A room at work, as a process of its own: `node storm-program.ts FILE ACKNOWLEDGED SEED SAVER [DROPS]`. Drops cards
 * one after the other, without end or so many, and writes the number of each into ACKNOWLEDGED once it was said to be
 * saved. Says "open" when it begins. A trouble ends it, with the trouble's code as its last line.
 */
import { openSync, writeSync } from 'node:fs';

import { chanceFrom } from '../chance.ts';
import { drops } from './drops.ts';
import type { Saver, SaverName } from './saver.ts';
import { trilaneSaver } from './trilane-saver.ts';
import { naiveSaver, sqliteSaver } from './unsafe-savers.ts';

const SAVERS: Readonly<Record<SaverName, () => Saver>> = {
  trilane: trilaneSaver,
  'wal-normal': () => sqliteSaver('WAL', 'NORMAL'),
  'delete-full': () => sqliteSaver('DELETE', 'FULL'),
  naive: naiveSaver,
};

const [, , path = '', acknowledged = '', seed = '', saverName = '', most = 'Infinity'] = process.argv;
const saver = SAVERS[saverName as SaverName]();
const say = (line: string) => void writeSync(1, `${line}\n`);

const { workshop } = await saver.open(path);
const told = openSync(acknowledged, 'a');
say('open');
let left = Number(most);
for (const drop of drops(workshop, chanceFrom(Number(seed)))) {
  if (left === 0) break;
  left -= 1;
  const saved = await saver.save(drop);
  if (typeof saved === 'string') {
    say(saved);
    break;
  }
  writeSync(told, `${saved}\n`);
}
await saver.close();
