import type { Browser, Page } from 'playwright-core';
import type { ReportContent } from '../../shared/api/replies.ts';
import type { PrintTrouble } from '../../shared/api/troubles.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { describeError, type ReportFault } from '../api/fault.ts';
import type { Pages } from '../api/pages.ts';
import { PDF_CREATOR, PDF_OPTIONS } from '../api/pdf-options.ts';
import { connectPrintWindow } from '../api/print-window.ts';
import type { Printer } from '../api/printer.ts';
import { isRootUser, quietFlags } from './browser-flags.ts';
import { startServer, type LocalServer } from './server.ts';

export interface LocalPrinter {
  readonly print: Printer;
  /** Ends the browser. A later print starts another. */
  end(): Promise<void>;
}

interface PrinterParts {
  readonly loadPages: () => Promise<Pages>;
  /** Program file of an installed browser, or null where there is none. */
  readonly browser: string | null;
  readonly report: ReportFault;
}

/** The browser is kept for the next print for so long. */
const IDLE_MS = 60_000;
/** A page that is not laid out by then never will be. */
const LAYOUT_LIMIT_MS = 120_000;

/**
 * Prints with an installed Chromium-family browser, without a window, over a server of its own that serves nothing
 * but reports. Needs neither the program's window nor its server, so the command line prints the same way.
 */
export function createLocalPrinter({ loadPages, browser, report }: PrinterParts): LocalPrinter {
  let running: Promise<Press> | null = null;
  let idle: NodeJS.Timeout | null = null;
  let busy = 0;

  const end = async () => {
    if (idle) clearTimeout(idle);
    const press = running;
    running = null;
    await press?.then(stopPress, () => {});
  };

  /** Started when first needed; kept warm, as the next look at the report comes soon. */
  const runningPress = async (executable: string): Promise<Press> => {
    if (idle) clearTimeout(idle);
    const known = await running?.catch(() => null);
    if (known?.browser.isConnected()) return known;
    await end();
    running = startPress(executable, loadPages, report);
    return running;
  };

  const print: Printer = async (content, signal) => {
    if (browser === null) return refuse({ code: 'no-browser' });
    busy += 1;
    try {
      const press = await runningPress(browser);
      if (signal.aborted) return refuse({ code: 'cancelled' });
      return await printOn(press, content, signal, report);
    } catch (error) {
      if (signal.aborted) return refuse({ code: 'cancelled' });
      report({ kind: 'failed', during: 'printing', error: describeError(error) });
      return refuse({ code: 'failed' });
    } finally {
      busy -= 1;
      // A program that is done does not wait for this.
      if (busy === 0) idle = setTimeout(() => void end(), IDLE_MS).unref();
    }
  };

  return { print, end };
}

/** Paper is light. */
const PAPER = () => Promise.resolve('light' as const);

interface Press {
  readonly browser: Browser;
  readonly server: LocalServer;
}

async function startPress(
  executablePath: string,
  loadPages: () => Promise<Pages>,
  report: ReportFault,
): Promise<Press> {
  // Large, and only needed here: a workshop that is never printed never loads it.
  const { chromium } = await import('playwright-core');
  const server = await startServer({ pages: await loadPages(), theme: PAPER, report });
  try {
    const browser = await chromium.launch({
      executablePath,
      args: [...quietFlags(false), `--user-agent=${PDF_CREATOR}`],
      chromiumSandbox: !isRootUser(),
      // The host itself decides when to end, and ends the browser then.
      handleSIGHUP: false,
      handleSIGINT: false,
      handleSIGTERM: false,
    });
    return { browser, server };
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function stopPress({ browser, server }: Press): Promise<void> {
  await browser.close();
  await server.close();
}

async function printOn(
  { browser, server }: Press,
  content: ReportContent,
  signal: AbortSignal,
  report: ReportFault,
): Promise<Result<Uint8Array, PrintTrouble>> {
  const laidOut = Promise.withResolvers<void>();
  const job = { content, laidOut: laidOut.resolve };
  const invitation = server.invite('/report.html', (send) => ({
    ...connectPrintWindow(job, send, report),
    close: () => {},
  }));
  const page = await browser.newPage();
  const gone = Promise.withResolvers<never>();
  page.once('close', () => gone.reject(new Error('The page was closed')));
  page.once('crash', () => gone.reject(new Error('The page crashed')));
  const limit = setTimeout(() => gone.reject(new Error('The page was never laid out')), LAYOUT_LIMIT_MS);
  const cancel = () => void page.close();
  signal.addEventListener('abort', cancel);
  // Cancelled while the page was being made: no event comes for that any more.
  if (signal.aborted) cancel();
  try {
    const pdf = (async () => {
      await page.goto(invitation.address);
      await laidOut.promise;
      return pdfOf(page);
    })();
    return ok(await Promise.race([pdf, gone.promise]));
  } finally {
    clearTimeout(limit);
    signal.removeEventListener('abort', cancel);
    invitation.withdraw();
    await page.close();
  }
}

async function pdfOf(page: Page): Promise<Uint8Array> {
  const protocol = await page.context().newCDPSession(page);
  const { data } = await protocol.send('Page.printToPDF', PDF_OPTIONS);
  return Buffer.from(data, 'base64');
}
