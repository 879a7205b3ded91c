import type { Modifier } from '@dnd-kit/core';

import type { Dragged } from './drag-data.ts';

/** The middle of the picture on a chip, in pixels from its corner. */
const PICTURE = { x: 18, y: 16 };

/**
 * A line of the people list is wider than the chip that travels: held where the line was, the chip would hang far beside
 * the pointer, over another lane than the one that lights up. So the pointer holds it by its picture.
 */
export const holdByPicture: Modifier = ({ activatorEvent, active, activeNodeRect, transform }) => {
  const dragged = active?.data.current?.['dragged'] as Dragged | undefined;
  if (dragged?.kind !== 'stakeholder' || !activeNodeRect || !(activatorEvent instanceof PointerEvent)) {
    return transform;
  }
  return {
    ...transform,
    x: transform.x + activatorEvent.clientX - activeNodeRect.left - PICTURE.x,
    y: transform.y + activatorEvent.clientY - activeNodeRect.top - PICTURE.y,
  };
};
