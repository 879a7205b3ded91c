/** Blocks of scripts that run right to left, and the marks that make what follows do so. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';
const ISOLATED = /^\u2068[^\u2066-\u2069]*\u2069$/u;

/**
 * A name inside a sentence: one that runs right to left must not pull the words and numbers around it along (Unicode
 * bidirectional algorithm, UAX 9, section 2.4). Every other name stays as it is, so that searching finds it. Names hold
 * no direction controls of their own (`shared/model/text.ts`), so none can break out.
 */
export function isolate(name: string): string {
  if (!RIGHT_TO_LEFT.test(name) || ISOLATED.test(name)) return name;
  return FIRST_STRONG_ISOLATE + name + POP_DIRECTIONAL_ISOLATE;
}
