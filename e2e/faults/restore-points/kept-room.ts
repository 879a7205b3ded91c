import { join } from 'node:path';

import { workshopOf, type Workshop } from '../../../shared/model/workshop.ts';
import { mintId } from '../../../main/session/mint-id.ts';
import { Session } from '../../../main/session/session.ts';
import { handClock, type HandClock } from '../../../main/test-support/hand-clock.ts';
import { forkInspectionChild } from '../../../main/workshop-file/forked-child.ts';
import { createInspector } from '../../../main/workshop-file/inspector.ts';
import { prepareFile } from '../storm/prepared-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const FIVE_MINUTES = 5 * 60 * 1_000;

/** A workshop that is open and keeps restore points: at its opening, and of two changes since. */
export interface KeptRoom {
  readonly session: Session;
  readonly clock: HandClock;
  readonly origin: { readonly window: string; readonly number: number };
  /** The folder of all restore points. */
  readonly root: string;
  /** As it is now. */
  workshop(): Promise<Workshop>;
  change(): Promise<void>;
  /** One more change, and the restore point of it. */
  changeAndKeep(): Promise<void>;
  end(): Promise<void>;
}

export async function openKeptRoom(start = '2026-11-22T09:00:00Z'): Promise<KeptRoom> {
  const folder = temporaryFolder();
  const path = join(folder, 'a.trilane');
  const root = join(folder, 'restore-points');
  prepareFile(path);
  const clock = handClock(start);
  const inspector = createInspector(forkInspectionChild);
  const origin = { window: 'room', number: 1 };
  const session = new Session({
    inspector,
    computerName: 'Room',
    changed: () => undefined,
    restorePoints: { folder: root, clock, told: () => undefined },
  });
  const current = async () => {
    const open = await session.current();
    if (!open) throw new Error('The room is open');
    return workshopOf(open.records);
  };
  const change = async () => {
    const input = { services: [{ id: mintId(), name: 'One more' }] };
    const done = await session.run(origin, 'addServices', input);
    if (!done.ok) throw new Error(done.error.code);
  };
  const open = async () => {
    const opened = await session.open(path);
    if (!opened.ok) throw new Error(opened.error.code);
  };
  // Nothing is kept of a workshop that was never changed.
  await open();
  await change();
  await session.close();
  await open();
  await session.pointsSettled();
  return {
    session,
    clock,
    origin,
    root,
    workshop: current,
    change,
    changeAndKeep: async () => {
      await change();
      clock.pass(FIVE_MINUTES);
      await current();
      await session.pointsSettled();
    },
    end: async () => {
      await session.close();
      inspector.end();
    },
  };
}
