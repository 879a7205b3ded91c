import type { ActivityNumber } from '../model/activity-switch.ts';
import type { Id } from '../model/id.ts';
import type { Lane } from '../model/placement.ts';
import type { Workshop } from '../model/workshop.ts';
import { rowLacks } from '../gaps/row-findings.ts';
import type { ActivityGroup } from '../raci/activities.ts';
import type { Hat } from '../raci/columns.ts';
import type { RaciChart, RaciRow } from '../raci/derive-raci.ts';
import type { Letter } from '../raci/letters.ts';
import { seatsOf, wouldAnswer, type Seat } from '../raci/seats.ts';
import type { Paper } from './paper.ts';
import { columnsPerTable, splitEvenly } from './table-width.ts';

/** One table of letters, narrow enough for the paper. */
export interface ReportChart {
  /** Which of how many tables of its service, from 1. */
  readonly part: number;
  readonly parts: number;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
}

export interface ReportColumn {
  /** Null at the place of who is missing, in the lane of its one hat. */
  readonly stakeholder: Id | null;
  /** Never cut, never abbreviated. Empty where nobody is. */
  readonly name: string;
  /** What to print beside a name that somebody else of this service shares. */
  readonly apart: readonly string[];
  readonly hats: readonly Hat[];
}

export interface ReportRow {
  readonly activity: ActivityNumber;
  readonly group: ActivityGroup;
  readonly owner: Lane;
  /** What nobody of the service holds on this row, in this table or another. */
  readonly lacks: readonly ('A' | 'R')[];
  readonly cells: readonly ReportCell[];
}

export interface ReportCell {
  readonly letter: Letter | null;
  readonly candidate: boolean;
  /** Name of the person who carries the A of a group or organisation. */
  readonly spokesperson: string | null;
  readonly unnamed: boolean;
}

/** The tables of one service; none when nobody is placed. When they are several, the leads stand in the first. */
export function reportCharts(
  workshop: Workshop,
  chart: RaciChart,
  paper: Paper,
  apart: ReadonlyMap<Id, readonly string[]>,
): readonly ReportChart[] {
  const seats = chart.columns.length === 0 ? [] : seatsOf(chart);
  const tables = splitEvenly(seats, columnsPerTable(paper, headsOf(workshop, seats)), (seat) =>
    seat.kind === 'nobody' ? true : seat.column.hats.some(({ lead }) => lead),
  );
  const lacks = Map.groupBy(rowLacks(chart), ({ activity }) => activity);
  return tables.map((table, index) => ({
    part: index + 1,
    parts: tables.length,
    columns: table.map((seat) => reportColumn(workshop, seat, apart)),
    rows: chart.rows.map((row) => ({
      activity: row.activity,
      group: row.group,
      owner: row.owner,
      lacks: (lacks.get(row.activity) ?? []).map(({ letter }) => letter),
      cells: table.map((seat) => reportCell(workshop, row, seat)),
    })),
  }));
}

/** The names that stand above the columns; who speaks for a group stands below its name. */
function headsOf(workshop: Workshop, seats: readonly Seat[]): readonly string[] {
  return seats.flatMap((seat) => {
    const stakeholder = seat.kind === 'nobody' ? null : workshop.stakeholder.get(seat.column.stakeholder);
    if (!stakeholder) return [];
    const { name, spokesperson } = stakeholder;
    return spokesperson === null ? [name] : [name, nameOf(workshop, spokesperson)];
  });
}

function reportColumn(
  workshop: Workshop,
  seat: Seat,
  apart: ReadonlyMap<Id, readonly string[]>,
): ReportColumn {
  if (seat.kind === 'nobody') {
    return {
      stakeholder: null,
      name: '',
      apart: [],
      hats: [{ lane: seat.lane, lead: false, tagged: false }],
    };
  }
  const { stakeholder, hats } = seat.column;
  return { stakeholder, name: nameOf(workshop, stakeholder), apart: apart.get(stakeholder) ?? [], hats };
}

function reportCell(workshop: Workshop, row: RaciRow, seat: Seat): ReportCell {
  const cell = seat.kind === 'nobody' ? undefined : row.cells[seat.at];
  if (!cell) {
    const candidate = seat.kind === 'nobody' && wouldAnswer(row, seat.lane);
    return { letter: null, candidate, spokesperson: null, unnamed: false };
  }
  const { letter, candidate, spokesperson, unnamed } = cell;
  return {
    letter,
    candidate,
    spokesperson: spokesperson === null ? null : nameOf(workshop, spokesperson),
    unnamed,
  };
}

function nameOf(workshop: Workshop, stakeholder: Id): string {
  return workshop.stakeholder.get(stakeholder)?.name ?? '';
}
