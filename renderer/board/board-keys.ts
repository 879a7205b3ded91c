import { useApp } from '../store/app-state.ts';

/** A single letter that acts on the board. Never in a field, never with a dialog or menu open (features.md, Keys). */
export function onBoardKey(key: string, action: () => void): () => void {
  const listener = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== key || event.ctrlKey || event.altKey || event.metaKey) return;
    if (useApp.getState().dialog || event.defaultPrevented) return;
    const elsewhere = 'input, textarea, select, [contenteditable], [role="menu"], [role="dialog"]';
    if (event.target instanceof Element && event.target.closest(elsewhere)) return;
    event.preventDefault();
    action();
  };
  window.addEventListener('keydown', listener);
  return () => window.removeEventListener('keydown', listener);
}
