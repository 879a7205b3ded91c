import type { ActivityNumber } from '../model/activity-switch.ts';
import type { Id } from '../model/id.ts';
import { lanesOf, leadOf, type ServiceLanes } from '../model/lanes.ts';
import { LANES, type Lane } from '../model/placement.ts';
import type { Service } from '../model/service.ts';
import type { Stakeholder } from '../model/stakeholder.ts';
import type { Workshop } from '../model/workshop.ts';
import { activitiesOf, type Activity, type ActivityGroup } from './activities.ts';
import { cellFor, withStanding, type RaciCell, type Stance } from './cells.ts';
import { columnsOf, type Hat, type RaciColumn } from './columns.ts';
import { isAccountable } from './letters.ts';

/** Who has which letter on each activity of one service: raci.md, derived and never stored. */
export interface RaciChart {
  readonly service: Id;
  readonly columns: readonly RaciColumn[];
  readonly rows: readonly RaciRow[];
}

export interface RaciRow {
  readonly activity: ActivityNumber;
  readonly group: ActivityGroup;
  readonly owner: Lane;
  /** One for each column, in the same order. */
  readonly cells: readonly RaciCell[];
}

/** Everything a chart follows from, besides the tables of raci.md. */
interface Basis {
  readonly lanes: ServiceLanes;
  readonly activities: readonly Activity[];
  /** The leads as they are in the list of people: a group may have a spokesperson. */
  readonly leads: readonly Stakeholder[];
}

// The last chart of each service. Lanes are new arrays after every change of any placement, but they hold the same
// records, so a chart stands for as long as its basis does, whatever happens to other services.
const lastCharts = new WeakMap<Service, { readonly basis: Basis; readonly chart: RaciChart }>();

/**
 * The chart of a service with the rows switched on for it: the same object for as long as nothing in it changes.
 * Throws when there is no such service.
 */
export function deriveRaci(workshop: Workshop, service: Id): RaciChart {
  const record = workshop.service.get(service);
  if (!record) throw new Error(`No such service: ${service}`);
  const lanes = lanesOf(workshop, service);
  const activities = activitiesOf(workshop, service);
  const last = lastCharts.get(record);
  if (last && stillHolds(last.basis, workshop, lanes, activities)) return last.chart;
  const basis = { lanes, activities, leads: leadsOf(workshop, lanes) };
  const chart = chartFrom(service, basis);
  lastCharts.set(record, { basis, chart });
  return chart;
}

/** The chart of a service with the rows asked for, whether switched on or not. */
export function deriveRaciRows(workshop: Workshop, service: Id, activities: readonly Activity[]): RaciChart {
  const lanes = lanesOf(workshop, service);
  return chartFrom(service, { lanes, activities, leads: leadsOf(workshop, lanes) });
}

function leadsOf(workshop: Workshop, lanes: ServiceLanes): readonly Stakeholder[] {
  return LANES.flatMap((lane) => {
    const lead = leadOf(lanes[lane]);
    return (lead && workshop.stakeholder.get(lead.stakeholder)) ?? [];
  });
}

function stillHolds(
  basis: Basis,
  workshop: Workshop,
  lanes: ServiceLanes,
  activities: readonly Activity[],
): boolean {
  return (
    basis.activities === activities &&
    LANES.every((lane) => sameRecords(basis.lanes[lane], lanes[lane])) &&
    basis.leads.every((lead) => workshop.stakeholder.get(lead.id) === lead)
  );
}

function sameRecords(a: readonly object[], b: readonly object[]): boolean {
  return a === b || (a.length === b.length && a.every((record, index) => record === b[index]));
}

function chartFrom(service: Id, { lanes, activities, leads }: Basis): RaciChart {
  const columns = columnsOf(lanes);
  const leaderless = new Set(LANES.filter((lane) => leadOf(lanes[lane]) === null));
  const groups = new Map(leads.flatMap((lead) => (lead.kind === 'person' ? [] : [[lead.id, lead]])));
  const stances = columns.map(({ stakeholder, hats }) => ({
    stance: stanceOf(hats, leaderless),
    group: groups.get(stakeholder),
  }));
  const rows = activities.map(({ number, group, owner }) => ({
    activity: number,
    group,
    owner,
    cells: stances.map((column) => spokenFor(cellFor(column.stance, number, owner), column.group)),
  }));
  return { service, columns, rows };
}

function stanceOf(hats: readonly Hat[], leaderless: ReadonlySet<Lane>): Stance {
  return hats.reduce(
    (stance, { lane, lead }) =>
      withStanding(stance, lane, lead ? 'lead' : leaderless.has(lane) ? 'no-lead' : 'other'),
    0,
  );
}

/** An A held by a group or organisation is carried by its spokesperson (raci.md, One A, 4). */
function spokenFor(cell: RaciCell, group: Stakeholder | undefined): RaciCell {
  if (!group || !isAccountable(cell.letter)) return cell;
  return { ...cell, spokesperson: group.spokesperson, unnamed: group.spokesperson === null };
}
