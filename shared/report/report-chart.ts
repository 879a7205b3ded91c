import type { ActivityNumber } from '../model/activity-switch.ts';
import type { Id } from '../model/id.ts';
import type { Lane } from '../model/placement.ts';
import type { Workshop } from '../model/workshop.ts';
import { rowLacks } from '../gaps/row-findings.ts';
import type { ActivityGroup } from '../raci/activities.ts';
import type { RaciCell } from '../raci/cells.ts';
import type { Hat } from '../raci/columns.ts';
import type { RaciChart } from '../raci/derive-raci.ts';
import type { Letter } from '../raci/letters.ts';
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
  readonly stakeholder: Id;
  /** Never cut, never abbreviated. */
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
  const columns = chart.columns.map((column, at) => ({ ...column, at }));
  const tables = splitEvenly(columns, columnsPerTable(paper), ({ hats }) => hats.some(({ lead }) => lead));
  const lacks = Map.groupBy(rowLacks(chart), ({ activity }) => activity);
  return tables.map((table, index) => ({
    part: index + 1,
    parts: tables.length,
    columns: table.map(({ stakeholder, hats }) => ({
      stakeholder,
      name: nameOf(workshop, stakeholder),
      apart: apart.get(stakeholder) ?? [],
      hats,
    })),
    rows: chart.rows.map(({ activity, group, owner, cells }) => ({
      activity,
      group,
      owner,
      lacks: (lacks.get(activity) ?? []).map(({ letter }) => letter),
      cells: table.flatMap(({ at }) => cells.slice(at, at + 1).map((cell) => reportCell(workshop, cell))),
    })),
  }));
}

function reportCell(workshop: Workshop, cell: RaciCell): ReportCell {
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
