import { DATE_LOCALE, LANGUAGE } from '../../shared/words/words.ts';

const thisYear = new Intl.DateTimeFormat(DATE_LOCALE, { day: 'numeric', month: 'short' });
const otherYear = new Intl.DateTimeFormat(DATE_LOCALE, { day: 'numeric', month: 'short', year: 'numeric' });
const relative = new Intl.RelativeTimeFormat(LANGUAGE, { numeric: 'auto' });

/**
 * A moment as people speak of it: "today 10:42", "yesterday 18:05", "14 Nov", "2 Oct 2024". `clock` writes the time of
 * day. A moment ahead of `now` (a clock that was wrong) gets its date.
 */
export function whenInWords(moment: Date, now: Date, clock: (iso: string) => string): string {
  const days = daysBetween(moment, now);
  if (days === 0 || days === 1) return `${relative.format(-days, 'day')} ${clock(moment.toISOString())}`;
  return (moment.getFullYear() === now.getFullYear() ? thisYear : otherYear).format(moment);
}

/** Midnights passed between two moments, where the clock hangs. Noon is never skipped by daylight saving. */
function daysBetween(from: Date, to: Date): number {
  return Math.round((noon(to) - noon(from)) / 86_400_000);
}

function noon(moment: Date): number {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate(), 12).getTime();
}
