import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';

import { openDialog } from '../store/app-state.ts';
import { redo, undo } from '../store/session.ts';
import { isTypedIn } from '../ui/typed-in.ts';
import { onPartKeys } from './part-keys.ts';

/** Keys that work anywhere in a workshop. In a field, Ctrl+Z is the field's; Ctrl+E means nothing to one. */
export function useAppKeys(): void {
  useEffect(onPartKeys, []);
  useEffect(
    () =>
      tinykeys(
        window,
        {
          '$mod+z': outsideFields(undo),
          '$mod+Shift+z': outsideFields(redo),
          '$mod+y': outsideFields(redo),
          '$mod+e': anywhere(() => openDialog({ kind: 'export' })),
        },
        // By itself it passes over whatever is an input, a choice or a switch too.
        { ignore: ({ isComposing, repeat }) => isComposing || repeat },
      ),
    [],
  );
}

function outsideFields(action: () => void): (event: KeyboardEvent) => void {
  const act = anywhere(action);
  return (event) => {
    if (!isTypedIn(event.target)) act(event);
  };
}

function anywhere(action: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return;
    event.preventDefault();
    action();
  };
}
