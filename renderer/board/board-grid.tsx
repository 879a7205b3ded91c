import { memo, useEffect, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { useApp } from '../store/app-state.ts';
import { AllServices } from './all-services.tsx';
import styles from './board-grid.module.css';
import { onBoardKey } from './board-keys.ts';
import { focusedService, stepFocusedService, toggleFocusMode } from './focus-mode.ts';
import { OneService } from './one-service.tsx';
import { walk } from './walk.ts';

/** The board: all services, or in focus mode one of them, large enough for the room. */
export const BoardGrid = memo(function BoardGrid() {
  const { t } = useTranslation();
  const focused = useApp(focusedService);
  useEffect(() => onBoardKey('f', toggleFocusMode), []);
  useEffect(() => {
    if (focused === null) return undefined;
    const off = [
      onBoardKey('pageup', () => stepFocusedService(-1)),
      onBoardKey('pagedown', () => stepFocusedService(1)),
      onBoardKey('escape', toggleFocusMode),
    ];
    return () => {
      for (const one of off) one();
    };
  }, [focused]);
  return (
    <main
      className={styles.board}
      aria-label={t('board.label')}
      data-board={focused === null ? 'all' : 'one'}
    >
      {/* Walks between its chips and services, which have roles of their own. */}
      <div role="presentation" className={styles.walked} onKeyDown={walkByKey}>
        {focused === null ? <AllServices /> : <OneService service={focused} />}
      </div>
    </main>
  );
});

function walkByKey(event: KeyboardEvent): void {
  if (event.altKey || event.metaKey || event.shiftKey) return;
  if (walk(event.target, event.key, event.ctrlKey)) event.preventDefault();
}
