import type { Id } from '../../shared/model/id.ts';
import { servicesInOrder } from '../../shared/model/lanes.ts';
import type { Service } from '../../shared/model/service.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { LANES, type Lane } from '../../shared/model/placement.ts';
import { deriveRaci, type RaciChart, type RaciRow } from '../../shared/raci/derive-raci.ts';
import { isMissing } from '../../shared/raci/seats.ts';
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

/** A column of it: somebody, or who is missing in a lane that is empty in at least one service. */
export type AllColumn =
  | { readonly kind: 'stakeholder'; readonly key: string; readonly stakeholder: Id }
  | { readonly kind: 'nobody'; readonly key: string; readonly lane: Lane };

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

/**
 * Everybody with a letter, in the order they appear going down: the first service stands at the left. Then one place for
 * each lane that somebody is missing in.
 */
export function allColumns(rows: readonly AllRow[]): readonly AllColumn[] {
  const ids = new Set<Id>();
  const missing = LANES.filter((lane) =>
    rows.some((row) => row.kind === 'service' && isMissing(row.chart, lane)),
  );
  for (const row of rows) {
    if (row.kind === 'activity') continue;
    row.chart.columns.forEach(({ stakeholder }, at) => {
      if (!ids.has(stakeholder) && hasLetter(row.chart, at)) ids.add(stakeholder);
    });
  }
  return [
    ...[...ids].map((id) => ({ kind: 'stakeholder' as const, key: id, stakeholder: id })),
    ...missing.map((lane) => ({ kind: 'nobody' as const, key: lane, lane })),
  ];
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

/** What a cell is about; the row itself where `of` is null. */
export function subjectOf(row: AllRow, of: AllColumn | null): Subject {
  const { service, chart } = row;
  if (of === null) return row.kind === 'service' ? { kind: 'service', service } : row;
  if (of.kind === 'nobody') {
    const { lane } = of;
    const missing = isMissing(chart, lane);
    return missing && row.kind === 'activity'
      ? { kind: 'nobody', service, row: row.row, lane }
      : { kind: 'lane', service, lane, missing };
  }
  const { stakeholder } = of;
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
