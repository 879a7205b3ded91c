/**
 * A room that goes on dropping cards while a copy is written to a slow stick, in the process that `slow-stick.faults.ts`
 * starts for it, with LD_PRELOAD set: FILE. For each path it is sent it writes a copy there, and answers with what the room
 * saw meanwhile.
 */
import { setTimeout as pause } from 'node:timers/promises';

import { forkInspectionChild } from '../../../main/workshop-file/forked-child.ts';
import { createInspector } from '../../../main/workshop-file/inspector.ts';
import { chanceFrom } from '../chance.ts';
import { enterRoom } from '../storm/room.ts';

/** A room that drops without a pause. */
const BETWEEN_DROPS_MS = 20;

export interface SlowStickAnswer {
  /** Number of the last log entry when the copy was asked for. */
  readonly asked: number;
  /** And when it was there. */
  readonly acknowledged: number;
  /** Why there is no copy, or a drop was not saved; null when all went well. */
  readonly trouble: string | null;
  /** The longest that a drop took to be saved, in milliseconds. */
  readonly slowestMs: number;
}

const [, , file = ''] = process.argv;
const inspector = createInspector(forkInspectionChild);
const room = await enterRoom(file, { inspector, chance: chanceFrom(1) });

process.on('message', (path: string) => {
  void copyTo(path).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => {
  void room.close().then(() => process.exit(0));
});

async function copyTo(path: string): Promise<SlowStickAnswer> {
  const asked = room.acknowledged;
  let [trouble, slowestMs]: [string | null, number] = [null, 0];
  const progress = { isDone: false };
  const copying = room.session.saveCopy(path, true).then((saved) => {
    progress.isDone = true;
    return saved;
  });
  while (!progress.isDone) {
    const start = performance.now();
    trouble ??= await room.drop();
    slowestMs = Math.max(slowestMs, performance.now() - start);
    await pause(BETWEEN_DROPS_MS);
  }
  const saved = await copying;
  if (!saved.ok) trouble ??= saved.error.code;
  return { asked, acknowledged: room.acknowledged, trouble, slowestMs };
}
