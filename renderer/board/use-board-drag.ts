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

import type { Command } from '../../shared/commands/catalogue.ts';
import { dropPlacement, dropService, dropStakeholder } from '../../shared/commands/drop.ts';
import { useApp } from '../store/app-state.ts';
import { newId } from '../store/new-id.ts';
import { run } from '../store/session.ts';
import { announce } from '../ui/announcer.tsx';
import { sayLanding } from './board-words.ts';
import type { Dragged, DropPlace } from './drag-data.ts';
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
    setDragged(active.data.current?.['dragged'] as Dragged);
  }, []);
  const onDragCancel = useCallback(() => setDragged(null), []);
  const onDragEnd = useCallback(({ active }: DragEndEvent) => {
    setDragged(null);
    const what = active.data.current?.['dragged'] as Dragged;
    const place = placeUnderPointer();
    if (!place) return;
    const command = commandFor(what, place);
    if (command && run(command)) announce(sayLanding(command));
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

function commandFor(what: Dragged, place: DropPlace): Command | null {
  const workshop = useApp.getState().replica?.shown;
  if (!workshop) return null;
  if (what.kind === 'service') return dropService(workshop, what.id, place.service);
  if (place.kind === 'service') return null;
  const lane = { service: place.service, lane: place.lane };
  return what.kind === 'stakeholder'
    ? dropStakeholder(what.id, lane, newId())
    : dropPlacement(workshop, what.id, lane, isAlsoHere(), newId());
}
