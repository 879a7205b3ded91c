import { useSensor, useSensors, type Active, type DragEndEvent, type DragStartEvent } from '@dnd-kit/core';
import { useCallback, useEffect, useState } from 'react';

import { dropCard } from './drop-card.ts';
import { isAlsoHere, placeUnderPointer } from './held-pointer.ts';
import { hold } from './hold.ts';
import type { Lifted } from './one-draggable.tsx';
import { PromptSensor } from './prompt-sensor.ts';

/** What `DndContext` needs, and what is being dragged right now. */
export function useBoardDrag() {
  const [lifted, setLifted] = useState<Lifted | null>(null);
  // A few pixels tell a drag from a click on the card, which opens its menu.
  const sensors = useSensors(useSensor(PromptSensor, { activationConstraint: { distance: 4 } }));
  useEffect(() => (lifted ? hold(lifted.dragged) : undefined), [lifted]);

  const onDragStart = useCallback(({ active }: DragStartEvent) => setLifted(liftedOf(active)), []);
  const onDragCancel = useCallback(() => setLifted(null), []);
  const onDragEnd = useCallback(({ active }: DragEndEvent) => {
    setLifted(null);
    const card = liftedOf(active);
    const place = card && placeUnderPointer();
    if (card && place) dropCard(card.dragged, place, isAlsoHere());
  }, []);

  return { lifted, context: { sensors, autoScroll: false, onDragStart, onDragCancel, onDragEnd } };
}

function liftedOf({ data }: Active): Lifted | null {
  return (data.current?.['lifted'] ?? null) as Lifted | null;
}
