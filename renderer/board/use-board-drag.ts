import {
  MeasuringStrategy,
  PointerSensor,
  pointerWithin,
  rectIntersection,
  useSensor,
  useSensors,
  type CollisionDetection,
  type DragEndEvent,
  type DragStartEvent,
} from '@dnd-kit/core';
import { useCallback, useState } from 'react';

import { useCarry } from './carry.ts';
import type { Dragged } from './drag-data.ts';
import { dropCard } from './drop-card.ts';
import { isAlsoHere, placeUnderPointer } from './held-pointer.ts';

/** A pointer is over what it points at; without one (keyboard) the dragged card's own box decides. */
const collide: CollisionDetection = (args) => {
  const hits = pointerWithin(args);
  return hits.length > 0 || args.pointerCoordinates ? hits : rectIntersection(args);
};

const MEASURING = { droppable: { strategy: MeasuringStrategy.WhileDragging } };

/** What `DndContext` needs, and what is being dragged right now. */
export function useBoardDrag() {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  // A few pixels tell a drag from a click on the card, which opens its menu.
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));

  const onDragStart = useCallback(({ active }: DragStartEvent) => {
    const what = active.data.current?.['dragged'] as Dragged;
    setDragged(what);
    useCarry.setState({ lifted: what.id });
  }, []);
  const onDragCancel = useCallback(() => {
    setDragged(null);
    useCarry.setState({ lifted: null });
  }, []);
  const onDragEnd = useCallback(({ active }: DragEndEvent) => {
    setDragged(null);
    useCarry.setState({ lifted: null });
    const what = active.data.current?.['dragged'] as Dragged;
    const place = placeUnderPointer();
    if (place) dropCard(what, place, isAlsoHere());
  }, []);

  return {
    dragged,
    context: {
      sensors,
      collisionDetection: collide,
      measuring: MEASURING,
      onDragStart,
      onDragCancel,
      onDragEnd,
    },
  };
}
