// dnd-kit as its documentation shows it for boards (MultipleContainers): every card is sortable, every lane droppable.
import {
  closestCorners,
  DndContext,
  DragOverlay,
  PointerSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
  type DragEndEvent,
  type DragStartEvent,
} from '@dnd-kit/core';
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { memo, useState } from 'react';

import { BoardPage, Face, showRival, type LaneProps } from './board-page.tsx';
import { moved, type Card, type RivalBoard } from './rival-board.ts';

function Sortable({ initial }: { readonly initial: RivalBoard }) {
  const [board, setBoard] = useState(initial);
  const [lifted, setLifted] = useState<Card | null>(null);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const lift = ({ active }: DragStartEvent) => setLifted(cardOf(board, String(active.id)));
  const drop = ({ active, over }: DragEndEvent) => {
    setLifted(null);
    const to = over && laneOf(board, String(over.id));
    if (to) setBoard({ ...board, lanes: moved(board, String(active.id), to) });
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCorners}
      onDragStart={lift}
      onDragEnd={drop}
      onDragCancel={() => setLifted(null)}
    >
      <BoardPage board={board} lane={Lane}>
        {board.people.map((card) => (
          <Person key={card.id} card={card} />
        ))}
      </BoardPage>
      <DragOverlay dropAnimation={null}>
        {lifted && (
          <div className="chip" data-overlay>
            <Face name={lifted.name} />
          </div>
        )}
      </DragOverlay>
    </DndContext>
  );
}

const Lane = memo(function Lane({ id, role, cards }: LaneProps) {
  const { setNodeRef } = useDroppable({ id });
  return (
    <div ref={setNodeRef} className="lane" data-lane={id} data-role={role}>
      <SortableContext items={cards.map((card) => card.id)} strategy={verticalListSortingStrategy}>
        {cards.map((card) => (
          <Chip key={card.id} card={card} />
        ))}
      </SortableContext>
    </div>
  );
});

const Chip = memo(function Chip({ card }: { readonly card: Card }) {
  const { setNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id: card.id,
  });
  const style = {
    transform: transform ? `translate3d(${transform.x}px, ${transform.y}px, 0)` : undefined,
    transition,
    opacity: isDragging ? 0.4 : 1,
  };
  return (
    <div ref={setNodeRef} className="chip" data-card={card.id} style={style} {...attributes} {...listeners}>
      <Face name={card.name} />
    </div>
  );
});

const Person = memo(function Person({ card }: { readonly card: Card }) {
  const { setNodeRef, attributes, listeners } = useDraggable({ id: card.id });
  return (
    <div ref={setNodeRef} className="person" data-card={card.id} {...attributes} {...listeners}>
      <Face name={card.name} />
    </div>
  );
});

function cardOf({ people, lanes }: RivalBoard, card: string): Card | null {
  return [...people, ...Object.values(lanes).flat()].find(({ id }) => id === card) ?? null;
}

/** A lane is over which a card is, or whose card it is over. */
function laneOf({ lanes }: RivalBoard, over: string): string | null {
  if (lanes[over]) return over;
  return Object.keys(lanes).find((lane) => lanes[lane]?.some(({ id }) => id === over)) ?? null;
}

await showRival(Sortable);
