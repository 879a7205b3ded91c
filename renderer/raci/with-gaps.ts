interface Piece {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** What is drawn of a long list: a piece of it, or the room that the pieces take which are not drawn. */
export type Drawn =
  | { readonly index: number; readonly gap: null }
  | { readonly index: null; readonly gap: number; readonly key: string };

/**
 * The drawn pieces in order, with the gaps between them, from `from` to `to` in pixels. A table keeps its shape by
 * them, and a row far from those in sight can stay drawn because it has the focus.
 */
export function withGaps(pieces: readonly Piece[], from: number, to: number): readonly Drawn[] {
  const drawn: Drawn[] = [];
  let end = from;
  for (const piece of pieces) {
    if (piece.start > end) drawn.push(gapOf(piece.start - end, `before ${piece.index}`));
    drawn.push({ index: piece.index, gap: null });
    end = piece.end;
  }
  if (to > end) drawn.push(gapOf(to - end, 'end'));
  return drawn;
}

function gapOf(gap: number, key: string): Drawn {
  return { index: null, gap, key };
}

/** The same is drawn: for parts that need not be drawn again while the list scrolls. */
export function sameDrawn(a: readonly Drawn[], b: readonly Drawn[]): boolean {
  return (
    a === b ||
    (a.length === b.length && a.every((piece, at) => piece.index === b[at]?.index && piece.gap === b[at].gap))
  );
}
