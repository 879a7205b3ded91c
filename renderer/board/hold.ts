import { samePlace } from './carry-steps.ts';
import { useCarry } from './carry.ts';
import type { Dragged, Held } from './drag-data.ts';
import { createEdgeScroll } from './edge-scroll.ts';
import { isAlsoHere, onAlsoHere, placeUnderPointer } from './held-pointer.ts';
import { showOnHeld } from './show-on-held.ts';

/**
 * The pointer holds a card: until the function it gives back is called, the place under it shows that it would be
 * the one, and the board scrolls near its edges. Once in a frame, since asking what is under the pointer lays the page
 * out. Only the place it leaves and the place it comes over are drawn again; the card itself is told by an attribute.
 */
export function hold(dragged: Dragged): () => void {
  const scroll = createEdgeScroll();
  // Also where it is lifted is only asked in its frame: the event that lifts it has enough to do.
  let hasMoved = true;
  let frame = 0;
  const moved = () => {
    hasMoved = true;
  };
  const look = () => {
    const held: Held = {
      dragged,
      over: placeUnderPointer(),
      alsoHere: dragged.kind === 'placement' && isAlsoHere(),
    };
    const before = useCarry.getState().held;
    if (before && same(before, held)) return;
    showOnHeld(held);
    useCarry.setState({ held });
  };
  const each = (now: number) => {
    if (hasMoved) look();
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
    cancelAnimationFrame(frame);
    window.removeEventListener('pointermove', moved);
    window.removeEventListener('scroll', moved, { capture: true });
    noKey();
    useCarry.setState({ held: null });
  };
}

function same(a: Held, b: Held): boolean {
  if (a.alsoHere !== b.alsoHere) return false;
  return a.over === null || b.over === null ? a.over === b.over : samePlace(a.over, b.over);
}
