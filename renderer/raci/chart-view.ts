import { LANES, type Lane } from '../../shared/model/placement.ts';
import type { Service } from '../../shared/model/service.ts';
import type { RaciColumn } from '../../shared/raci/columns.ts';
import type { RaciChart } from '../../shared/raci/derive-raci.ts';
import type { CellAt } from './grid-keys.ts';
import type { Subject } from './subject.ts';

/** A column on screen: somebody, or the place of somebody who is missing. */
export type ViewColumn =
  | { readonly kind: 'stakeholder'; readonly key: string; readonly at: number; readonly column: RaciColumn }
  | { readonly kind: 'nobody'; readonly key: string; readonly lane: Lane };

/** The columns of a chart, with a place held where a lane is empty: what is missing is seen where it would stand. */
export function viewColumns({ columns }: RaciChart): readonly ViewColumn[] {
  const taken = new Set(columns.flatMap(({ hats }) => hats.map(({ lane }) => lane)));
  return LANES.flatMap((lane): readonly ViewColumn[] => {
    if (!taken.has(lane)) return [{ kind: 'nobody', key: lane, lane }];
    return columns.flatMap((column, at) =>
      column.hats[0]?.lane === lane ? [{ kind: 'stakeholder', key: column.stakeholder, at, column }] : [],
    );
  });
}

/** What a cell of the chart is about; column 0 is the activity. Null where there is no such cell. */
export function subjectIn(
  service: Service,
  chart: RaciChart,
  columns: readonly ViewColumn[],
  at: CellAt,
): Subject | null {
  const row = chart.rows[at.row];
  if (!row) return null;
  if (at.column === 0) return { kind: 'activity', service, row };
  const view = columns[at.column - 1];
  if (!view) return null;
  if (view.kind === 'nobody') return { kind: 'nobody', service, row, lane: view.lane };
  const cell = row.cells[view.at];
  return cell ? { kind: 'cell', service, row, column: view.column, cell } : null;
}
