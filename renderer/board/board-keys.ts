import { useApp } from '../store/app-state.ts';
import { isTypedIn } from '../ui/typed-in.ts';

/** What takes letters without being typed in. */
const ELSEWHERE = 'select, [role="menu"], [role="dialog"]';

/** A single letter that acts on the board. Never in a field, never with a dialog or menu open (features.md, Keys). */
export function onBoardKey(key: string, action: () => void): () => void {
  const listener = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== key || event.ctrlKey || event.altKey || event.metaKey) return;
    if (useApp.getState().dialog || event.defaultPrevented) return;
    if (isTypedIn(event.target)) return;
    if (event.target instanceof Element && event.target.closest(ELSEWHERE)) return;
    event.preventDefault();
    action();
  };
  window.addEventListener('keydown', listener);
  return () => window.removeEventListener('keydown', listener);
}
