import { useDraggable } from '@dnd-kit/core';
import { useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';

import { isViewOnly } from '../store/view-only.ts';
import { lift } from './carry.ts';
import { cardAt, type Dragged } from './drag-data.ts';
import { gripOn, type Grip } from './follow-pointer.ts';

/**
 * The one draggable of the board. A hook per card re-renders every card at each step of a drag (a second at pick-up with
 * 3,000 of them); here cards are plain elements, and this finds the one under the pointer and lifts it.
 */
export function DragSource({
  className,
  children,
}: {
  readonly className: string | undefined;
  readonly children: ReactNode;
}) {
  const [lifted] = useState(liftedCard);
  const { listeners } = useDraggable({ id: 'card', data: lifted.data });

  const take = (event: PointerEvent) => {
    const card = isViewOnly() ? null : cardAt(event.target);
    if (!card) return;
    const grip = gripOn(card.element, card.dragged.kind, { x: event.clientX, y: event.clientY });
    lifted.take({ dragged: card.dragged, grip });
    // The element stays unknown to dnd-kit, which would measure it and draw at each scroll of what it stands in.
    listeners?.['onPointerDown']?.(event);
  };

  return (
    // Only finds the card that was pressed; each card has a role of its own.
    <div role="presentation" className={className} onPointerDown={take} onKeyDown={liftBySpace}>
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

/** The card the one draggable stands for, and where it is held. */
export interface Lifted {
  readonly dragged: Dragged;
  readonly grip: Grip;
}

/** dnd-kit reads it when the drag starts, nothing is drawn from it. */
function liftedCard() {
  let lifted: Lifted | null = null;
  return {
    data: {
      get lifted() {
        return lifted;
      },
    },
    take: (next: Lifted) => {
      lifted = next;
    },
  };
}
