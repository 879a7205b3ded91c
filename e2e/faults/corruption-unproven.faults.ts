import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import Sqlite from 'better-sqlite3';

import type { Workshop } from '../../shared/model/workshop.ts';
import { corrupted } from '../../main/test-support/odd-files/corruptions.ts';
import { brokenRule } from '../../main/workshop-file/check-workshop.ts';
import type { LogRow } from '../../main/workshop-file/log-entry.ts';
import { prepareLogRows } from '../../main/workshop-file/log-rows.ts';
import { readRecords } from '../../main/workshop-file/record-rows.ts';
import { isSound } from '../../main/workshop-file/soundness.ts';
import { chanceFrom } from './chance.ts';
import type { FaultCounts, FaultFamily } from './family.ts';
import { createMeasuredInspector } from './measured-inspector.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { workedInFile } from './worked-in-file.ts';

interface Said {
  readonly workshop: Workshop;
  readonly log: readonly LogRow[];
}

export const family: FaultFamily = {
  id: 'F9 without digest',
  title: 'the same bytes, read by a program that trusts SQLite’s own checks',
  quick: 0,
  full: 1_000,
  mustLose: true,
  run: readCorrupted,
};

async function readCorrupted(
  count: number,
  _report: (line: string) => void,
  seed: number,
): Promise<FaultCounts> {
  const path = join(temporaryFolder(), 'a.trilane');
  const { inspector } = createMeasuredInspector();
  await workedInFile(path, inspector);
  inspector.end();
  const original = readFileSync(path);
  const said = readUnproven(path);
  const chance = chanceFrom(seed);
  let lost = 0;
  for (let number = 0; number < count; number += 1) {
    writeFileSync(path, corrupted(original, number, (below) => chance.whole(below)).bytes);
    const read = readUnproven(path);
    if (read !== null && !isDeepStrictEqual(read, said)) lost += 1;
  }
  return { tried: count, survived: count - lost, lost };
}

/** With integrity check, references, valid records and their rules: everything but digest and chain of hashes. */
function readUnproven(path: string): Said | null {
  try {
    const db = new Sqlite(path, { readonly: true });
    try {
      const workshop = isSound(db) ? readRecords(db) : null;
      if (workshop === null || brokenRule(workshop) !== null) return null;
      return { workshop, log: [...prepareLogRows(db).all()] };
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}
