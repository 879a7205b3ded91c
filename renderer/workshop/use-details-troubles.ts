import { useState } from 'react';

import { detailsTroubles, hasTrouble, type DetailsDraft, type DetailsTroubles } from './details-draft.ts';

interface DetailsChecks {
  /** Null before the first try: nothing is called wrong while it is first being typed. */
  readonly troubles: DetailsTroubles | null;
  /** Whether all of it can be kept. */
  readonly check: (form: HTMLFormElement) => boolean;
}

/** What is wrong with a header from the first try to save it on, until it is put right. */
export function useDetailsTroubles(draft: DetailsDraft): DetailsChecks {
  const [tried, setTried] = useState<{ readonly date: string; readonly broken: boolean } | null>(null);
  // A date field that shows no day has an empty value: it is broken for as long as that stays so.
  const troubles = tried && detailsTroubles(draft, tried.broken && tried.date === draft.date);
  const check = (form: HTMLFormElement) => {
    const broken = showsBrokenDate(form);
    setTried({ date: draft.date, broken });
    return !hasTrouble(detailsTroubles(draft, broken));
  };
  return { troubles, check };
}

/** True when the date field shows something that is no day: its value is then empty, as if nothing had been typed. */
function showsBrokenDate(form: HTMLFormElement): boolean {
  return form.querySelector<HTMLInputElement>('input[type="date"]')?.validity.badInput ?? false;
}
