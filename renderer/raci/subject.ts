import type { Id } from '../../shared/model/id.ts';
import type { Lane } from '../../shared/model/placement.ts';
import type { Service } from '../../shared/model/service.ts';
import type { RaciCell } from '../../shared/raci/cells.ts';
import type { RaciColumn } from '../../shared/raci/columns.ts';
import type { RaciRow } from '../../shared/raci/derive-raci.ts';
import { wouldAnswer } from '../../shared/raci/seats.ts';

/** What a cell of a chart is about, and so what is read of it. */
export type Subject =
  /** Somebody on an activity. */
  | {
      readonly kind: 'cell';
      readonly service: Service;
      readonly row: RaciRow;
      readonly column: RaciColumn;
      readonly cell: RaciCell;
    }
  /** A lane where nobody stands, on an activity. */
  | { readonly kind: 'nobody'; readonly service: Service; readonly row: RaciRow; readonly lane: Lane }
  /** A lane of a service, of which no more is asked than whether somebody is missing in it. */
  | { readonly kind: 'lane'; readonly service: Service; readonly lane: Lane; readonly missing: boolean }
  /** Somebody who stands in no lane of this service. */
  | { readonly kind: 'absent'; readonly service: Service; readonly stakeholder: Id }
  /** The activity itself. */
  | { readonly kind: 'activity'; readonly service: Service; readonly row: RaciRow }
  /** Somebody in the lanes of a service. */
  | { readonly kind: 'standing'; readonly service: Service; readonly column: RaciColumn }
  | { readonly kind: 'service'; readonly service: Service };

/** Nothing stands in its cell. */
export function isEmpty(subject: Subject): boolean {
  if (subject.kind === 'cell') return subject.cell.letter === null && !subject.cell.candidate;
  if (subject.kind === 'nobody') return !wouldAnswer(subject.row, subject.lane);
  return subject.kind === 'absent' || (subject.kind === 'lane' && !subject.missing);
}
