import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';

import { timeOf, type Measure, type Repetition } from './measure.ts';
import { fillWorkshop, QUICK_FOLDER, startBenchSession, type BenchSession } from './workshop-file.ts';

const SIZE = { people: 500, services: 200, placements: 10_000 };

/**
 * P13: a file of 10,000 placements, made drop by drop, from asking for it to the records as a window gets them, vetted
 * by a child that is there already, locked and proven. Beside what any program would have to do that reads the same
 * file and trusts it no more than SQLite does: integrity check, all rows, JSON there and back.
 */
export async function measureOpenFile(folder: string, repetitions: number): Promise<readonly Measure[]> {
  const own = mkdtempSync(join(folder, 'open-'));
  const path = join(own, 'a.trilane');
  const bench = startBenchSession();
  try {
    await makeFile(bench, path);
    await openAndClose(bench, path);
    bareReading(path);
    const taken: Repetition[] = [];
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      const limit = await timeOf(() => bareReading(path));
      const ours = await openAndClose(bench, path);
      taken.push({ ours, limit });
    }
    return [
      {
        id: 'P13',
        what: 'open a file of 10,000 placements',
        beside: 'integrity check, load, JSON',
        unit: 'ms',
        goal: 3,
        repetitions: taken,
      },
    ];
  } finally {
    await bench.end();
    rmSync(own, { recursive: true });
  }
}

async function makeFile({ session }: BenchSession, path: string): Promise<void> {
  const quick = mkdtempSync(join(QUICK_FOLDER, 'trilane-open-'));
  const made = join(quick, 'a.trilane');
  await fillWorkshop(session, made, SIZE);
  await session.close();
  copyFileSync(made, path);
  rmSync(quick, { recursive: true });
}

async function openAndClose({ session }: BenchSession, path: string): Promise<number> {
  const ms = await timeOf(async () => {
    const opened = await session.open(path);
    if (!opened.ok) throw new Error(`Does not open: ${JSON.stringify(opened.error)}`);
    JSON.parse(JSON.stringify(opened.value));
  });
  await session.close();
  return ms;
}

function bareReading(path: string): void {
  const db = new Sqlite(path, { readonly: true });
  db.pragma('integrity_check');
  const tables = db.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all();
  const rows = tables.map((table) => db.prepare(`SELECT * FROM ${table}`).all());
  JSON.parse(JSON.stringify(rows));
  db.close();
}
