import type { ActivityNumber } from '../model/activity-switch.ts';
import type { RaciChart } from '../raci/derive-raci.ts';
import { isAccountable, isResponsible } from '../raci/letters.ts';
import type { Finding } from './finding.ts';

/** A row nobody answers for (A, rule V02), or nobody does (R, rule V03). */
export interface RowLack {
  readonly activity: ActivityNumber;
  readonly letter: 'A' | 'R';
}

/** What the rows of a chart lack, rows ascending. */
export function rowLacks(chart: RaciChart): readonly RowLack[] {
  const lacks: RowLack[] = [];
  for (const { activity, cells } of chart.rows) {
    if (!cells.some(({ letter }) => isAccountable(letter))) lacks.push({ activity, letter: 'A' });
    if (!cells.some(({ letter }) => isResponsible(letter))) lacks.push({ activity, letter: 'R' });
  }
  return lacks.toSorted((a, b) => a.activity - b.activity);
}

/** V02 and V03 for what no lane explains: one cause, one finding. */
export function rowFindings(
  chart: RaciChart,
  lacks: readonly RowLack[],
  explained: readonly Finding[],
): readonly Finding[] {
  return lacks
    .filter((lack) => !explained.some((finding) => names(finding, lack)))
    .map(({ activity, letter }) => ({
      code: letter === 'A' ? 'V02' : 'V03',
      level: 'error',
      service: chart.service,
      lane: null,
      stakeholder: null,
      activity,
      rows: [activity],
      withoutA: letter === 'A' ? [activity] : [],
      withoutR: letter === 'R' ? [activity] : [],
      alsoIn: [],
      fixes: [],
    }));
}

function names(finding: Finding, { activity, letter }: RowLack): boolean {
  return (letter === 'A' ? finding.withoutA : finding.withoutR).includes(activity);
}
