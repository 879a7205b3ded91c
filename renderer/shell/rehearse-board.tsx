import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';

import { WRITER } from '../../shared/api/hold.ts';
import { recordsOf } from '../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../shared/samples/sample-workshop.ts';
import { BoardGrid } from '../board/board-grid.tsx';
import { BoardScreen } from '../board/board-screen.tsx';
import { GapsPanel } from '../gaps/gaps-panel.tsx';
import { PeoplePanel } from '../people/people-panel.tsx';
import { useApp } from '../store/app-state.ts';
import { newId } from '../store/new-id.ts';
import { replicaOf } from '../store/replica.ts';
import { i18n } from '../store/words.ts';
import styles from './rehearse-board.module.css';
import { TopBar } from './top-bar.tsx';

/** Each in a moment of its own: whoever presses a key meanwhile waits for one of them at most. */
const PARTS = [
  () => <BoardGrid />,
  () => <PeoplePanel />,
  () => <GapsPanel />,
  () => <TopBar />,
  () => <BoardScreen />,
] as const satisfies readonly (() => ReactNode)[];

/**
 * Draws a board out of sight while the start screen is read, part by part, and takes it away again: the first workshop
 * that is opened then finds scripts that have run, styles that were matched and letters that were measured, and stands
 * there in half the time. Nothing of it is ever painted, said, or within reach.
 */
export async function rehearseBoard(moment: () => Promise<unknown>): Promise<void> {
  const replica = replicaOf({
    records: recordsOf(sampleWorkshop('retail', newId)),
    file: { file: '', name: '', place: '', exists: false },
    log: { seq: 1, savedAt: new Date(0).toISOString(), undo: null, redo: null, undoEnds: null },
    hold: WRITER,
    sync: null,
  });
  for (const part of PARTS) {
    await moment();
    // Somebody was quicker: now the real board is drawn.
    if (useApp.getState().phase !== 'start') return;
    drawOnce(part, () => useApp.setState({ replica }));
  }
}

/** All in one task: what is set for it is never there when anything else runs. */
function drawOnce(part: () => ReactNode, prepare: () => void): void {
  const place = document.createElement('div');
  place.className = styles.place ?? '';
  place.inert = true;
  document.body.append(place);
  const root = createRoot(place);
  prepare();
  try {
    flushSync(() => root.render(<I18nextProvider i18n={i18n}>{part()}</I18nextProvider>));
    // Asked for its size, it is laid out.
    place.getBoundingClientRect();
  } finally {
    flushSync(() => root.unmount());
    useApp.setState({ replica: null });
    place.remove();
  }
}
