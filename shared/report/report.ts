import { servicesInOrder } from '../model/lanes.ts';
import { detailsOf, type Workshop } from '../model/workshop.ts';
import type { WorkshopDetails } from '../model/workshop-details.ts';
import { isOpenPoint } from '../gaps/finding.ts';
import { findings } from '../gaps/findings.ts';
import { questions, type Questions } from '../gaps/questions.ts';
import { LETTERS, type Letter } from '../raci/letters.ts';
import type { Paper } from './paper.ts';
import type { ReportCell } from './report-chart.ts';
import { reportPoint, reportService, type ReportPoint, type ReportService } from './report-service.ts';

/** What a document says of a workshop: no layout, no words, every name in full. */
export interface Report {
  readonly details: WorkshopDetails;
  readonly paper: Paper;
  /** The moment it speaks of, ISO 8601 in UTC. */
  readonly at: string;
  readonly facts: ReportFacts;
  /** In the order of the board. */
  readonly services: readonly ReportService[];
  /** The marks that stand in its tables, and need explaining. */
  readonly legend: readonly LegendMark[];
  /** Of all services, each cause once, gravest first. */
  readonly openPoints: readonly ReportPoint[];
  readonly notes: readonly ReportNote[];
}

export interface ReportFacts extends Questions {
  readonly services: number;
  /** People, groups and organisations with a lane, each once. */
  readonly stakeholdersPlaced: number;
  /** Errors and warnings. */
  readonly openPoints: number;
}

/** `A?`: who answers is not chosen yet, because the lane that owns the A is empty or has no lead. */
export type LegendMark = Letter | 'A?';

/** `letters-proposed`: the letters are proposals of the app until the room agrees (raci.md, principle 6). */
export type ReportNote = 'letters-proposed';

export function reportOf(
  workshop: Workshop,
  { paper, at }: { readonly paper: Paper; readonly at: string },
): Report {
  const services = servicesInOrder(workshop).map((service) => reportService(workshop, service, paper));
  const points = findings(workshop).map((finding) => reportPoint(workshop, finding));
  const legend = legendOf(services);
  return {
    details: detailsOf(workshop),
    paper,
    at,
    facts: {
      services: services.length,
      stakeholdersPlaced: new Set([...workshop.placement.values()].map(({ stakeholder }) => stakeholder))
        .size,
      openPoints: points.filter(({ finding }) => isOpenPoint(finding)).length,
      ...questions(workshop),
    },
    services,
    legend,
    openPoints: points,
    notes: legend.length > 0 ? ['letters-proposed'] : [],
  };
}

function legendOf(services: readonly ReportService[]): readonly LegendMark[] {
  const cells: readonly ReportCell[] = services.flatMap(({ charts }) =>
    charts.flatMap(({ rows }) => rows.flatMap((row) => row.cells)),
  );
  const letters = new Set(cells.map(({ letter }) => letter));
  const marks: readonly LegendMark[] = LETTERS.filter((letter) => letters.has(letter));
  return cells.some(({ candidate }) => candidate) ? [...marks, 'A?'] : marks;
}
