import { dialog, type BrowserWindow } from 'electron';
import { createWords } from '../../shared/words/words.ts';
import type { ReportFault } from '../api/fault.ts';
import { createCrashLimit } from './crash-limit.ts';

/**
 * A page that crashed is loaded again: everything said to be saved is in the file. After several crashes in a row, and
 * when the page no longer answers, its user decides.
 */
export function careForWindow(window: BrowserWindow, report: ReportFault): void {
  const { t } = createWords();
  const limit = createCrashLimit();
  const { webContents } = window;
  let asking: AbortController | null = null;

  /** Asks with two buttons. True for the second, the one that does something. */
  const ask = async (message: string, stay: string, act: string): Promise<boolean> => {
    const question = new AbortController();
    asking = question;
    const detail = t('window.saved');
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message,
      detail,
      buttons: [stay, act],
      defaultId: 1,
      cancelId: 0,
      signal: question.signal,
    });
    if (asking === question) asking = null;
    return response === 1 && !window.isDestroyed();
  };

  const askAfterCrashes = async () => {
    if (await ask(t('window.crashes'), t('window.quit'), t('window.reload'))) webContents.reload();
    else if (!window.isDestroyed()) window.close();
  };
  const askWhileSilent = async () => {
    // The crash brings the page back.
    if (await ask(t('window.unresponsive'), t('window.wait'), t('window.reload'))) {
      webContents.forcefullyCrashRenderer();
    }
  };

  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    report({ kind: 'failed', during: 'the window', error: reason });
    asking?.abort();
    if (limit.mayReload(Date.now())) webContents.reload();
    else void askAfterCrashes();
  });
  window.on('unresponsive', () => {
    report({ kind: 'failed', during: 'the window', error: 'unresponsive' });
    if (!asking) void askWhileSilent();
  });
  window.on('responsive', () => asking?.abort());
}
