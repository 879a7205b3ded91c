/**
 * A room on a disk that fails, in the process that `fail.faults.ts` starts for it, with LD_PRELOAD set: for each message,
 * opens the file, has the so-manieth call of fifty drops fail, and answers with what was said to be saved.
 */
import { isDeepStrictEqual } from 'node:util';

import { pathOf, pointsIn } from '../../../main/restore-points/point-folder.ts';
import { detailsOf } from '../../../shared/model/workshop.ts';
import { forkInspectionChild } from '../../../main/workshop-file/forked-child.ts';
import { createInspector } from '../../../main/workshop-file/inspector.ts';
import { chanceFrom } from '../chance.ts';
import { enterRoom, type Room } from '../storm/room.ts';
import { memoryFolder } from '../temporary-folder.ts';
import { controlBy, type Failure } from './controlled-disk.ts';

const DROPS = 50;

export interface FailTask {
  readonly path: string;
  /** 0: none fails. */
  readonly call: number;
  readonly as: Failure;
}

export interface FailAnswer {
  readonly acknowledged: number;
  /** Writes, truncations and syncs of the fifty drops. */
  readonly calls: number;
  /** Drops that came back. */
  readonly refused: number;
  /** What the program did that it must not do, in words; null when all was right. */
  readonly wrong: string | null;
}

const control = controlBy(process.env['TRILANE_DISK_CONTROL'] ?? '');
const inspector = createInspector(forkInspectionChild);

process.on('message', (task: FailTask) => {
  void work(task).then((answer) => process.send?.(answer satisfies FailAnswer));
});
process.on('disconnect', () => process.exit(0));

async function work({ path, call, as }: FailTask): Promise<FailAnswer> {
  const restorePoints = memoryFolder();
  const room = await enterRoom(path, { inspector, chance: chanceFrom(1), restorePoints });
  // What the opening asked for is done.
  await room.session.pointsSettled();
  control.failAt(call, as);
  const said: (string | null)[] = [];
  for (let drop = 0; drop < DROPS; drop += 1) said.push(await room.drop());
  const calls = control.calls();
  control.failAt(0, as);
  await room.session.pointsSettled();
  const wrong = wrongIn(said) ?? (said.includes('disk') ? await wrongCopy(room, restorePoints) : null);
  await room.close();
  const refused = said.filter((code) => code !== null).length;
  return { acknowledged: room.acknowledged, calls, refused, wrong };
}

/** After a failed write or sync nobody knows what the disk holds: nothing may be called saved any more. */
function wrongIn(said: readonly (string | null)[]): string | null {
  const failed = said.indexOf('disk');
  const other = said.find((code) => code !== null && code !== 'disk' && code !== 'disk-full');
  if (other !== undefined) return `says ${other}`;
  return failed !== -1 && said.slice(failed).some((code) => code !== 'disk')
    ? 'saves on after a failure'
    : null;
}

async function wrongCopy(room: Room, restorePoints: string): Promise<string | null> {
  const folder = `${restorePoints}/${detailsOf(room.workshop).id}`;
  const newest = pointsIn(folder).at(-1);
  const copy = newest && (await room.saidBy(pathOf(folder, newest)));
  return isDeepStrictEqual(copy, room.workshop) ? null : 'keeps no copy elsewhere';
}
