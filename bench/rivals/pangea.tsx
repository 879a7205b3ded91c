// hello-pangea/dnd (react-beautiful-dnd's successor): a Draggable per card, a Droppable per lane.
import { DragDropContext, Draggable, Droppable, type DropResult } from '@hello-pangea/dnd';
import { memo, useState } from 'react';

import { BoardPage, Face, showRival, type LaneProps } from './board-page.tsx';
import { moved, type Card, type RivalBoard } from './rival-board.ts';

function Pangea({ initial }: { readonly initial: RivalBoard }) {
  const [board, setBoard] = useState(initial);
  const drop = ({ draggableId, destination }: DropResult) => {
    if (!destination || destination.droppableId === 'people') return;
    setBoard({ ...board, lanes: moved(board, draggableId, destination.droppableId) });
  };
  return (
    <DragDropContext onDragEnd={drop}>
      <BoardPage board={board} lane={Lane}>
        <Droppable droppableId="people" isDropDisabled>
          {({ innerRef, droppableProps, placeholder }) => (
            <div ref={innerRef} {...droppableProps}>
              <Cards look="person" cards={board.people} />
              {placeholder}
            </div>
          )}
        </Droppable>
      </BoardPage>
    </DragDropContext>
  );
}

const Lane = memo(function Lane({ id, role, cards }: LaneProps) {
  return (
    <Droppable droppableId={id}>
      {({ innerRef, droppableProps, placeholder }) => (
        <div ref={innerRef} {...droppableProps} className="lane" data-lane={id} data-role={role}>
          <Cards look="chip" cards={cards} />
          {placeholder}
        </div>
      )}
    </Droppable>
  );
});

/** Memoised, as the library advises: a drag must not draw every card of a lane again. */
const Cards = memo(function Cards({
  look,
  cards,
}: {
  readonly look: 'person' | 'chip';
  readonly cards: readonly Card[];
}) {
  return cards.map(({ id, name }, index) => (
    <Draggable key={id} draggableId={id} index={index}>
      {({ innerRef, draggableProps, dragHandleProps }, { isDragging }) => (
        <div
          ref={innerRef}
          {...draggableProps}
          {...dragHandleProps}
          className={look}
          data-card={id}
          data-dragging={isDragging || undefined}
        >
          <Face name={name} />
        </div>
      )}
    </Draggable>
  ));
});

await showRival(Pangea);
