import { workshopOf, type Workshop } from '../../../shared/model/workshop.ts';
import { SYSTEM_CLOCK } from '../../../main/session/clock.ts';
import { proveWith } from '../../../main/session/restore-points-host.ts';
import { Session } from '../../../main/session/session.ts';
import type { Inspector } from '../../../main/workshop-file/inspection.ts';
import type { Chance } from '../chance.ts';
import { drops } from './drops.ts';

/** A room at work in this process, card by card. */
export interface Room {
  readonly session: Session;
  /** Drops one card. Null once it is said to be saved; else the trouble's code, and the card is back where it was. */
  drop(): Promise<string | null>;
  /** Number of the last log entry that was said to be saved. */
  readonly acknowledged: number;
  /** What the room sees: everything that was said to be saved. */
  readonly workshop: Workshop;
  /** What a copy says, as the program proves it; null when it can't be proven. */
  saidBy(path: string): Promise<Workshop | null>;
  close(): Promise<void>;
}

interface RoomParts {
  readonly inspector: Inspector;
  readonly chance: Chance;
  /** The folder of restore points; without it none are kept. */
  readonly restorePoints?: string;
}

/** Opens the file as the program does. */
export async function enterRoom(
  path: string,
  { inspector, chance, restorePoints }: RoomParts,
): Promise<Room> {
  const session = new Session({
    inspector,
    computerName: 'Room',
    changed: () => undefined,
    ...(restorePoints === undefined
      ? {}
      : { restorePoints: { folder: restorePoints, clock: SYSTEM_CLOCK, told: () => undefined } }),
  });
  const opened = await session.open(path);
  if (!opened.ok) throw new Error(`The file does not open: ${opened.error.code}`);
  let workshop = workshopOf(opened.value.records);
  let acknowledged = opened.value.log.seq;
  let next = drops(workshop, chance);
  return {
    session,
    get acknowledged() {
      return acknowledged;
    },
    get workshop() {
      return workshop;
    },
    drop: async () => {
      const { command, after } = next.next().value;
      const done = await session.run({ window: 'room', number: 1 }, command.command, command.input);
      if (done.ok) {
        acknowledged = done.value.seq;
        workshop = after;
        return null;
      }
      next = drops(workshop, chance);
      return done.error.code;
    },
    saidBy: proveWith(inspector),
    close: async () => void (await session.close()),
  };
}
