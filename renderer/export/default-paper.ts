import type { Paper } from '../../shared/report/paper.ts';

/** Where offices print on US Letter (Unicode CLDR, supplemental data, paperSize). */
const LETTER_REGIONS: ReadonlySet<string> = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The paper that lies in the printers of a locale (BCP 47): A4 unless its region uses Letter. */
export function defaultPaper(locale: string): Paper {
  const region = /-([A-Z]{2})(?:-|$)/i.exec(locale)?.[1]?.toUpperCase();
  return region !== undefined && LETTER_REGIONS.has(region) ? 'Letter' : 'A4';
}
