import type { Finding } from '../../shared/gaps/finding.ts';
import { findings } from '../../shared/gaps/findings.ts';
import type { Id } from '../../shared/model/id.ts';
import type { ActivityNumber } from '../../shared/model/activity-switch.ts';
import { servicesInOrder } from '../../shared/model/lanes.ts';
import { recordsOf, type Workshop, type WorkshopRecords } from '../../shared/model/workshop.ts';
import type { Reason } from '../../shared/raci/cells.ts';
import { deriveRaci } from '../../shared/raci/derive-raci.ts';
import type { Letter } from '../../shared/raci/letters.ts';
import { findingWords, type FindingWords } from '../../shared/words/finding-sentence.ts';
import type { Words } from '../../shared/words/words.ts';

/** One letter of the RACI of one service. */
export interface RaciLetter {
  readonly service: Id;
  readonly activity: ActivityNumber;
  readonly stakeholder: Id;
  readonly letter: Letter;
  readonly reasons: readonly Reason[];
}

/** A gap as data and in words. */
export type SaidFinding = Finding & FindingWords;

/** Everything a workshop says, and everything that follows from it. */
export type WholeWorkshop = WorkshopRecords & {
  readonly raci: readonly RaciLetter[];
  readonly findings: readonly SaidFinding[];
};

export function wholeWorkshop(t: Words, workshop: Workshop): WholeWorkshop {
  return { ...recordsOf(workshop), raci: raciLetters(workshop), findings: saidFindings(t, workshop) };
}

export function saidFindings(t: Words, workshop: Workshop): readonly SaidFinding[] {
  return findings(workshop).map((finding) => ({ ...finding, ...findingWords(t, workshop, finding) }));
}

/** Services, rows and columns in the order of the charts; empty cells are left out. */
function raciLetters(workshop: Workshop): readonly RaciLetter[] {
  return servicesInOrder(workshop).flatMap(({ id: service }) => {
    const { columns, rows } = deriveRaci(workshop, service);
    return rows.flatMap(({ activity, cells }) =>
      columns.flatMap(({ stakeholder }, at) => {
        const cell = cells[at];
        if (!cell || cell.letter === null) return [];
        return [{ service, activity, stakeholder, letter: cell.letter, reasons: cell.reasons }];
      }),
    );
  });
}
