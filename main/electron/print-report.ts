import { setTimeout } from 'node:timers/promises';
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
const ATTEMPTS = 4;
/** Before each further attempt, times how many there were. */
const PAUSE_MS = 200;
/** How long a cancelled print may go on behind the scenes. Most are done by then. */
const GRACE_MS = 2_000;

/**
 * Prints in a hidden window of its own, which cancelling destroys. Chromium's print service ends with a page that is
 * destroyed while it prints, and can take the next page with it: so a print under way is given a moment to end by
 * itself, and what fails is printed again.
 */
export function createWindowPrinter(handover: PortHandover, session: Session, report: ReportFault): Printer {
  return async (content, signal) => {
    for (let attempt = 1; !signal.aborted; attempt += 1) {
      try {
        return ok(await printInWindow(handover, session, report, content, signal));
      } catch (error) {
        if (signal.aborted) continue;
        if (attempt < ATTEMPTS) {
          await setTimeout(attempt * PAUSE_MS);
          continue;
        }
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
  const limit = globalThis.setTimeout(
    () => gone.reject(new Error('The page was never laid out')),
    LAYOUT_LIMIT_MS,
  );
  let printing: Promise<Uint8Array> | null = null;
  const cancel = () => gone.reject(new Error('Cancelled'));
  signal.addEventListener('abort', cancel);
  try {
    const pdf = (async () => {
      await window.loadURL(REPORT_PAGE);
      await laidOut.promise;
      printing = webContents.printToPDF(PDF_OPTIONS);
      return printing;
    })();
    return await Promise.race([pdf, gone.promise]);
  } finally {
    clearTimeout(limit);
    signal.removeEventListener('abort', cancel);
    void destroyAfter(window, printing);
  }
}

/** At once where nothing is being printed in it, else when that has ended or has had its time. */
async function destroyAfter(window: BrowserWindow, printing: Promise<unknown> | null): Promise<void> {
  // Whoever waited for the print has been told what became of it.
  if (printing) await Promise.race([printing.catch(() => undefined), setTimeout(GRACE_MS)]);
  if (!window.isDestroyed()) window.destroy();
}
