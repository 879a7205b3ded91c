import { CORE_ACTIVITIES, type ActivityNumber } from '../model/activity-switch.ts';
import type { Id } from '../model/id.ts';
import type { Lane } from '../model/placement.ts';
import type { Table, Workshop } from '../model/workshop.ts';

/** Parts of a service relationship, in the order a chart shows them. */
export const ACTIVITY_GROUPS = ['agree', 'fund', 'run', 'improve'] as const;
export type ActivityGroup = (typeof ACTIVITY_GROUPS)[number];

/** One row of the catalogue. Its words are in the words catalogue (`activity.1` and on). */
export interface Activity {
  readonly number: ActivityNumber;
  readonly group: ActivityGroup;
  /** The lane whose lead holds the A (raci.md, One A, 1). */
  readonly owner: Lane;
}

/** raci.md, Catalogue of activities, rows 1 to 18. */
export const ACTIVITIES: readonly Activity[] = [
  { number: 1, group: 'agree', owner: 'customer' },
  { number: 2, group: 'agree', owner: 'customer' },
  { number: 3, group: 'agree', owner: 'customer' },
  { number: 4, group: 'agree', owner: 'customer' },
  { number: 5, group: 'fund', owner: 'sponsor' },
  { number: 6, group: 'fund', owner: 'sponsor' },
  { number: 7, group: 'run', owner: 'provider' },
  { number: 8, group: 'run', owner: 'customer' },
  { number: 9, group: 'run', owner: 'provider' },
  { number: 10, group: 'improve', owner: 'customer' },
  { number: 11, group: 'agree', owner: 'customer' },
  { number: 12, group: 'agree', owner: 'customer' },
  { number: 13, group: 'run', owner: 'customer' },
  { number: 14, group: 'run', owner: 'customer' },
  { number: 15, group: 'improve', owner: 'customer' },
  { number: 16, group: 'improve', owner: 'customer' },
  { number: 17, group: 'fund', owner: 'sponsor' },
  { number: 18, group: 'improve', owner: 'provider' },
];

// Which rows are on, one bit a row: equal sets of rows become one array, so that who compares them need not look inside.
type RowSet = number;
const CORE_ROWS: RowSet = (1 << CORE_ACTIVITIES) - 1;
const rowsOfSet = new Map<RowSet, readonly Activity[]>();

interface SwitchedRows {
  readonly everywhere: readonly Activity[];
  /** Services with a switch of their own. */
  readonly differing: ReadonlyMap<Id, readonly Activity[]>;
}

const switchedRows = new WeakMap<Table<'activitySwitch'>, SwitchedRows>();

/** The rows switched on for a service, group by group. The workshop says which; a service may differ. */
export function activitiesOf(workshop: Workshop, service: Id): readonly Activity[] {
  let rows = switchedRows.get(workshop.activitySwitch);
  if (!rows) {
    rows = readSwitches(workshop.activitySwitch);
    switchedRows.set(workshop.activitySwitch, rows);
  }
  return rows.differing.get(service) ?? rows.everywhere;
}

/** The catalogue rows with these numbers, in the order a chart shows them. */
export function activitiesNumbered(numbers: readonly ActivityNumber[]): readonly Activity[] {
  return rowsIn(numbers.reduce((set, number) => withRow(set, number, true), 0));
}

function readSwitches(switches: Table<'activitySwitch'>): SwitchedRows {
  let everywhere = CORE_ROWS;
  for (const { service, activity, on } of switches.values()) {
    if (service === null) everywhere = withRow(everywhere, activity, on);
  }
  const differing = new Map<Id, RowSet>();
  for (const { service, activity, on } of switches.values()) {
    if (service !== null) {
      differing.set(service, withRow(differing.get(service) ?? everywhere, activity, on));
    }
  }
  return {
    everywhere: rowsIn(everywhere),
    differing: new Map([...differing].map(([service, set]) => [service, rowsIn(set)])),
  };
}

function withRow(set: RowSet, activity: ActivityNumber, on: boolean): RowSet {
  const bit = 1 << (activity - 1);
  return on ? set | bit : set & ~bit;
}

function rowsIn(set: RowSet): readonly Activity[] {
  let rows = rowsOfSet.get(set);
  if (!rows) {
    const on = ACTIVITIES.filter(({ number }) => (set & (1 << (number - 1))) !== 0);
    rows = ACTIVITY_GROUPS.flatMap((group) => on.filter((activity) => activity.group === group));
    rowsOfSet.set(set, rows);
  }
  return rows;
}
