/** The part of a scroller, from each of its edges in, that scrolls under a held card. */
const BAND = 0.2;
/** At the edge itself and beyond, in pixels in a millisecond. */
const FASTEST = 2;

/** Which ways the hand has gone: a card taken up near an edge does not scroll the board before it is carried there. */
export interface Ways {
  back: boolean;
  on: boolean;
}

/** How fast a scroller from `start` to `end` scrolls along one axis under a pointer at `at`. */
export function edgeSpeed(at: number, start: number, end: number, ways: Readonly<Ways>): number {
  const band = (end - start) * BAND;
  const depth = (into: number) => Math.min(1, Math.max(0, into / band));
  const on = ways.on ? depth(at - (end - band)) : 0;
  const back = ways.back ? depth(start + band - at) : 0;
  return FASTEST * (on - back);
}
