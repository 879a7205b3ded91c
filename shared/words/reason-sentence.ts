import type { Id } from '../model/id.ts';
import type { Lane } from '../model/placement.ts';
import type { Workshop } from '../model/workshop.ts';
import type { RaciCell, Reason } from '../raci/cells.ts';
import type { RaciColumn } from '../raci/columns.ts';
import type { raci } from './en/raci.ts';
import { isolate } from './isolate.ts';
import type { Words } from './words.ts';

/** A cell of a chart and whose it is. */
export interface CellInPlace {
  readonly service: Id;
  readonly column: RaciColumn;
  /** The lane that owns the A of the row. */
  readonly owner: Lane;
  readonly cell: RaciCell;
}

/** One reason for a letter, for a list: what it gives, and from where. */
export interface ReasonWords {
  readonly lane: Lane;
  /** "Accountable and responsible" */
  readonly letter: string;
  /** "because Maeve O'Dowd is lead Customer of Patient scheduling, and the Customer defines the requirements" */
  readonly because: string;
}

/** Every reason for the letter of a cell, lane by lane. */
export function reasonWords(t: Words, workshop: Workshop, place: CellInPlace): readonly ReasonWords[] {
  return place.cell.reasons.map((reason) => ({
    lane: reason.lane,
    letter: t(`raci.letter.${reason.letter}`),
    because: t('raci.because', clauses(t, workshop, place, reason)),
  }));
}

/** Why a letter, in one sentence with all its reasons; empty where there is no letter. */
export function reasonSentence(t: Words, workshop: Workshop, place: CellInPlace): string {
  const { letter, reasons } = place.cell;
  if (letter === null) return '';
  const parts = reasons.map((reason, index) =>
    t(index === 0 ? 'raci.because' : 'raci.because_also', clauses(t, workshop, place, reason)),
  );
  return t('raci.sentence', { letter: t(`raci.letter.${letter}`), reasons: parts.join('; ') });
}

/** What must be known beside the letter: that the A waits for a lead, or who carries it for a group. */
export function cellNotes(t: Words, workshop: Workshop, place: CellInPlace): readonly string[] {
  const { candidate, spokesperson, unnamed } = place.cell;
  const { stakeholder, service } = namesOf(workshop, place);
  const carrier = spokesperson === null ? null : workshop.stakeholder.get(spokesperson);
  return [
    candidate ? t('raci.candidate', { service, lane: t(`lane.${place.owner}.name`) }) : [],
    carrier ? t('raci.carries', { stakeholder, spokesperson: isolate(carrier.name) }) : [],
    unnamed ? t('raci.unnamed', { stakeholder }) : [],
  ].flat();
}

function clauses(t: Words, workshop: Workshop, place: CellInPlace, reason: Reason) {
  const tagged = place.column.hats.some((hat) => hat.lane === reason.lane && hat.tagged);
  const standing = reason.standing === 'lead' && !tagged ? 'alone' : reason.standing;
  return {
    standing: t(`raci.standing.${standing}`, {
      ...namesOf(workshop, place),
      lane: t(`lane.${reason.lane}.name`),
      // "Ward nurses are", "Maeve O'Dowd is".
      count: workshop.stakeholder.get(place.column.stakeholder)?.kind === 'group' ? 2 : 1,
    }),
    why: t(whyKey(reason)),
  };
}

type WhyRows = (typeof raci)['why'];
type WhyKey = { [A in keyof WhyRows]: `raci.why.${A}.${Extract<keyof WhyRows[A], string>}` }[keyof WhyRows];

/** A lane without a letter on a row gives no reason there, and has no words for one. */
function whyKey({ activity, lane }: Reason): WhyKey {
  return `raci.why.${activity}.${lane}` as WhyKey;
}

function namesOf(workshop: Workshop, { service, column }: CellInPlace) {
  return {
    service: isolate(workshop.service.get(service)?.name ?? ''),
    stakeholder: isolate(workshop.stakeholder.get(column.stakeholder)?.name ?? ''),
  };
}
