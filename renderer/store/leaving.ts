import { useApp } from './app-state.ts';
import { notify } from './notices.ts';
import { t } from './words.ts';

/** Longer than any drive that works takes for one change. */
const PATIENCE_MS = 10_000;

/** Changes sent to the program and not answered yet. */
let underWay = 0;
/** The window was asked to close, and does as soon as nothing is under way. */
let closing = false;

/** From now on the window does not go without asking: what is under way would go with it. */
export function changeSent(): void {
  underWay += 1;
  if (underWay === 1) window.addEventListener('beforeunload', hold);
}

/** `kept`: the change is in the file, or there was none to keep. */
export function changeAnswered(kept: boolean): void {
  underWay -= 1;
  // Trouble has to be read before the window goes.
  if (!kept) closing = false;
  if (underWay > 0) return;
  window.removeEventListener('beforeunload', hold);
  if (closing) window.close();
}

/**
 * A browser asks by itself whether to leave the page. The desktop program stays silent, so the window says what it waits
 * for, and closes by itself; a drive that takes too long is told of by the program (main/electron/hold-closing.ts).
 */
function hold(event: BeforeUnloadEvent): void {
  event.preventDefault();
  if (useApp.getState().host?.host !== 'electron' || closing) return;
  closing = true;
  notify('told', t('shell.closing.soon'));
  // Asked again, the program leaves it to the user.
  setTimeout(() => {
    if (closing) window.close();
  }, PATIENCE_MS);
}
