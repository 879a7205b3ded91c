import type { Id } from '../../shared/model/id.ts';
import { servicesInOrder } from '../../shared/model/lanes.ts';
import type { Service } from '../../shared/model/service.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { deriveRaci, type RaciChart, type RaciRow } from '../../shared/raci/derive-raci.ts';
import type { Subject } from './subject.ts';

/** A row of the chart of all services: the service, then its activities. Never one row for several services. */
export type AllRow =
  | { readonly kind: 'service'; readonly service: Service; readonly chart: RaciChart }
  | {
      readonly kind: 'activity';
      readonly service: Service;
      readonly chart: RaciChart;
      readonly row: RaciRow;
    };

/** In the order of the board. A service where nobody stands has no letters, so its activities stay away. */
export function allRows(workshop: Workshop): readonly AllRow[] {
  return servicesInOrder(workshop).flatMap((service): readonly AllRow[] => {
    const chart = deriveRaci(workshop, service.id);
    const rows = chart.columns.length === 0 ? [] : chart.rows;
    return [
      { kind: 'service', service, chart },
      ...rows.map((row) => ({ kind: 'activity' as const, service, chart, row })),
    ];
  });
}

/** Everybody with a letter, in the order they appear going down: the first service stands at the left. */
export function allColumns(rows: readonly AllRow[]): readonly Id[] {
  const ids = new Set<Id>();
  for (const row of rows) {
    if (row.kind === 'activity') continue;
    row.chart.columns.forEach(({ stakeholder }, at) => {
      if (!ids.has(stakeholder) && hasLetter(row.chart, at)) ids.add(stakeholder);
    });
  }
  return [...ids];
}

const places = new WeakMap<RaciChart, ReadonlyMap<Id, number>>();

/** Which column of a chart somebody has; undefined for who stands in no lane of it. */
export function columnIn(chart: RaciChart, stakeholder: Id): number | undefined {
  let ofChart = places.get(chart);
  if (!ofChart) {
    ofChart = new Map(chart.columns.map((column, at) => [column.stakeholder, at]));
    places.set(chart, ofChart);
  }
  return ofChart.get(stakeholder);
}

/** What a cell is about; the row itself where `stakeholder` is null. */
export function subjectOf(row: AllRow, stakeholder: Id | null): Subject {
  const { service, chart } = row;
  if (stakeholder === null) return row.kind === 'service' ? { kind: 'service', service } : row;
  const at = columnIn(chart, stakeholder);
  const column = at === undefined ? undefined : chart.columns[at];
  if (at === undefined || !column) return { kind: 'absent', service, stakeholder };
  if (row.kind === 'service') return { kind: 'standing', service, column };
  const cell = row.row.cells[at];
  if (!cell) return { kind: 'absent', service, stakeholder };
  return { kind: 'cell', service, row: row.row, column, cell };
}

function hasLetter({ rows }: RaciChart, at: number): boolean {
  return rows.some(({ cells }) => {
    const cell = cells[at];
    return cell !== undefined && (cell.letter !== null || cell.candidate);
  });
}
