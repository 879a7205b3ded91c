import type { Id } from '../model/id.ts';
import { lanesOf, showsLeadTag, type ServiceLanes } from '../model/lanes.ts';
import { LANES, type Lane, type Placement } from '../model/placement.ts';
import type { Service } from '../model/service.ts';
import type { Stakeholder, StakeholderKind } from '../model/stakeholder.ts';
import type { Workshop } from '../model/workshop.ts';
import { findingsOf } from '../gaps/findings.ts';
import type { Finding } from '../gaps/finding.ts';
import { leadFirst } from '../raci/columns.ts';
import { deriveRaci } from '../raci/derive-raci.ts';
import type { Paper } from './paper.ts';
import { reportCharts, type ReportChart } from './report-chart.ts';
import { tellApart } from './tell-apart.ts';

/** What a document says of one service. */
export interface ReportService {
  readonly service: Service;
  /** Names of the organisations; null where the room named none. */
  readonly provider: string | null;
  readonly consumer: string | null;
  /** All four, in the order of the board. */
  readonly lanes: readonly ReportLane[];
  readonly charts: readonly ReportChart[];
  readonly openPoints: readonly ReportPoint[];
}

export interface ReportLane {
  readonly lane: Lane;
  /** The lead before the others. */
  readonly members: readonly ReportMember[];
}

export interface ReportMember {
  readonly placement: Id;
  readonly kind: StakeholderKind;
  /** Never cut, never abbreviated. */
  readonly name: string;
  /** What to print beside a name that somebody else of this service shares. */
  readonly apart: readonly string[];
  /** The tag "Lead" shows. */
  readonly tagged: boolean;
  readonly headCount: number | null;
  /** Name of the person who speaks for a group or organisation. */
  readonly spokesperson: string | null;
  readonly task: string;
}

/** A finding with the names it speaks of. */
export interface ReportPoint {
  readonly finding: Finding;
  readonly service: string;
  readonly stakeholder: string | null;
  /** The other services that the same cause costs something. */
  readonly alsoIn: readonly string[];
}

export function reportService(workshop: Workshop, service: Service, paper: Paper): ReportService {
  const lanes = lanesOf(workshop, service.id);
  const apart = tellApart(workshop, stakeholdersIn(workshop, lanes));
  return {
    service,
    provider: nameOf(workshop, 'organisation', service.provider),
    consumer: nameOf(workshop, 'organisation', service.consumer),
    lanes: LANES.map((lane) => ({
      lane,
      members: leadFirst(lanes[lane]).flatMap((placement) => {
        const stakeholder = workshop.stakeholder.get(placement.stakeholder);
        return stakeholder ? [member(workshop, placement, stakeholder, lanes, apart)] : [];
      }),
    })),
    charts: reportCharts(workshop, deriveRaci(workshop, service.id), paper, apart),
    openPoints: findingsOf(workshop, service.id).map((finding) => reportPoint(workshop, finding)),
  };
}

export function reportPoint(workshop: Workshop, finding: Finding): ReportPoint {
  return {
    finding,
    service: serviceName(workshop, finding.service),
    stakeholder: nameOf(workshop, 'stakeholder', finding.stakeholder),
    alsoIn: finding.alsoIn.map((other) => serviceName(workshop, other.service)),
  };
}

function serviceName(workshop: Workshop, service: Id): string {
  return workshop.service.get(service)?.name ?? '';
}

function member(
  workshop: Workshop,
  placement: Placement,
  { id, kind, name, headCount, spokesperson }: Stakeholder,
  lanes: ServiceLanes,
  apart: ReadonlyMap<Id, readonly string[]>,
): ReportMember {
  return {
    placement: placement.id,
    kind,
    name,
    apart: apart.get(id) ?? [],
    tagged: showsLeadTag(placement, lanes[placement.lane]),
    headCount,
    spokesperson: nameOf(workshop, 'stakeholder', spokesperson),
    task: placement.task,
  };
}

/** Everybody placed in the service, each once. */
function stakeholdersIn(workshop: Workshop, lanes: ServiceLanes): readonly Stakeholder[] {
  const ids = new Set(LANES.flatMap((lane) => lanes[lane].map(({ stakeholder }) => stakeholder)));
  return [...ids].flatMap((id) => workshop.stakeholder.get(id) ?? []);
}

function nameOf(workshop: Workshop, noun: 'organisation' | 'stakeholder', id: Id | null): string | null {
  return id === null ? null : (workshop[noun].get(id)?.name ?? null);
}
