import { describe, expect, it } from 'vitest';

import { workshopDetailsSchema } from '../../shared/model/workshop-details.ts';
import { dayOf, detailsTroubles, hasTrouble, tidyDetails } from './details-draft.ts';

const draft = { title: 'Payroll', client: '', place: '', date: '', facilitator: '' };

describe('the header of a workshop', () => {
  it('needs a title and nothing else', () => {
    expect(hasTrouble(detailsTroubles(draft, false))).toBe(false);
    expect(detailsTroubles({ ...draft, title: '  ' }, false).title).toEqual({ code: 'empty' });
  });

  it('a day that does not exist is said, not dropped', () => {
    expect(detailsTroubles(draft, true).date).toEqual({ code: 'no-such-day' });
  });

  it('what is kept passes the validator of the record', () => {
    const tidy = tidyDetails({ ...draft, title: ' Northfield\tpayroll ', date: '2026-11-22' });
    expect(tidy.title).toBe('Northfield payroll');
    expect(workshopDetailsSchema.omit({ id: true }).safeParse(tidy).success).toBe(true);
  });

  it('today is the day on the wall, a minute before and after midnight', () => {
    expect(dayOf(new Date(2026, 10, 22, 23, 59))).toBe('2026-11-22');
    expect(dayOf(new Date(2026, 10, 23, 0, 1))).toBe('2026-11-23');
  });
});
