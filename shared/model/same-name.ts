import { tidyLine } from './text.ts';

/** Names are the same when only case, spacing or the way accents are stored differs. */
export function foldName(name: string): string {
  return tidyLine(name).toLowerCase();
}

// On Latin letters only: in Japanese, Arabic or Cyrillic what looks like an accent makes another letter or another word.
const ACCENTS = /(?<=\p{Script=Latin}\p{Mn}*)\p{Mn}/gu;

/** For looking a name up, accents don't count either: "jose" finds José. */
export function foldAccents(name: string): string {
  return foldName(name).normalize('NFD').replaceAll(ACCENTS, '').normalize('NFC');
}
