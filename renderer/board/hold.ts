import { afterFrame } from './after-frame.ts';
import { samePlace } from './carry-steps.ts';
import { useCarry } from './carry.ts';
import type { Dragged, Held } from './drag-data.ts';
import { createEdgeScroll } from './edge-scroll.ts';
import { isAlsoHere, onAlsoHere, placeUnderPointer } from './held-pointer.ts';
import { showOnHeld, showOnLane } from './show-on-held.ts';

/**
 * The pointer holds a card: until the function it gives back is called, the place under it shows that it would be
 * the one, and the board scrolls near its edges. Once in a frame, since asking what is under the pointer lays the page
 * out. Of lanes and the card itself nothing is drawn again: they are told by an attribute.
 */
export function hold(dragged: Dragged): () => void {
  const scroll = createEdgeScroll();
  // Also where it is lifted is only asked in its frame: the event that lifts it has enough to do.
  let hasMoved = true;
  let isOver = false;
  let frame = 0;
  let last: Held | null = null;
  let leaveLane: (() => void) | null = null;
  const moved = () => {
    hasMoved = true;
  };
  const look = () => {
    if (isOver) return;
    const held: Held = {
      dragged,
      over: placeUnderPointer(),
      alsoHere: dragged.kind === 'placement' && isAlsoHere(),
    };
    const before = last;
    if (before && same(before, held)) return;
    last = held;
    leaveLane?.();
    leaveLane = showOnLane(held);
    showOnHeld(held);
    // Laid out between frames too: the next one then only paints it.
    document.body.getBoundingClientRect();
    if (!before || isDrawn(before, held)) useCarry.setState({ held });
  };
  const each = (now: number) => {
    // The card itself has moved by then. What it is over shows a frame later, which is not to be seen; a card that lags is.
    if (hasMoved) afterFrame(look);
    hasMoved = false;
    scroll(now);
    frame = requestAnimationFrame(each);
  };
  frame = requestAnimationFrame(each);
  window.addEventListener('pointermove', moved, { passive: true });
  // The board scrolls under a pointer that rests near its edge.
  window.addEventListener('scroll', moved, { capture: true, passive: true });
  const noKey = onAlsoHere(moved);
  return () => {
    isOver = true;
    cancelAnimationFrame(frame);
    window.removeEventListener('pointermove', moved);
    window.removeEventListener('scroll', moved, { capture: true });
    noKey();
    leaveLane?.();
    useCarry.setState({ held: null });
  };
}

function same(a: Held, b: Held): boolean {
  if (a.alsoHere !== b.alsoHere) return false;
  return a.over === null || b.over === null ? a.over === b.over : samePlace(a.over, b.over);
}

/** From lane to lane there is nothing to draw but attributes. */
function isDrawn(before: Held, now: Held): boolean {
  return before.alsoHere !== now.alsoHere || before.over?.kind === 'service' || now.over?.kind === 'service';
}
