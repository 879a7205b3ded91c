import type { HostInfo } from '../../shared/api/replies.ts';
import { createWords } from '../../shared/words/words.ts';
import { crashNote, type ProgramFacts } from './diagnostics.ts';
import { countFaults } from './fault-counts.ts';
import { describeError, type ReportFault } from './fault.ts';
import { beginRun, type RunRecord } from './run-record.ts';

/** One run of the program, from its start: what it notices, and how it ends. */
export interface ProgramRun {
  readonly facts: ProgramFacts;
  readonly record: RunRecord;
  readonly report: ReportFault;
  /** A mistake in the program that it can't go on after: notes it for the next start, and ends the program. */
  readonly crash: (error: unknown) => void;
}

interface ProgramRunParts {
  readonly host: Omit<HostInfo, 'places'>;
  readonly dataFolder: string;
  readonly now: () => Date;
  /** To whoever started the program from a terminal. */
  readonly report: ReportFault;
  /** Ends the process at once. What was acknowledged is in its file. */
  readonly exit: () => void;
}

export function beginProgramRun({ host, dataFolder, now, report, exit }: ProgramRunParts): ProgramRun {
  const faults = countFaults(report);
  const record = beginRun({ dataFolder, now, report: faults.report });
  const facts: ProgramFacts = { host, startedAt: now(), faults };
  const crash = (error: unknown) => {
    faults.report({ kind: 'failed', during: 'the program', error: describeError(error) });
    record.crashed(crashNote(createWords().t, facts, error, now()));
    exit();
  };
  return { facts, record, report: faults.report, crash };
}

/**
 * From now on a mistake that nobody caught ends the program with a note, without its message, which may hold names.
 * Returns how to stop that.
 */
export function endOnCrash({ crash }: ProgramRun): () => void {
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
  return () => {
    process.off('uncaughtException', crash);
    process.off('unhandledRejection', crash);
  };
}
