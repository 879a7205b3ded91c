import { useEffect } from 'react';

import { onBoardKey } from '../board/board-keys.ts';
import { openDialog } from '../store/app-state.ts';

/** `?` lists the keys on every screen. */
export function useHelpKey(): void {
  useEffect(() => onBoardKey('?', () => openDialog({ kind: 'keys' })), []);
}
