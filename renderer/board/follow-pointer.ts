import type { Dragged } from './drag-data.ts';
import { pointerAt, type Point } from './held-pointer.ts';

/** Where a card is held: in pixels from its corner. And how wide it was where it stood. */
export interface Grip extends Point {
  readonly width: number;
}

/** The middle of the picture on a chip. */
const PICTURE: Point = { x: 18, y: 16 };

/**
 * A card is held where it was pressed. A line of the people list is wider than the chip that travels: held there, the
 * chip would hang far beside the pointer, over another lane than the one that lights up. So that is held by its picture.
 */
export function gripOn(card: Element, kind: Dragged['kind'], pressed: Point): Grip {
  const { left, top, width } = card.getBoundingClientRect();
  const at = kind === 'stakeholder' ? PICTURE : { x: pressed.x - left, y: pressed.y - top };
  return { ...at, width };
}

/** Moves a card that stands in the corner of the window along with the pointer, in the frame of its event. */
export function followPointer(card: HTMLElement, { x, y, width }: Grip): () => void {
  const move = () => {
    const at = pointerAt();
    card.style.transform = `translate(${at.x - x}px, ${at.y - y}px)`;
  };
  card.style.width = `${width}px`;
  move();
  window.addEventListener('pointermove', move, { passive: true });
  return () => window.removeEventListener('pointermove', move);
}
