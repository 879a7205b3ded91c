import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';

import { openDialog } from '../store/app-state.ts';
import { redo, undo } from '../store/session.ts';
import { onPartKeys } from './part-keys.ts';

/** Keys that work anywhere in a workshop. In a field, Ctrl+Z is the field's. */
export function useAppKeys(): void {
  useEffect(onPartKeys, []);
  useEffect(
    () =>
      tinykeys(window, {
        '$mod+z': unlessElsewhere(undo),
        '$mod+Shift+z': unlessElsewhere(redo),
        '$mod+y': unlessElsewhere(redo),
        '$mod+e': unlessElsewhere(() => openDialog({ kind: 'export' })),
      }),
    [],
  );
}

function unlessElsewhere(action: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    const inField =
      event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]') !== null;
    const behindDialog = document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
    if (inField || behindDialog) return;
    event.preventDefault();
    action();
  };
}
