import { useDraggable } from '@dnd-kit/core';
import { useState, type ReactNode, type SyntheticEvent } from 'react';

import { cardAt, type Dragged } from './drag-data.ts';

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
  const { setNodeRef, setActivatorNodeRef, listeners } = useDraggable({
    id: 'card',
    data: lifted.data,
  });

  const lift = (event: SyntheticEvent) => {
    const card = cardAt(event.target);
    if (!card) return;
    lifted.take(card.dragged);
    setNodeRef(card.element);
    setActivatorNodeRef(card.element);
    listeners?.['onPointerDown']?.(event);
  };

  return (
    <div className={className} onPointerDown={lift}>
      {children}
    </div>
  );
}

/** The card the one draggable stands for: dnd-kit reads it when the drag starts, nothing is drawn from it. */
function liftedCard() {
  let dragged: Dragged | null = null;
  return {
    data: {
      get dragged() {
        return dragged;
      },
    },
    take: (next: Dragged) => {
      dragged = next;
    },
  };
}
