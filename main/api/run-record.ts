import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { codeOf } from '../workshop-file/file-errors.ts';
import { describeError, type ReportFault } from './fault.ts';

/** How a program of this laptop ended that was not ended by its user. */
export interface SuddenRun {
  /** When it stopped, or was last known to run: ISO 8601 in UTC. */
  readonly stoppedAt: string;
  /** A workshop was open in it. */
  readonly workshopOpen: boolean;
  /** What it noted of its end; null when it was ended from outside, or with its computer. */
  readonly note: string | null;
}

/**
 * One run of the program, written down in the data folder: the file is gone when the program ended as it should, so one
 * that is left behind tells of a run that did not. Holds no name and no path.
 */
export interface RunRecord {
  /** The latest run that ended suddenly, until somebody has seen it. */
  suddenRun(): SuddenRun | null;
  /** It has been seen. */
  dismiss(): void;
  workshopOpen(open: boolean): void;
  /** The program is about to end by a bug: `note` is kept for the next start. */
  crashed(note: string): void;
  /** The program ends as it should. */
  ended(): void;
}

interface RunParts {
  readonly dataFolder: string;
  readonly now: () => Date;
  readonly report: ReportFault;
}

/** "10:42" is to be right: of a program that is killed nobody else knows when that was. */
const SIGN_OF_LIFE_MS = 15_000;
const MOST_NOTES = 5;
/** A note is a page, not a file to open a window with. */
const LONGEST_NOTE = 20_000;

const runSchema = z.object({
  pid: z.int().min(1),
  startedAt: z.iso.datetime(),
  workshopOpen: z.boolean(),
});
type Run = z.infer<typeof runSchema>;

/**
 * Writes down that a run begins. A convenience for the next start: where the data folder can't be written, that is
 * reported, and the program goes on without it.
 */
export function beginRun({ dataFolder, now, report }: RunParts): RunRecord {
  const folder = join(dataFolder, 'runs');
  const notes = join(dataFolder, 'crash-reports');
  const started = now();
  const own = `${stampOf(started)}-${process.pid}`;
  let run: Run = { pid: process.pid, startedAt: started.toISOString(), workshopOpen: false };
  let over = false;

  const trying = <T>(during: string, otherwise: T, step: () => T): T => {
    try {
      return step();
    } catch (error) {
      report({ kind: 'failed', during, error: describeError(error) });
      return otherwise;
    }
  };
  // All of it at once and by name: a crash leaves no time, and these are a few hundred bytes.
  const write = () =>
    trying('noting the run', undefined, () => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${own}.json`), JSON.stringify(run));
    });
  const remove = (name: string) =>
    trying('forgetting a run', undefined, () => rmSync(join(folder, `${name}.json`), { force: true }));

  write();
  const sign = setInterval(() => {
    if (over) return;
    const moment = now();
    trying('noting the run', undefined, () => utimesSync(join(folder, `${own}.json`), moment, moment));
  }, SIGN_OF_LIFE_MS);
  sign.unref();
  const sudden = trying('reading earlier runs', [], () => suddenRunsIn(folder, own));

  return {
    suddenRun: () => {
      const [latest] = sudden;
      if (!latest) return null;
      const note = trying('reading a crash report', null, () => noteOf(notes, latest.name));
      return { stoppedAt: latest.stoppedAt, workshopOpen: latest.run.workshopOpen, note };
    },
    dismiss: () => {
      for (const { name } of sudden.splice(0)) remove(name);
    },
    workshopOpen: (open) => {
      if (run.workshopOpen === open || over) return;
      run = { ...run, workshopOpen: open };
      write();
    },
    crashed: (note) => {
      if (over) return;
      over = true;
      trying('writing a crash report', undefined, () => {
        mkdirSync(notes, { recursive: true });
        // Oldest first, by name.
        for (const old of readdirSync(notes)
          .toSorted()
          .slice(0, 1 - MOST_NOTES))
          rmSync(join(notes, old));
        writeFileSync(join(notes, `${own}.txt`), note.slice(0, LONGEST_NOTE));
      });
      const moment = now();
      trying('noting the run', undefined, () => utimesSync(join(folder, `${own}.json`), moment, moment));
    },
    ended: () => {
      if (over) return;
      over = true;
      clearInterval(sign);
      remove(own);
    },
  };
}

interface Left {
  readonly name: string;
  readonly stoppedAt: string;
  readonly run: Run;
}

/** Runs whose program is gone, the latest first. What can't be read tells of nothing, and is cleared away. */
function suddenRunsIn(folder: string, own: string): Left[] {
  const left = readNames(folder)
    .filter((name) => name.endsWith('.json') && name !== `${own}.json`)
    .flatMap((name): Left[] => {
      const path = join(folder, name);
      const run = readRun(path);
      if (run === null) {
        rmSync(path, { force: true });
        return [];
      }
      if (isRunning(run)) return [];
      return [{ name: name.slice(0, -'.json'.length), stoppedAt: statSync(path).mtime.toISOString(), run }];
    });
  return left.toSorted((a, b) => b.stoppedAt.localeCompare(a.stoppedAt));
}

function readRun(path: string): Run | null {
  try {
    return runSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Half written when the power went, or gone by now.
    return null;
  }
}

function readNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

function noteOf(notes: string, name: string): string | null {
  try {
    return readFileSync(join(notes, `${name}.txt`), 'utf8').slice(0, LONGEST_NOTE);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** A number is given again: what ran before the computer started can't run now. */
function isRunning({ pid, startedAt }: Run): boolean {
  // In a container every start may have the same number.
  if (pid === process.pid) return false;
  if (Date.parse(startedAt) < Date.now() - uptime() * 1_000) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function stampOf(moment: Date): string {
  return moment.toISOString().replaceAll(/[:.]/g, '-');
}
