import { standsThere, type LanePlace } from '../../shared/commands/drop.ts';
import type { Stakeholder } from '../../shared/model/stakeholder.ts';
import { tidyLine } from '../../shared/model/text.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { findByName } from '../ui/name-search.ts';

/** What a lane's field offers: somebody of the list, or the typed name as somebody new. */
export type LaneOption =
  | { readonly kind: 'listed'; readonly stakeholder: Stakeholder; readonly isThere: boolean }
  | { readonly kind: 'newcomer'; readonly name: string; readonly hasNamesake: boolean };

export interface LaneOffer {
  readonly options: readonly LaneOption[];
  /** The one that Enter takes unless another is chosen; an index of `options`. */
  readonly first: number;
  /** How many more names meet what was typed. */
  readonly more: number;
}

/** As many as are read at a glance, and leave the newcomer in sight below; typing on finds the others. */
const MOST_SHOWN = 5;

/**
 * People of the list first, best fit first, those who stand in the lane already after the others. Enter takes one whose
 * name begins with what was typed; when only the middle of a name does, somebody new is likelier meant. A name that is
 * in the list comes first even when it stands there: nobody gets a namesake by pressing Enter.
 */
export function laneOffer(workshop: Workshop, place: LanePlace, typed: string): LaneOffer {
  const name = tidyLine(typed);
  const found = findByName([...workshop.stakeholder.values()], (one) => one.name, name).map((match) => ({
    ...match,
    isThere: standsThere(workshop, match.one.id, place),
  }));
  const inOrder = [
    ...found.filter(({ isWhole, isThere }) => isWhole && !isThere),
    ...found.filter(({ isWhole, isThere }) => isWhole && isThere),
    ...found.filter(({ isWhole, isThere }) => !isWhole && !isThere),
    ...found.filter(({ isWhole, isThere }) => !isWhole && isThere),
  ];
  const listed = inOrder
    .slice(0, MOST_SHOWN)
    .map(({ one, isThere }): LaneOption => ({ kind: 'listed', stakeholder: one, isThere }));
  const more = found.length - listed.length;
  if (name === '') return { options: listed, first: 0, more };

  const [best] = inOrder;
  const newcomer: LaneOption = { kind: 'newcomer', name, hasNamesake: best?.isWhole ?? false };
  const takesBest = best !== undefined && (best.isWhole || (best.begins && !best.isThere));
  return { options: [...listed, newcomer], first: takesBest ? 0 : listed.length, more };
}
