import { dialog, type BrowserWindow } from 'electron';

import { createWords } from '../../shared/words/words.ts';

/** Asked to close again within this time, somebody is waiting. */
const SAME_CLOSING_MS = 60_000;

const CLOSE_ANYWAY = 1;

/**
 * A window whose last change is on its way to the file does not close at once: its page holds it, and closes it as soon
 * as the change is there (renderer/store/leaving.ts). One whose workshop is not all in its file asks in the page
 * (renderer/shell/use-held-window.ts). Where the page, or its user, asks a second time, the drive takes too long, or the
 * page does: the choice is the user's.
 */
export function askBeforeLosing(window: BrowserWindow): void {
  let heldAt = -Infinity;
  let asking = false;

  async function ask(): Promise<void> {
    if (asking) return;
    asking = true;
    const { t } = createWords();
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: t('shell.closing.title'),
      detail: t('shell.closing.text'),
      buttons: [t('shell.closing.wait'), t('shell.closing.anyway')],
      defaultId: 0,
      cancelId: 0,
    });
    asking = false;
    if (response === CLOSE_ANYWAY && !window.isDestroyed()) window.destroy();
  }

  window.webContents.on('will-prevent-unload', () => {
    const now = performance.now();
    if (now - heldAt < SAME_CLOSING_MS) void ask();
    else heldAt = now;
  });
}
