import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { Session } from '../../main/session/session.ts';
import {
  HOSTILE_FILES,
  makeHostile,
  type HostileFile,
} from '../../main/test-support/odd-files/hostile-files.ts';
import type { FileInspection } from '../../main/workshop-file/inspection.ts';
import type { FaultCounts, FaultFamily } from './family.ts';
import { createMeasuredInspector } from './measured-inspector.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { createTimes } from './times.ts';
import { workedInFile } from './worked-in-file.ts';

/** Beyond that, a file has got hold of more memory than it may. */
const MOST_MEGABYTES = 300;

const QUICK = HOSTILE_FILES.filter(({ heavy }) => heavy !== true);
const ALL = [...QUICK, ...HOSTILE_FILES.filter(({ heavy }) => heavy === true)];

export const family: FaultFamily = {
  id: 'F13',
  title: 'a file made to do harm: refused by the child alone, in bounded memory',
  quick: QUICK.length,
  full: ALL.length,
  run: openHostile,
};

async function openHostile(count: number, report: (line: string) => void): Promise<FaultCounts> {
  const folder = temporaryFolder();
  const path = join(folder, 'a.trilane');
  const measured = createMeasuredInspector();
  await workedInFile(path, measured.inspector);
  const original = readFileSync(path);
  const times = createTimes();
  let [lost, harmless] = [0, 0];
  for (const hostile of ALL.slice(0, count)) {
    writeFileSync(path, original);
    makeHostile(path, hostile);
    const trouble = await times.take(() => whatGoesWrong(path, hostile, measured.inspector));
    if (hostile.harmless === true) harmless += 1;
    if (trouble === null) continue;
    lost += 1;
    report(`${hostile.what}: ${trouble}`);
  }
  measured.inspector.end();
  const { mostMemory, ended } = measured;
  if (mostMemory > MOST_MEGABYTES) {
    lost += 1;
    report(`a child had ${mostMemory.toFixed(0)} MB`);
  }
  const figures = `${harmless} harmless and opened; ${times.inWords()}; child at most ${mostMemory.toFixed(0)} MB, ${ended} ended`;
  return { tried: count, survived: count - lost, lost, figures };
}

/** The file is taken away as soon as the child has refused it: a program that opened it after that would find it missing. */
async function whatGoesWrong(
  path: string,
  { harmless }: HostileFile,
  inspector: FileInspection,
): Promise<string | null> {
  const before = stateOf(path);
  let refusedBy: 'child' | 'proof' = 'proof';
  let changed = false;
  const takingAway: FileInspection = {
    ...inspector,
    vet: async (asked) => {
      const finding = await inspector.vet(asked);
      changed = stateOf(path) !== before;
      if (!finding.ok) {
        refusedBy = 'child';
        rmSync(path);
      }
      return finding;
    },
  };
  const session = new Session({ inspector: takingAway, computerName: 'Oracle', changed: () => undefined });
  const opened = await session.open(path);
  await session.close();
  if (changed) return 'vetting changed the file';
  if (opened.ok) return harmless === true ? null : 'opened';
  if (harmless === true) return `refused as ${opened.error.code}`;
  if (refusedBy === 'proof' && stateOf(path) !== before) return 'the proof changed the file';
  return opened.error.code === 'missing' ? 'opened after it was refused' : null;
}

/** A gigabyte is not read twice for it: nothing is written without a new time of change. */
function stateOf(path: string): string {
  const { size, mtimeNs } = statSync(path, { bigint: true });
  return [size, mtimeNs, ...readdirSync(join(path, '..'))].join(' ');
}
