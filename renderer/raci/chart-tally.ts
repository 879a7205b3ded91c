import { rowLacks } from '../../shared/gaps/row-findings.ts';
import type { RaciChart } from '../../shared/raci/derive-raci.ts';

/** How far a chart has come. */
export interface ChartTally {
  readonly rows: number;
  /** Rows with an A that a named person carries, and an R. */
  readonly settled: number;
  readonly withoutA: number;
  readonly withoutR: number;
  /** Rows that lack neither, whose A is with a group for which nobody is named (V04). */
  readonly unnamed: number;
}

export function tallyOf(chart: RaciChart): ChartTally {
  const lacks = rowLacks(chart);
  const lacking = new Set(lacks.map(({ activity }) => activity));
  const complete = chart.rows.filter(({ activity }) => !lacking.has(activity));
  const unnamed = complete.filter(({ cells }) => cells.some((cell) => cell.unnamed));
  return {
    rows: chart.rows.length,
    settled: complete.length - unnamed.length,
    withoutA: lacks.filter(({ letter }) => letter === 'A').length,
    withoutR: lacks.filter(({ letter }) => letter === 'R').length,
    unnamed: unnamed.length,
  };
}

/** How far several charts have come together. */
export function sumOf(tallies: readonly ChartTally[]): ChartTally {
  const sum = (count: (tally: ChartTally) => number): number =>
    tallies.reduce((total, tally) => total + count(tally), 0);
  return {
    rows: sum(({ rows }) => rows),
    settled: sum(({ settled }) => settled),
    withoutA: sum(({ withoutA }) => withoutA),
    withoutR: sum(({ withoutR }) => withoutR),
    unnamed: sum(({ unnamed }) => unnamed),
  };
}
