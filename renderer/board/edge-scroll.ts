import { edgeSpeed, type Ways } from './edge-speed.ts';
import { pointerAt, type Point } from './held-pointer.ts';

/** A frame: a window that can't keep up scrolls slower, it does not jump. */
const LONGEST_STEP_MS = 17;

/** Scrolls the board under a card that is held near one of its edges: to be called in each frame. */
export function createEdgeScroll(): (now: number) => void {
  const across: Ways = { back: false, on: false };
  const down: Ways = { back: false, on: false };
  let before = pointerAt();
  let last: number | null = null;
  return (now) => {
    const at = pointerAt();
    note(across, at.x - before.x);
    note(down, at.y - before.y);
    before = at;
    const elapsed = last === null ? 0 : Math.min(now - last, LONGEST_STEP_MS);
    last = now;
    const scroller = document.querySelector('[data-board-scroller]');
    if (scroller) scrollUnder(scroller, at, elapsed, across, down);
  };
}

function scrollUnder(scroller: Element, at: Point, elapsed: number, across: Ways, down: Ways): void {
  const { left, right, top, bottom } = scroller.getBoundingClientRect();
  const isBeside = at.x < left || at.x > right;
  const isAbove = at.y < top || at.y > bottom;
  const x = isAbove ? 0 : edgeSpeed(at.x, left, right, across) * elapsed;
  const y = isBeside ? 0 : edgeSpeed(at.y, top, bottom, down) * elapsed;
  if (x !== 0 || y !== 0) scroller.scrollBy(x, y);
}

function note(ways: Ways, by: number): void {
  ways.back ||= by < 0;
  ways.on ||= by > 0;
}
