import type { Paper } from '../../shared/report/paper.ts';
import { isolate } from '../../shared/words/isolate.ts';
import type { Words } from '../../shared/words/words.ts';

interface Titled {
  readonly paper: Paper;
  readonly details: { readonly title: string };
}

const SIZES = { A4: 'A4 landscape', Letter: 'letter landscape' } as const satisfies Readonly<
  Record<Paper, string>
>;

/**
 * The page itself: its size, and the margin boxes that say which workshop and which page it is. The widths of shared
 * report tables count on 14 mm at either side. Nothing on paper is smaller than 8 pt, this included.
 */
export function pageStyle(t: Words, { paper, details }: Titled): string {
  const box = 'font: 8pt / 1.6 var(--font); color: #4d545d; vertical-align: top; padding-top: 4mm;';
  return `@page {
  size: ${SIZES[paper]};
  margin: 13mm 14mm 16mm;
  @bottom-left { content: ${cssString(breakable(isolate(details.title)))}; ${box} text-align: left; width: 78%; }
  @bottom-right { content: ${pageNumber(t)}; ${box} text-align: right; width: 22%; }
}`;
}

/** "Page 2 of 9" as the value of CSS `content`: the sentence with its two numbers left to the printer. */
function pageNumber(t: Words): string {
  const [page, pages] = ['\uE000', '\uE001'];
  return t('report.page', { page, pages })
    .split(/([\uE000\uE001])/u)
    .filter((part) => part !== '')
    .map((part) => (part === page ? 'counter(page)' : part === pages ? 'counter(pages)' : cssString(part)))
    .join(' ');
}

/** Margin boxes know no `overflow-wrap`: a word longer than the line gets places to break. */
function breakable(text: string): string {
  return text.replaceAll(/\S{40}/gu, '$&\u200B');
}

/** Text as a CSS string: quotes, backslashes and line ends can't end it early. */
export function cssString(text: string): string {
  const escaped = text.replaceAll(/["\\\p{Cc}]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `);
  return `"${escaped}"`;
}
