import { DndContext, DragOverlay } from '@dnd-kit/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { GapsPanel } from '../gaps/gaps-panel.tsx';
import { PeoplePanel } from '../people/people-panel.tsx';
import { useViewOnly } from '../store/view-only.ts';
import { BoardGrid } from './board-grid.tsx';
import styles from './board-screen.module.css';
import { CardActions } from './card-actions.tsx';
import { CarryHint } from './carry-hint.tsx';
import { DragOverlayCard } from './drag-overlay-card.tsx';
import { DragSource } from './drag-source.tsx';
import { holdByPicture } from './hold-by-picture.ts';
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

const HOLD = [holdByPicture];

export function BoardScreen() {
  const { t } = useTranslation();
  const { dragged, context } = useBoardDrag();
  const viewOnly = useViewOnly();
  useCarryKeys();
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
      <p id="card-help" hidden>
        {t(viewOnly ? 'shell.viewOnly.cardHelp' : 'board.cardHelp')}
      </p>
      <CarryHint />
      <DragOverlay dropAnimation={null} modifiers={HOLD}>
        {dragged && <DragOverlayCard dragged={dragged} />}
      </DragOverlay>
    </DndContext>
  );
}
