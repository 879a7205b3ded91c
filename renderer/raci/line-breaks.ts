/** A line breaks at a space, after a hyphen, and where a soft hyphen allows it. */
function piecesOf(text: string): readonly string[] {
  return text.split(/\s+|(?<=[-\u00AD])/u).filter((piece) => piece !== '');
}

/** Letters of the longest piece that stays whole. */
export function longestWord(texts: readonly string[]): number {
  return Math.max(0, ...texts.flatMap(piecesOf).map(({ length }) => length));
}

/** How many lines a text takes where a line holds so many letters: a little more rather than too few. */
export function linesOf(text: string, letters: number): number {
  let lines = 0;
  let room = 0;
  for (const { length } of piecesOf(text)) {
    if (length + 1 <= room) {
      room -= length + 1;
      continue;
    }
    const taken = Math.max(1, Math.ceil(length / Math.max(1, letters)));
    lines += taken;
    room = taken * Math.max(1, letters) - length;
  }
  return lines;
}
