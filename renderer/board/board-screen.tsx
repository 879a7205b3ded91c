import { DndContext } from '@dnd-kit/core';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { GapsPanel } from '../gaps/gaps-panel.tsx';
import { PeoplePanel } from '../people/people-panel.tsx';
import { useViewOnly } from '../store/view-only.ts';
import { BoardGrid } from './board-grid.tsx';
import styles from './board-screen.module.css';
import { CardActions } from './card-actions.tsx';
import { CarryHint } from './carry-hint.tsx';
import { DragSource } from './drag-source.tsx';
import { HeldCard } from './held-card.tsx';
import { OneDraggable, type Draggable } from './one-draggable.tsx';
import { useBoardDrag } from './use-board-drag.ts';
import { useCarryKeys } from './use-carry-keys.ts';

/** Ours speaks instead: dnd-kit would say ids. */
const SILENT = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
};

export function BoardScreen() {
  const { t } = useTranslation();
  const { lifted, context } = useBoardDrag();
  const viewOnly = useViewOnly();
  useCarryKeys();
  const draggable = useRef<Draggable>(null);
  // The parts don't change while something is dragged, so a drag doesn't draw them again.
  const parts = useMemo(
    () => (
      <DragSource className={styles.source} draggable={draggable}>
        <CardActions className={styles.screen}>
          <PeoplePanel />
          <BoardGrid />
          <GapsPanel />
        </CardActions>
      </DragSource>
    ),
    [],
  );
  return (
    <>
      {parts}
      <DndContext {...context} accessibility={SILENT}>
        <OneDraggable ref={draggable} />
      </DndContext>
      <p id="card-help" hidden>
        {t(viewOnly ? 'shell.viewOnly.cardHelp' : 'board.cardHelp')}
      </p>
      <CarryHint />
      {lifted && <HeldCard dragged={lifted.dragged} grip={lifted.grip} />}
    </>
  );
}
