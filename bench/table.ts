import { alignedColumns } from '../shared/test-support/aligned-columns.ts';
import { isMet, median, type Measure } from './measure.ts';

const HEADERS = ['', 'measure', 'beside', 'ours / limit', 'ratio in each repetition', 'goal', ''];

/** One line per measure, in aligned columns. */
export function tableOf(measures: readonly Measure[]): string {
  return alignedColumns([HEADERS, ...measures.map(rowOf)]);
}

function rowOf(measure: Measure): readonly string[] {
  const { id, what, beside, unit, goal, repetitions } = measure;
  const ours = median(repetitions.map((one) => one.ours));
  const limit = median(repetitions.map((one) => one.limit));
  return [
    id,
    what,
    beside,
    `${figure(ours)} / ${figure(limit)} ${unit}`,
    repetitions.map((one) => ratio(one.ours, one.limit)).join(' '),
    goal === null ? '' : `≤ ${goal}`,
    goal === null ? '' : isMet(measure) ? 'met' : 'MISSED',
  ];
}

function figure(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}

/** Nothing has a ratio to nought: there the figure itself stands. */
function ratio(ours: number, limit: number): string {
  return limit === 0 ? figure(ours) : (ours / limit).toFixed(2);
}
