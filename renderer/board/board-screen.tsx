import { DndContext, DragOverlay } from '@dnd-kit/core';
import { useMemo } from 'react';

import { GapsPanel } from '../gaps/gaps-panel.tsx';
import { PeoplePanel } from '../people/people-panel.tsx';
import { BoardGrid } from './board-grid.tsx';
import styles from './board-screen.module.css';
import { CardActions } from './card-actions.tsx';
import { DragOverlayCard } from './drag-overlay-card.tsx';
import { DragSource } from './drag-source.tsx';
import { holdByPicture } from './hold-by-picture.ts';
import { useBoardDrag } from './use-board-drag.ts';

/** Ours speaks instead: dnd-kit would say ids. */
const SILENT = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
};

const HOLD = [holdByPicture];

export function BoardScreen() {
  const { dragged, context } = useBoardDrag();
  // The parts don't change while something is dragged, so a drag doesn't draw them again.
  const parts = useMemo(
    () => (
      <CardActions className={styles.screen}>
        <PeoplePanel />
        <BoardGrid />
        <GapsPanel />
      </CardActions>
    ),
    [],
  );
  return (
    <DndContext {...context} accessibility={SILENT}>
      <DragSource className={styles.source}>{parts}</DragSource>
      <DragOverlay dropAnimation={null} modifiers={HOLD}>
        {dragged && <DragOverlayCard dragged={dragged} />}
      </DragOverlay>
    </DndContext>
  );
}
