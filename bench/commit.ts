import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';

import { upTo } from './large-workshop.ts';
import { quantile, timeOf, type Measure, type Repetition } from './measure.ts';
import { commit, dropAt, fillWorkshop, startBenchSession } from './workshop-file.ts';

const COMMITS = 300;
const SIZE = { people: 500, services: 200, placements: 1_000 };

/**
 * P10: a drop from command to committed and told, on a workshop of 1,000 placements, beside a bare transaction of one
 * row in the same folder. They take turns, drop by drop, so that both meet the same disk.
 */
export async function measureCommit(folder: string, repetitions: number): Promise<readonly Measure[]> {
  const own = mkdtempSync(join(folder, 'commit-'));
  const { session, end } = startBenchSession();
  const raw = rawDatabase(join(own, 'raw.sqlite'));
  try {
    await fillWorkshop(session, join(own, 'a.trilane'), SIZE);
    const taken: Repetition[] = [];
    for (const repetition of upTo(repetitions)) {
      const ours: number[] = [];
      const limit: number[] = [];
      for (const index of upTo(COMMITS)) {
        limit.push(await timeOf(() => raw.insert(index)));
        const input = dropAt(SIZE, SIZE.placements + repetition * COMMITS + index);
        ours.push(await timeOf(() => commit(session, 'place', input)));
      }
      taken.push({ ours: quantile(ours, 0.95), limit: quantile(limit, 0.95) });
    }
    return [
      {
        id: 'P10',
        what: 'a drop committed, p95',
        beside: 'bare one-row transaction',
        unit: 'ms',
        goal: 2,
        repetitions: taken,
      },
    ];
  } finally {
    await end();
    raw.db.close();
    rmSync(own, { recursive: true });
  }
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
