import { tidyLine } from '../../shared/model/text.ts';
import type { WorkshopDetails } from '../../shared/model/workshop-details.ts';
import { lineTrouble, nameTrouble, type TextTrouble } from '../ui/text-trouble.ts';

/** The header of a workshop as someone types it. */
export type DetailsDraft = Omit<WorkshopDetails, 'id'>;

export type DetailsTroubles = {
  readonly [F in keyof DetailsDraft]: TextTrouble | { readonly code: 'no-such-day' } | null;
};

/** `dateIsBroken`: the date field shows something, yet no day. */
export function detailsTroubles(draft: DetailsDraft, dateIsBroken: boolean): DetailsTroubles {
  return {
    title: nameTrouble(draft.title),
    client: lineTrouble(draft.client),
    place: lineTrouble(draft.place),
    date: dateIsBroken ? { code: 'no-such-day' } : null,
    facilitator: lineTrouble(draft.facilitator),
  };
}

export function hasTrouble(troubles: DetailsTroubles): boolean {
  return Object.values(troubles).some((trouble) => trouble !== null);
}

export function tidyDetails(draft: DetailsDraft): DetailsDraft {
  return {
    title: tidyLine(draft.title),
    client: tidyLine(draft.client),
    place: tidyLine(draft.place),
    date: draft.date,
    facilitator: tidyLine(draft.facilitator),
  };
}

/** The calendar day it is where the clock hangs, as YYYY-MM-DD. */
export function dayOf(moment: Date): string {
  const year = String(moment.getFullYear()).padStart(4, '0');
  const month = String(moment.getMonth() + 1).padStart(2, '0');
  const day = String(moment.getDate()).padStart(2, '0');
  return `${year}-${month}-${day}`;
}
