import { writtenApart } from '../../shared/commands/written-person.ts';

/** A bullet, a box to tick, a number or a letter in brackets, as mails, documents and meeting notes put before a name. */
const LIST_MARK =
  /^\s*(?:[-*+•‣⁃·▪●○◦–—✓✔☐☑☒\uF0A7\uF0B7]\s+|o\t\s*|\(?\d+[.)]\s+|\(?\p{L}\)\s+|\[[ xX]?\]\s+)/u;

/** What separates names in the list it was taken from. */
const SEPARATORS = /[\s,;]+$/u;

// Copied out of a PDF, a terminal or an address book; nobody sees them.
// oxlint-disable-next-line no-control-regex -- taking control characters out is the point
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * The lines of a pasted list, trimmed, without empty ones and list marks; addresses on one line count as one each. One
 * line or none is no list.
 */
export function pastedLines(text: string): readonly string[] {
  return text
    .split(/\r\n|[\r\n\v\u2028\u2029]/u)
    .flatMap(writtenApart)
    .map((line) => line.replaceAll(CONTROL, '').replace(LIST_MARK, '').replace(SEPARATORS, '').trim())
    .filter((line) => /[^\p{Z}\p{C}]/u.test(line));
}
