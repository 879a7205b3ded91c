import { samePlace } from './carry-steps.ts';
import { useCarry } from './carry.ts';
import type { Dragged, DropPlace } from './drag-data.ts';
import { placeUnderPointer } from './held-pointer.ts';

/**
 * The pointer holds a card: until the function it gives back is called, the place under it shows that it would be
 * the one. Only the place it leaves and the place it comes over are drawn again.
 */
export function hold(dragged: Dragged): () => void {
  const look = () => {
    const over = placeUnderPointer();
    const before = useCarry.getState().held;
    if (!before || !same(before.over, over)) useCarry.setState({ held: { dragged, over } });
  };
  look();
  window.addEventListener('pointermove', look, { passive: true });
  // The board scrolls by itself under a pointer that rests near its edge.
  window.addEventListener('scroll', look, { capture: true, passive: true });
  return () => {
    window.removeEventListener('pointermove', look);
    window.removeEventListener('scroll', look, { capture: true });
    useCarry.setState({ held: null });
  };
}

function same(a: DropPlace | null, b: DropPlace | null): boolean {
  return a === null || b === null ? a === b : samePlace(a, b);
}
