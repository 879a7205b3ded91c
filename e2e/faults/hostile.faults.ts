import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { Session } from '../../main/session/session.ts';
import { ENORMOUS_FILES } from '../../main/test-support/odd-files/enormous-files.ts';
import {
  HOSTILE_FILES,
  makeHostile,
  type HostileFile,
} from '../../main/test-support/odd-files/hostile-files.ts';
import type { FileInspection } from '../../main/workshop-file/inspection.ts';
import type { FaultCounts, FaultFamily } from './family.ts';
import { startAskedProgram } from './asked-program.ts';
import type { Opening } from './hostile/opening-program.ts';
import { createMeasuredInspector } from './measured-inspector.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { createTimes } from './times.ts';
import { workedInFile } from './worked-in-file.ts';

/** Beyond that, a file has got hold of more memory of a child, or of the program by a refused one, than it may. */
const MOST_MEGABYTES = 300;

const FILES = [...HOSTILE_FILES, ...ENORMOUS_FILES];
const QUICK = FILES.filter(({ heavy }) => heavy !== true);
const ALL = [...QUICK, ...FILES.filter(({ heavy }) => heavy === true)];

const OPENING_PROGRAM = join(import.meta.dirname, 'hostile/opening-program.ts');

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
  let [lost, harmless, ofRefused, ofOpened] = [0, 0, 0, 0];
  for (const hostile of ALL.slice(0, count)) {
    writeFileSync(path, original);
    makeHostile(path, hostile);
    const memory = hostile.heavy === true ? await memoryOfProgram(path) : 0;
    if (hostile.harmless === true) ofOpened = Math.max(ofOpened, memory);
    else ofRefused = Math.max(ofRefused, memory);
    const trouble = await times.take(() => whatGoesWrong(path, hostile, measured.inspector));
    if (hostile.harmless === true) harmless += 1;
    if (trouble === null && (hostile.harmless === true || memory <= MOST_MEGABYTES)) continue;
    lost += 1;
    report(`${hostile.what}: ${trouble ?? `the program had ${memory.toFixed(0)} MB`}`);
  }
  measured.inspector.end();
  const { mostMemory, ended } = measured;
  if (mostMemory > MOST_MEGABYTES) {
    lost += 1;
    report(`a child had ${mostMemory.toFixed(0)} MB`);
  }
  const memory = `child at most ${mostMemory.toFixed(0)} MB, ${ended} ended; program at most ${ofRefused.toFixed(0)} MB over a refused one, ${ofOpened.toFixed(0)} MB over the largest that open`;
  const figures = `${harmless} harmless and opened; ${times.inWords()}; ${memory}`;
  return { tried: count, survived: count - lost, lost, figures };
}

/** Of a process that does nothing else: the one that makes these files needs much itself. */
async function memoryOfProgram(path: string): Promise<number> {
  const program = startAskedProgram<string, Opening>(OPENING_PROGRAM, [], {});
  const { mostMemory } = await program.ask(path);
  program.end();
  return mostMemory;
}

/** The file is taken away as soon as the child has refused it: a program that opened it after that would find it missing. */
async function whatGoesWrong(
  path: string,
  { harmless, refusedAs }: HostileFile,
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
  if (refusedAs !== undefined && opened.error.code !== refusedAs) return `refused as ${opened.error.code}`;
  return opened.error.code === 'missing' ? 'opened after it was refused' : null;
}

/** A gigabyte is not read twice for it: nothing is written without a new time of change. */
function stateOf(path: string): string {
  const { size, mtimeNs } = statSync(path, { bigint: true });
  return [size, mtimeNs, ...readdirSync(join(path, '..'))].join(' ');
}
