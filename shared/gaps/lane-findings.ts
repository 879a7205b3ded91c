import type { Id } from '../model/id.ts';
import { leadOf, type ServiceLanes } from '../model/lanes.ts';
import { LANES, type Lane, type Placement } from '../model/placement.ts';
import { isAccountable, isResponsible, lettersOn } from '../raci/letters.ts';
import type { Finding, FindingCode, FindingLevel, Fix } from './finding.ts';
import type { LaneHolders } from './lane-holders.ts';
import type { RowLack } from './row-findings.ts';

const EMPTY_LANE = {
  customer: { code: 'G01', level: 'error' },
  user: { code: 'G02', level: 'error' },
  sponsor: { code: 'G03', level: 'error' },
  provider: { code: 'G04', level: 'warning' },
} as const satisfies { readonly [L in Lane]: { readonly code: FindingCode; readonly level: FindingLevel } };

const MOST_APPOINTMENTS = 4;

/** G01 to G05: a lane nobody stands in, or one where several stand and none leads, with the rows that this costs. */
export function laneFindings(
  service: Id,
  lanes: ServiceLanes,
  lacks: readonly RowLack[],
  holders: LaneHolders,
): readonly Finding[] {
  return LANES.filter((lane) => leadOf(lanes[lane]) === null).map((lane) => {
    const placements = lanes[lane];
    const costs = lacks.filter((lack) => leadWouldSettle(lane, lack));
    const rows = [...new Set(costs.map(({ activity }) => activity))];
    return {
      // A row without A or R is an error (V02, V03), so what stands for one is no mere hint.
      ...(placements.length === 0
        ? EMPTY_LANE[lane]
        : { code: 'G05' as const, level: rows.length > 0 ? ('error' as const) : ('hint' as const) }),
      service,
      lane,
      stakeholder: null,
      activity: null,
      rows,
      withoutA: costs.filter(({ letter }) => letter === 'A').map(({ activity }) => activity),
      withoutR: costs.filter(({ letter }) => letter === 'R').map(({ activity }) => activity),
      alsoIn: [],
      fixes: placements.length === 0 ? placeFixes(service, lane, holders) : appointFixes(placements),
    };
  });
}

function leadWouldSettle(lane: Lane, { activity, letter }: RowLack): boolean {
  const { lead } = lettersOn(activity)[lane];
  return letter === 'A' ? isAccountable(lead) : isResponsible(lead);
}

/** Whoever stands in this lane elsewhere is the likeliest here. */
function placeFixes(service: Id, lane: Lane, holders: LaneHolders): readonly Fix[] {
  return holders[lane].map(({ stakeholder, services }) => ({
    code: 'place',
    stakeholder,
    count: services,
    command: { command: 'place', input: { stakeholder, service, lane } },
  }));
}

function appointFixes(placements: readonly Placement[]): readonly Fix[] {
  return placements.slice(0, MOST_APPOINTMENTS).map(({ id, stakeholder }) => ({
    code: 'appoint',
    stakeholder,
    command: { command: 'appointLead', input: { id } },
  }));
}
