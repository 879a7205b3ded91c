import { tabStopsOf } from '../ui/tab-stops.ts';

/** The parts of the window: its bar, the screens, the panels, what they stand beside. In the order they are seen. */
const PARTS = 'header, nav, aside, main';

/** F6 and Shift+F6 lead from part to part, as they do in other programs; a dialog keeps the focus to itself. */
export function onPartKeys(): () => void {
  window.addEventListener('keydown', step);
  return () => window.removeEventListener('keydown', step);
}

function step(event: KeyboardEvent): void {
  if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
  const stops = [...document.querySelectorAll<HTMLElement>(PARTS)].flatMap((part) => {
    const stop = tabStopOf(part);
    return stop ? [{ part, stop }] : [];
  });
  const here = document.activeElement?.closest(PARTS);
  const at = stops.findIndex(({ part }) => part === here);
  const by = event.shiftKey ? -1 : 1;
  const first = event.shiftKey ? stops.length - 1 : 0;
  stops[at < 0 ? first : (at + by + stops.length) % stops.length]?.stop.focus();
}

/** Where Tab would come to first in a part, and in no part within it. */
function tabStopOf(part: HTMLElement): HTMLElement | undefined {
  return tabStopsOf(part).find((one) => one.closest(PARTS) === part);
}
