import { BrowserWindow, type Session } from 'electron';
import type { ReportContent } from '../../shared/api/replies.ts';
import { refuse, ok } from '../../shared/result.ts';
import { describeError, type ReportFault } from '../api/fault.ts';
import { PDF_OPTIONS } from '../api/pdf-options.ts';
import { connectPrintWindow } from '../api/print-window.ts';
import type { Printer } from '../api/printer.ts';
import { REPORT_PAGE } from './page-address.ts';
import type { PortHandover } from './port-handover.ts';
import { webPreferences } from './web-preferences.ts';

/** A page that is not laid out by then never will be. */
const LAYOUT_LIMIT_MS = 120_000;
const ATTEMPTS = 2;

/**
 * Prints in a hidden window of its own, which cancelling destroys. Chromium's print service ends with a page that is
 * destroyed while it prints, and can take the next page with it: so what fails once is printed once more.
 */
export function createWindowPrinter(handover: PortHandover, session: Session, report: ReportFault): Printer {
  return async (content, signal) => {
    for (let attempt = 1; !signal.aborted; attempt += 1) {
      try {
        return ok(await printInWindow(handover, session, report, content, signal));
      } catch (error) {
        if (signal.aborted || attempt < ATTEMPTS) continue;
        report({ kind: 'failed', during: 'printing', error: describeError(error) });
        return refuse({ code: 'failed' });
      }
    }
    return refuse({ code: 'cancelled' });
  };
}

async function printInWindow(
  handover: PortHandover,
  session: Session,
  report: ReportFault,
  content: ReportContent,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...webPreferences(), session, backgroundThrottling: false },
  });
  const { webContents } = window;
  const laidOut = Promise.withResolvers<void>();
  const gone = Promise.withResolvers<never>();
  const job = { content, laidOut: laidOut.resolve };
  handover.expect(webContents, (send) => ({ ...connectPrintWindow(job, send, report), close: () => {} }));
  window.once('closed', () => gone.reject(new Error('The window was closed')));
  webContents.once('render-process-gone', () => gone.reject(new Error('The page crashed')));
  const limit = setTimeout(() => gone.reject(new Error('The page was never laid out')), LAYOUT_LIMIT_MS);
  const cancel = () => window.destroy();
  signal.addEventListener('abort', cancel);
  try {
    const pdf = (async () => {
      await window.loadURL(REPORT_PAGE);
      await laidOut.promise;
      return webContents.printToPDF(PDF_OPTIONS);
    })();
    return await Promise.race([pdf, gone.promise]);
  } finally {
    clearTimeout(limit);
    signal.removeEventListener('abort', cancel);
    if (!window.isDestroyed()) window.destroy();
  }
}
