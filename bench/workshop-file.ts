import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';

import { Session } from '../main/session/session.ts';
import { forkInspectionChild } from '../main/workshop-file/forked-child.ts';
import { createInspector } from '../main/workshop-file/inspector.ts';
import {
  personId,
  personName,
  placementAt,
  serviceId,
  serviceName,
  upTo,
  type Size,
} from './large-workshop.ts';

/** A session in this process, on real files. */
export interface BenchSession {
  readonly session: Session;
  readonly end: () => Promise<void>;
}

/** Thousands of drops are made here before anything is measured: memory, where there is such a folder. */
export const QUICK_FOLDER = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

const ORIGIN = { window: 'bench', number: 1 };

export function startBenchSession(): BenchSession {
  const inspector = createInspector(forkInspectionChild);
  const session = new Session({ inspector, computerName: 'bench', changed: () => undefined });
  return {
    session,
    end: async () => {
      await session.close();
      inspector.end();
    },
  };
}

/** Makes a workshop file as a workshop makes it, drop by drop, and leaves it open in the session. */
export async function fillWorkshop(session: Session, path: string, size: Size): Promise<void> {
  const details = { title: 'Large workshop', client: '', place: '', date: '', facilitator: '' };
  const created = await session.create(path, details);
  if (!created.ok) throw new Error(`No workshop file: ${JSON.stringify(created.error)}`);
  await commit(session, 'addStakeholders', {
    stakeholders: upTo(size.people).map((index) => ({ id: personId(index), name: personName(index) })),
  });
  await commit(session, 'addServices', {
    services: upTo(size.services).map((index) => ({ id: serviceId(index), name: serviceName(index) })),
  });
  for (const index of upTo(size.placements)) {
    await commit(session, 'place', dropAt(size, index));
  }
}

/** The same, closed: for a program that opens it. */
export async function makeWorkshopFile(path: string, size: Size): Promise<void> {
  const { session, end } = startBenchSession();
  try {
    await fillWorkshop(session, path, size);
  } finally {
    await end();
  }
}

/** What the drop says that makes one placement of a workshop of that size. */
export function dropAt(size: Size, index: number) {
  const { id, service, stakeholder, lane } = placementAt(size, index);
  return { id, service, stakeholder, lane };
}

/** One command into the file; a refusal is a fault of the bench. */
export async function commit(session: Session, command: string, input: unknown): Promise<void> {
  const done = await session.run(ORIGIN, command, input);
  if (!done.ok) throw new Error(`${command} was refused: ${JSON.stringify(done.error)}`);
}
