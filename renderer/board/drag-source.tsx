import { useDraggable } from '@dnd-kit/core';
import { useRef, type ReactNode, type SyntheticEvent } from 'react';

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
  const data = useRef<{ dragged: Dragged | null }>({ dragged: null });
  const { setNodeRef, setActivatorNodeRef, listeners } = useDraggable({
    id: 'card',
    data: data.current,
  });

  const lift = (event: SyntheticEvent) => {
    const card = cardAt(event.target);
    if (!card) return;
    data.current.dragged = card.dragged;
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
