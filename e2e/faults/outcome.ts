import { alignedColumns } from '../../shared/test-support/aligned-columns.ts';
import type { FaultCounts, FaultFamily } from './family.ts';

/** What a run says of one family. */
export interface Outcome extends FaultCounts {
  readonly id: string;
  readonly title: string;
  readonly seconds: number;
  readonly verdict: 'held' | 'LOST' | 'caught' | 'NOT CAUGHT' | 'not run' | 'FAILED';
}

export function outcomeOf(
  { id, title, mustLose }: Pick<FaultFamily, 'id' | 'title' | 'mustLose'>,
  counts: FaultCounts | 'failed',
  seconds: number,
): Outcome {
  const about = { id, title, seconds };
  if (counts === 'failed') return { ...about, tried: 0, survived: 0, lost: 0, verdict: 'FAILED' };
  return { ...about, ...counts, verdict: verdictOn(counts, mustLose === true) };
}

function verdictOn({ tried, survived, lost, notRun }: FaultCounts, mustLose: boolean): Outcome['verdict'] {
  if (notRun !== undefined) return 'not run';
  // Nothing tried, or a try nobody accounts for, is no pass.
  if (tried === 0 || survived + lost !== tried) return 'FAILED';
  if (mustLose) return lost > 0 ? 'caught' : 'NOT CAUGHT';
  return lost === 0 ? 'held' : 'LOST';
}

export function isGood({ verdict }: Outcome): boolean {
  return verdict === 'held' || verdict === 'caught' || verdict === 'not run';
}

const HEADERS = ['', 'fault', 'tried', 'survived', 'lost', 'seconds', '', ''];

/** One line per family, in aligned columns. */
export function tableOf(outcomes: readonly Outcome[]): string {
  return alignedColumns([HEADERS, ...outcomes.map(rowOf)]);
}

function rowOf(outcome: Outcome): readonly string[] {
  const { id, title, tried, survived, lost, seconds, verdict, figures, notRun } = outcome;
  const counts = [tried, survived, lost].map(String);
  return [id, title, ...counts, seconds.toFixed(0), verdict, notRun ?? figures ?? ''];
}
