import { afterAll, onTestFinished } from 'vitest';

import type { CommandName, InputOf } from '../../shared/commands/catalogue.ts';
import type { CommitDone } from '../../shared/api/replies.ts';
import type { Id } from '../../shared/model/id.ts';
import { lanesOf } from '../../shared/model/lanes.ts';
import type { Lane } from '../../shared/model/placement.ts';
import { workshopOf, type Workshop } from '../../shared/model/workshop.ts';
import type { Result } from '../../shared/result.ts';
import { Session } from '../session/session.ts';
import type { OpenWorkshop } from '../session/session-link.ts';
import type { SessionCalls } from '../session/worker-messages.ts';
import { forkInspectionChild } from '../workshop-file/forked-child.ts';
import type { FileInspection, Vetted } from '../workshop-file/inspection.ts';
import { createInspector } from '../workshop-file/inspector.ts';

/** A command as it is written by hand: new ids may be left out. */
type HandWritten<T> = T extends readonly (infer M)[]
  ? readonly HandWritten<M>[]
  : T extends { readonly id: Id }
    ? Omit<T, 'id'> & { readonly id?: Id }
    : T extends object
      ? { readonly [K in keyof T]: HandWritten<T[K]> }
      : T;

/** One child for all tests of a file. */
export const inspector = createInspector(forkInspectionChild);
afterAll(() => inspector.end());

/** A facilitator's laptop: the real session, on real files. */
export interface Laptop {
  readonly session: SessionCalls;
  create(path: string): Promise<OpenWorkshop>;
  open(path: string): Promise<OpenWorkshop>;
  close(): Promise<void>;
  run<N extends CommandName>(command: N, input: HandWritten<InputOf<N>>): Promise<CommitDone>;
  undo(): Promise<CommitDone>;
  redo(): Promise<CommitDone>;
  addPeople(...names: readonly string[]): Promise<readonly Id[]>;
  addService(name: string): Promise<Id>;
  /** People and services by name. */
  place(stakeholder: string, service: string, lane: Lane): Promise<Id>;
  workshop(): Promise<Workshop>;
  /** Who stands in a lane, in order, the lead marked with a star. */
  lane(service: string, lane: Lane): Promise<readonly string[]>;
}

const FACILITATOR = { window: 'facilitator', number: 1 } as const;

type RestorePointsHost = NonNullable<ConstructorParameters<typeof Session>[0]['restorePoints']>;

/** With its own session, which can be waited for. */
export interface OwnLaptop extends Laptop {
  /** Reads a vetted file before it is opened. */
  readAhead(path: string, vetted: Vetted): Promise<void>;
  /** Once everything asked for is done, restore points too. */
  atRest(): Promise<void>;
}

export function startLaptop(
  computerName = 'Facilitator’s laptop',
  restorePoints?: RestorePointsHost,
  lookingBy: FileInspection = inspector,
): OwnLaptop {
  const session = new Session({
    inspector: lookingBy,
    computerName,
    changed: () => undefined,
    ...(restorePoints ? { restorePoints } : {}),
  });
  onTestFinished(async () => void (await session.close()));
  const atRest = async () => {
    await session.current();
    await session.pointsSettled();
  };
  return { ...laptopWith(session), atRest, readAhead: (path, vetted) => session.readAhead(path, vetted) };
}

/** The same with any way to the session. */
export function laptopWith(session: SessionCalls): Laptop {
  const laptop: Laptop = {
    session,
    create: async (path) =>
      must(
        await session.create(path, {
          title: 'Northfield services',
          client: 'Northfield Hospital',
          place: 'Room 4',
          date: '2026-11-23',
          facilitator: 'Maja',
        }),
      ),
    open: async (path) => must(await session.open(path)),
    close: async () => void must(await session.close()),
    run: async (command, input) => must(await session.run(FACILITATOR, command, input, true)),
    undo: async () => must(await session.undo(FACILITATOR)),
    redo: async () => must(await session.redo(FACILITATOR)),
    addPeople: async (...names) =>
      (await laptop.run('addStakeholders', { stakeholders: names.map((name) => ({ name })) })).ids,
    addService: async (name) => only((await laptop.run('addServices', { services: [{ name }] })).ids),
    place: async (stakeholder, service, lane) => {
      const workshop = await laptop.workshop();
      const input = {
        stakeholder: named(workshop, 'stakeholder', stakeholder),
        service: named(workshop, 'service', service),
        lane,
      };
      return only((await laptop.run('place', input)).ids);
    },
    workshop: async () => {
      const open = await session.current();
      if (!open) throw new Error('No workshop is open');
      return workshopOf(open.records);
    },
    lane: async (service, lane) => {
      const workshop = await laptop.workshop();
      return lanesOf(workshop, named(workshop, 'service', service))[lane].map(
        ({ stakeholder, lead }) => `${workshop.stakeholder.get(stakeholder)?.name}${lead ? '*' : ''}`,
      );
    },
  };
  return laptop;
}

/** The value of a step that has to go well for the test to mean anything. */
export function must<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

export function named(workshop: Workshop, noun: 'stakeholder' | 'service', name: string): Id {
  for (const record of workshop[noun].values()) if (record.name === name) return record.id;
  throw new Error(`No ${noun} is called ${name}`);
}

function only(ids: readonly Id[]): Id {
  const [id] = ids;
  if (id === undefined) throw new Error('The command brought in nothing');
  return id;
}
