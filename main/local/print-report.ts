import type { Browser } from 'playwright-core';
import type { ReportContent } from '../../shared/api/replies.ts';
import type { PrintTrouble } from '../../shared/api/troubles.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { describeError, type ReportFault } from '../api/fault.ts';
import type { Pages } from '../api/pages.ts';
import { PDF_CREATOR } from '../api/pdf-options.ts';
import type { Printer } from '../api/printer.ts';
import { isRootUser, quietFlags } from './browser-flags.ts';
import { openPrintPage, type PrintPage } from './print-page.ts';
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
  /** After each print the page for another is loaded: who looks at a report changes something and looks again. */
  readonly staysReady: boolean;
}

/** The browser is kept for the next print for so long. */
const IDLE_MS = 60_000;
/** A page that is not laid out by then never will be. */
const LAYOUT_LIMIT_MS = 120_000;

/**
 * Prints with an installed Chromium-family browser, without a window, over a server of its own that serves nothing
 * but reports. Needs neither the program's window nor its server, so the command line prints the same way.
 */
export function createLocalPrinter({ loadPages, browser, report, staysReady }: PrinterParts): LocalPrinter {
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
      const printed = await printOn(await readyPage(press, report), content, signal);
      if (staysReady) makeReady(press, report);
      return printed;
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
  /** The page for the next print, where there is likely to be one. */
  next: Promise<PrintPage> | null;
}

function makeReady(press: Press, report: ReportFault): void {
  press.next ??= openPrintPage(press.browser, press.server, report);
  // A browser that ends meanwhile: the next print starts another.
  press.next.catch(() => undefined);
}

async function readyPage(press: Press, report: ReportFault): Promise<PrintPage> {
  const next = press.next;
  press.next = null;
  const waiting = await next?.catch(() => null);
  return waiting?.isOpen() ? waiting : openPrintPage(press.browser, press.server, report);
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
    return { browser, server, next: null };
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
  page: PrintPage,
  content: ReportContent,
  signal: AbortSignal,
): Promise<Result<Uint8Array, PrintTrouble>> {
  const limit = Promise.withResolvers<never>();
  const timer = setTimeout(() => limit.reject(new Error('The page was never laid out')), LAYOUT_LIMIT_MS);
  const cancel = () => void page.close();
  signal.addEventListener('abort', cancel);
  // Cancelled while the page was being made: no event comes for that any more.
  if (signal.aborted) cancel();
  try {
    return ok(await Promise.race([page.print(content), limit.promise]));
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', cancel);
    await page.close();
  }
}
