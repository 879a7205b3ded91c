/**
 * A room that writes copies and reports to a stick, in the process that `pulled-stick.faults.ts` starts for it, with
 * LD_PRELOAD set: FILE. For each message it writes one, the stick being pulled out at the so-manieth call, and answers
 * with what its user was told.
 */
import type { WriteTrouble } from '../../../shared/api/troubles.ts';
import type { Result } from '../../../shared/result.ts';
import { writeWholeFile } from '../../../main/api/write-whole-file.ts';
import { forkInspectionChild } from '../../../main/workshop-file/forked-child.ts';
import { createInspector } from '../../../main/workshop-file/inspector.ts';
import { chanceFrom } from '../chance.ts';
import { enterRoom } from '../storm/room.ts';
import { controlBy } from './controlled-disk.ts';

export interface StickTask {
  readonly path: string;
  /** What a report says; null asks for a copy of the workshop. */
  readonly report: string | null;
  /** 0: the stick stays. */
  readonly call: number;
}

export interface StickAnswer {
  /** The trouble's code; null when it was said to be written. */
  readonly told: string | null;
  /** Writes, truncations and syncs on the stick. */
  readonly calls: number;
  /** A card dropped after that was saved. */
  readonly goesOn: boolean;
}

const [, , file = ''] = process.argv;
const control = controlBy(process.env['TRILANE_DISK_CONTROL'] ?? '');
const inspector = createInspector(forkInspectionChild);
const room = await enterRoom(file, { inspector, chance: chanceFrom(1) });

process.on('message', (task: StickTask) => {
  void work(task).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => process.exit(0));

async function work(task: StickTask): Promise<StickAnswer> {
  control.failAt(task.call, 'pulled out');
  const done = await write(task);
  const calls = control.calls();
  control.failAt(0, 'pulled out');
  const goesOn = (await room.drop()) === null;
  return { told: done.ok ? null : done.error.code, calls, goesOn };
}

function write({ path, report }: StickTask): Promise<Result<null, WriteTrouble>> {
  return report === null
    ? room.session.saveCopy(path, true)
    : writeWholeFile(path, Buffer.from(report), true);
}
