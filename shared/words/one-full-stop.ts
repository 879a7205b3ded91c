/** A name can end with a full stop, "Uma Li S.", and so can the sentence it ends: one of the two is enough. */
export function oneFullStop(sentence: string): string {
  return sentence.replaceAll(/(?<!\.)\.(\u2069?)\.(?=\s|$)/gu, '.$1');
}
