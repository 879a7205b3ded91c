import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';

/** Ctrl+N and Ctrl+O, as long as no dialog stands in front. */
export function useStartKeys(onNew: () => void, onOpen: () => void): void {
  useEffect(
    () => tinykeys(window, { '$mod+n': unlessInDialog(onNew), '$mod+o': unlessInDialog(onOpen) }),
    [onNew, onOpen],
  );
}

function unlessInDialog(action: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    // The browser's own Ctrl+O shows a file as a page.
    event.preventDefault();
    if (document.querySelector('[role="dialog"], [role="alertdialog"]') === null) action();
  };
}
