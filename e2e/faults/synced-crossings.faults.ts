import { sayFault } from '../../main/api/fault.ts';
import { syncedNorthfield } from '../../main/test-support/synced-northfield.ts';
import { countTries } from './count-tries.ts';
import type { FaultFamily } from './family.ts';
import { CROSSINGS, type Crossing } from './synced/crossings.ts';

const TIMES = 5;

export const family: FaultFamily = {
  id: 'O6',
  title: 'a synced folder, and what else can happen to a workshop',
  quick: 2,
  full: CROSSINGS.length * TIMES,
  run: (count, report) => {
    // Each once before any of them twice.
    const all = Array.from({ length: TIMES }, (_, nth) =>
      CROSSINGS.map(({ what, crosses }) => ({ what, run: () => tryIt(crosses, nth) })),
    );
    return countTries(all.flat().slice(0, count), report);
  },
};

async function tryIt(crosses: Crossing, nth: number): Promise<string | null> {
  const synced = await syncedNorthfield();
  const wrong = await crosses(synced, nth).catch((error: unknown) => String(error));
  await synced.running.end();
  const [fault] = synced.running.faults;
  return wrong ?? (fault ? sayFault(fault) : null);
}
