import type { RaciChart } from '../raci/derive-raci.ts';
import type { Finding } from './finding.ts';

/** V04: a group or organisation holds an A and nobody is named to carry it. One finding, however many rows. */
export function spokespersonFindings(chart: RaciChart): readonly Finding[] {
  return chart.columns.flatMap(({ stakeholder, hats }, index): readonly Finding[] => {
    const rows = chart.rows.filter(({ cells }) => cells[index]?.unnamed).map(({ activity }) => activity);
    if (rows.length === 0) return [];
    return [
      {
        code: 'V04',
        level: 'error',
        service: chart.service,
        lane: hats.find(({ lead }) => lead)?.lane ?? null,
        stakeholder,
        activity: null,
        rows: rows.toSorted((a, b) => a - b),
        withoutA: [],
        withoutR: [],
        fixes: [],
      },
    ];
  });
}
