import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';

import { LANES } from '../shared/model/placement.ts';
import { mintId } from '../main/session/mint-id.ts';
import { Session } from '../main/session/session.ts';
import { forkInspectionChild } from '../main/workshop-file/forked-child.ts';
import { createInspector } from '../main/workshop-file/inspector.ts';
import { PEOPLE, personId, SERVICES, serviceId, upTo } from './large-workshop.ts';
import { quantile, REPETITIONS, timeOf, type Measure } from './repetitions.ts';

const COMMITS = 300;
const PLACEMENTS_BEFORE = 1_000;
const ORIGIN = { window: 'bench', number: 1 };

/** Never the same place twice: every lane of every service has its turn. */
const dropAt = (index: number) => ({
  id: mintId(),
  stakeholder: personId((index * 13) % PEOPLE),
  service: serviceId(index % SERVICES),
  lane: LANES[Math.floor(index / SERVICES) % LANES.length],
});

/**
 * P10: a drop from command to committed and told, on a workshop of 1,000 placements, beside a bare transaction of one
 * row in the same folder. They take turns, drop by drop, so that both meet the same disk.
 */
export async function measureCommit(folder: string): Promise<Measure> {
  mkdirSync(folder, { recursive: true });
  const own = mkdtempSync(join(folder, 'commit-'));
  const inspector = createInspector(forkInspectionChild);
  const session = new Session({ inspector, computerName: 'bench', changed: () => undefined });
  const raw = rawDatabase(join(own, 'raw.sqlite'));
  try {
    let drops = await fill(session, join(own, 'a.trilane'));
    const repetitions = [];
    for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
      const ours: number[] = [];
      const limit: number[] = [];
      for (let commit = 0; commit < COMMITS; commit += 1) {
        limit.push(await timeOf(() => raw.insert(commit)));
        const input = dropAt(drops);
        drops += 1;
        ours.push(await timeOf(() => place(session, input)));
      }
      repetitions.push({ ours: quantile(ours, 0.95), limit: quantile(limit, 0.95) });
    }
    const what = 'a drop committed, p95, beside a bare one-row transaction';
    return { id: 'P10', what, unit: 'ms', goal: 2, repetitions };
  } finally {
    await session.close();
    raw.db.close();
    inspector.end();
    rmSync(own, { recursive: true });
  }
}

/** How many drops there are now. */
async function fill(session: Session, path: string): Promise<number> {
  const details = { title: 'Bench', client: '', place: '', date: '', facilitator: '' };
  await session.create(path, details);
  await session.run(ORIGIN, 'addStakeholders', {
    stakeholders: upTo(PEOPLE).map((index) => ({ id: personId(index), name: `Person ${index}` })),
  });
  await session.run(ORIGIN, 'addServices', {
    services: upTo(SERVICES).map((index) => ({ id: serviceId(index), name: `Service ${index}` })),
  });
  for (let drop = 0; drop < PLACEMENTS_BEFORE; drop += 1) await place(session, dropAt(drop));
  return PLACEMENTS_BEFORE;
}

async function place(session: Session, input: unknown): Promise<void> {
  const done = await session.run(ORIGIN, 'place', input);
  if (!done.ok) throw new Error(`The drop was refused: ${JSON.stringify(done.error)}`);
}

/** The same promise to the user as ours, and nothing more. */
function rawDatabase(path: string): { readonly db: Database; insert(value: number): void } {
  const db = new Sqlite(path);
  db.pragma('journal_mode = TRUNCATE');
  db.pragma('synchronous = FULL');
  db.pragma('locking_mode = EXCLUSIVE');
  db.exec('CREATE TABLE row (id INTEGER PRIMARY KEY, value INTEGER) STRICT');
  const insert = db.prepare<[number]>('INSERT INTO row (value) VALUES (?)');
  return { db, insert: (value) => void insert.run(value) };
}
