/**
 * A program with one workshop open, in the process that `start-room.ts` starts for it: FILE SEED. Drops a card for each
 * message and answers what came of it. The session is in its thread, as in every host.
 */
import { chanceFrom } from '../chance.ts';
import { drops } from './drops.ts';
import type { RoomAnswer } from './start-room.ts';
import { trilaneSaver } from './trilane-saver.ts';

/** How often the main thread looks whether it was held up. */
const LOOK_MS = 5;

const [, , path = '', seed = ''] = process.argv;
const saver = trilaneSaver();
const { workshop, seq } = await saver.open(path);
const next = drops(workshop, chanceFrom(Number(seed)));
let acknowledged = seq;

process.on('message', () => void drop());
process.on('disconnect', () => void saver.close().then(() => process.exit(0)));
answer({ acknowledged, trouble: null, heldUp: 0 });

async function drop(): Promise<void> {
  let [last, heldUp] = [performance.now(), 0];
  const look = setInterval(() => {
    const now = performance.now();
    heldUp = Math.max(heldUp, now - last - LOOK_MS);
    last = now;
  }, LOOK_MS);
  const saved = await saver.save(next.next().value);
  clearInterval(look);
  if (typeof saved === 'number') acknowledged = saved;
  answer({ acknowledged, trouble: typeof saved === 'string' ? saved : null, heldUp });
}

function answer(said: RoomAnswer): void {
  process.send?.(said);
}
