// pragmatic-drag-and-drop: the browser's own drag and drop, a draggable per card, a drop target per lane.
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { memo, useEffect, useRef, useState } from 'react';

import { BoardPage, Face, showRival, type LaneProps } from './board-page.tsx';
import { moved, type Card, type RivalBoard } from './rival-board.ts';

function Pragmatic({ initial }: { readonly initial: RivalBoard }) {
  const [board, setBoard] = useState(initial);
  useEffect(
    () =>
      monitorForElements({
        onDrop: ({ source, location }) => {
          const lane = location.current.dropTargets[0]?.data['lane'];
          const card = source.data['card'];
          if (typeof lane !== 'string' || typeof card !== 'string') return;
          setBoard((before) => ({ ...before, lanes: moved(before, card, lane) }));
        },
      }),
    [],
  );
  return (
    <BoardPage board={board} lane={Lane}>
      {board.people.map((card) => (
        <DraggableCard key={card.id} look="person" card={card} />
      ))}
    </BoardPage>
  );
}

const Lane = memo(function Lane({ id, role, cards }: LaneProps) {
  const place = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!place.current) return undefined;
    return dropTargetForElements({
      element: place.current,
      getData: () => ({ lane: id }),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: () => setOver(false),
    });
  }, [id]);
  return (
    <div ref={place} className={`lane ${over ? 'over' : ''}`} data-lane={id} data-role={role}>
      {cards.map((card) => (
        <DraggableCard key={card.id} look="chip" card={card} />
      ))}
    </div>
  );
});

const DraggableCard = memo(function DraggableCard({
  look,
  card,
}: {
  readonly look: 'person' | 'chip';
  readonly card: Card;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    if (!place.current) return undefined;
    return draggable({
      element: place.current,
      getInitialData: () => ({ card: card.id }),
      onDragStart: () => setDragging(true),
      onDrop: () => setDragging(false),
    });
  }, [card.id]);
  return (
    <div ref={place} className={look} data-card={card.id} data-dragging={dragging || undefined}>
      <Face name={card.name} />
    </div>
  );
});

await showRival(Pragmatic);
