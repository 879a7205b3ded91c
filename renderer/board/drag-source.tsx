import type { KeyboardEvent, PointerEvent, ReactNode, RefObject } from 'react';

import { isViewOnly } from '../store/view-only.ts';
import { lift } from './carry.ts';
import { cardAt } from './drag-data.ts';
import { gripOn } from './follow-pointer.ts';
import type { Draggable } from './one-draggable.tsx';

/** Where cards are taken from. They are plain elements: this finds the one that was pressed, and hands it over to be lifted. */
export function DragSource({
  className,
  draggable,
  children,
}: {
  readonly className: string | undefined;
  readonly draggable: RefObject<Draggable | null>;
  readonly children: ReactNode;
}) {
  const press = (event: PointerEvent) => {
    const card = isViewOnly() ? null : cardAt(event.target);
    if (!card) return;
    const grip = gripOn(card.element, card.dragged.kind, { x: event.clientX, y: event.clientY });
    draggable.current?.press(event, { dragged: card.dragged, grip });
  };
  return (
    // Only finds the card that was pressed; each card has a role of its own.
    <div role="presentation" className={className} onPointerDown={press} onKeyDown={liftBySpace}>
      {children}
    </div>
  );
}

/** Space lifts the card that has the focus. Its other keys are its own: Enter opens. */
function liftBySpace(event: KeyboardEvent): void {
  const card = event.key === ' ' && !event.repeat ? cardAt(event.target) : null;
  if (!card || !(event.target instanceof Element) || !event.target.matches('[data-stop]')) return;
  event.preventDefault();
  lift(card.dragged);
}
