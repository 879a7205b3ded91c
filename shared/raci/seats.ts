import { LANES, type Lane } from '../model/placement.ts';
import type { RaciColumn } from './columns.ts';
import type { RaciChart, RaciRow } from './derive-raci.ts';

/** A column of a chart as it is shown: somebody, or the place of somebody who is missing. */
export type Seat =
  | { readonly kind: 'stakeholder'; readonly key: string; readonly at: number; readonly column: RaciColumn }
  | { readonly kind: 'nobody'; readonly key: string; readonly lane: Lane };

/**
 * The columns of a chart, with a place held where a lane is empty: what is missing is seen where it would stand, on
 * screen and on paper.
 */
export function seatsOf({ columns }: RaciChart): readonly Seat[] {
  return LANES.flatMap((lane): readonly Seat[] => {
    if (!takenIn(columns, lane)) return [{ kind: 'nobody', key: lane, lane }];
    return columns.flatMap((column, at) =>
      column.hats[0]?.lane === lane ? [{ kind: 'stakeholder', key: column.stakeholder, at, column }] : [],
    );
  });
}

/** Nobody stands in the lane, in a service that has somebody: without anybody there is no chart to hold a place in. */
export function isMissing({ columns }: RaciChart, lane: Lane): boolean {
  return columns.length > 0 && !takenIn(columns, lane);
}

/** Who is missing in `lane` would answer for the row: its place shows `A?`. */
export function wouldAnswer({ owner }: Pick<RaciRow, 'owner'>, lane: Lane): boolean {
  return owner === lane;
}

function takenIn(columns: readonly RaciColumn[], lane: Lane): boolean {
  return columns.some(({ hats }) => hats.some((hat) => hat.lane === lane));
}
