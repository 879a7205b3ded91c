import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';

import type { FaultFamily } from '../family.ts';
import type { SaverName } from '../storm/saver.ts';
import { cutPower } from './power-cuts.ts';
import { onUnreliableDisk } from './unreliable-disk.ts';

/** The same cuts on the same file, written in a way that is known to lose. */
export function unsafePower(saver: SaverName): FaultFamily['run'] {
  return onUnreliableDisk(async (library, count, _report, seed) => {
    let [tried, lost] = [0, 0];
    await cutPower({
      library,
      saver,
      drops: 40,
      cuts: count,
      seed,
      judge: (path, acknowledged) => {
        tried += 1;
        if (lastIn(path) < acknowledged) lost += 1;
        rmSync(dirname(path), { recursive: true });
        return Promise.resolve();
      },
    });
    return { tried, survived: tried - lost, lost };
  });
}

/** Only what was lost counts here, not what the program would say of a file that it did not write this way. */
function lastIn(path: string): number {
  let db: Sqlite.Database | null = null;
  try {
    db = new Sqlite(path);
    return Number(db.prepare('SELECT max(seq) FROM log').pluck().get());
  } catch {
    return 0;
  } finally {
    db?.close();
  }
}
