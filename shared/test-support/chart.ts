import { ACTIVITY_NUMBERS, type ActivityNumber } from '../model/activity-switch.ts';
import { activitiesNumbered } from '../raci/activities.ts';
import type { RaciCell } from '../raci/cells.ts';
import { deriveRaciRows, type RaciChart, type RaciRow } from '../raci/derive-raci.ts';
import { isAccountable, isResponsible, type Letter } from '../raci/letters.ts';
import type { Room } from './room.ts';

/** The chart of a service on all 18 rows, switched on or not. */
export function chartOfAllRows(room: Room, service?: string): RaciChart {
  return deriveRaciRows(room.workshop(), room.service(service), activitiesNumbered(ACTIVITY_NUMBERS));
}

export function rowOf(chart: RaciChart, activity: ActivityNumber): RaciRow {
  const row = chart.rows.find((one) => one.activity === activity);
  if (!row) throw new Error(`Row ${activity} is not on the chart`);
  return row;
}

/** The letters of a row from left to right; – for nothing. */
export function lettersIn(chart: RaciChart, activity: ActivityNumber): readonly (Letter | '–')[] {
  return rowOf(chart, activity).cells.map(({ letter }) => letter ?? '–');
}

/** What one stakeholder has on a row. */
export function cellOf(room: Room, chart: RaciChart, name: string, activity: ActivityNumber): RaciCell {
  const at = chart.columns.findIndex(({ stakeholder }) => stakeholder === room.who(name));
  const cell = rowOf(chart, activity).cells[at];
  if (!cell) throw new Error(`${name} is not on the chart`);
  return cell;
}

/** Names of the columns from left to right. */
export function peopleOn(room: Room, chart: RaciChart): readonly string[] {
  return chart.columns.map(({ stakeholder }) => room.workshop().stakeholder.get(stakeholder)?.name ?? '?');
}

export function rowsWithoutA(chart: RaciChart): readonly ActivityNumber[] {
  return rowsLacking(chart, isAccountable);
}

export function rowsWithoutR(chart: RaciChart): readonly ActivityNumber[] {
  return rowsLacking(chart, isResponsible);
}

function rowsLacking(chart: RaciChart, has: (letter: Letter | null) => boolean): readonly ActivityNumber[] {
  return chart.rows
    .filter(({ cells }) => !cells.some(({ letter }) => has(letter)))
    .map(({ activity }) => activity)
    .toSorted((a, b) => a - b);
}
