import { samePlace } from './carry-steps.ts';
import { useCarry } from './carry.ts';
import type { Dragged, DropPlace } from './drag-data.ts';
import { createEdgeScroll } from './edge-scroll.ts';
import { placeUnderPointer } from './held-pointer.ts';

/**
 * The pointer holds a card: until the function it gives back is called, the place under it shows that it would be
 * the one, and the board scrolls near its edges. Once in a frame, since asking what is under the pointer lays the page
 * out. Only the place it leaves and the place it comes over are drawn again.
 */
export function hold(dragged: Dragged): () => void {
  const scroll = createEdgeScroll();
  let hasMoved = false;
  let frame = 0;
  const moved = () => {
    hasMoved = true;
  };
  const look = () => {
    const over = placeUnderPointer();
    const before = useCarry.getState().held;
    if (!before || !same(before.over, over)) useCarry.setState({ held: { dragged, over } });
  };
  const each = (now: number) => {
    if (hasMoved) look();
    hasMoved = false;
    scroll(now);
    frame = requestAnimationFrame(each);
  };
  look();
  frame = requestAnimationFrame(each);
  window.addEventListener('pointermove', moved, { passive: true });
  // The board scrolls under a pointer that rests near its edge.
  window.addEventListener('scroll', moved, { capture: true, passive: true });
  return () => {
    cancelAnimationFrame(frame);
    window.removeEventListener('pointermove', moved);
    window.removeEventListener('scroll', moved, { capture: true });
    useCarry.setState({ held: null });
  };
}

function same(a: DropPlace | null, b: DropPlace | null): boolean {
  return a === null || b === null ? a === b : samePlace(a, b);
}
