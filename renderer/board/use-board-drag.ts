import {
  MeasuringStrategy,
  pointerWithin,
  useSensor,
  useSensors,
  type DragEndEvent,
  type DragStartEvent,
} from '@dnd-kit/core';
import { useCallback, useEffect, useState } from 'react';

import type { Dragged } from './drag-data.ts';
import { dropCard } from './drop-card.ts';
import { isAlsoHere, placeUnderPointer } from './held-pointer.ts';
import { hold } from './hold.ts';
import { PromptSensor } from './prompt-sensor.ts';

const MEASURING = { droppable: { strategy: MeasuringStrategy.WhileDragging } };

/** What `DndContext` needs, and what is being dragged right now. */
export function useBoardDrag() {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  // A few pixels tell a drag from a click on the card, which opens its menu.
  const sensors = useSensors(useSensor(PromptSensor, { activationConstraint: { distance: 4 } }));
  useEffect(() => (dragged ? hold(dragged) : undefined), [dragged]);

  const onDragStart = useCallback(({ active }: DragStartEvent) => {
    setDragged(active.data.current?.['dragged'] as Dragged);
  }, []);
  const onDragCancel = useCallback(() => setDragged(null), []);
  const onDragEnd = useCallback(({ active }: DragEndEvent) => {
    setDragged(null);
    const what = active.data.current?.['dragged'] as Dragged;
    const place = placeUnderPointer();
    if (place) dropCard(what, place, isAlsoHere());
  }, []);

  return {
    dragged,
    context: {
      sensors,
      collisionDetection: pointerWithin,
      measuring: MEASURING,
      onDragStart,
      onDragCancel,
      onDragEnd,
    },
  };
}
