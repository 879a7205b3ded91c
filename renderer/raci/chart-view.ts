import type { Service } from '../../shared/model/service.ts';
import type { RaciChart } from '../../shared/raci/derive-raci.ts';
import type { Seat } from '../../shared/raci/seats.ts';
import type { CellAt } from './grid-keys.ts';
import type { Subject } from './subject.ts';

/** What a cell of the chart is about; column 0 is the activity. Null where there is no such cell. */
export function subjectIn(
  service: Service,
  chart: RaciChart,
  columns: readonly Seat[],
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
