import { useDroppable } from '@dnd-kit/core';
import type { ReactNode } from 'react';

const STILL = { disabled: true };

/**
 * The one droppable of the board: dnd-kit scrolls what a droppable under the pointer stands in. Which lane that is, is
 * asked of the page itself (`hold.ts`).
 */
export function BoardArea({
  className,
  children,
}: {
  readonly className: string | undefined;
  readonly children: ReactNode;
}) {
  const { setNodeRef } = useDroppable({ id: 'board', resizeObserverConfig: STILL });
  return (
    <div ref={setNodeRef} className={className}>
      {children}
    </div>
  );
}
