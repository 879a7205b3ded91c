import type { Browser, Page } from 'playwright-core';
import type { ReportContent } from '../../shared/api/replies.ts';
import type { ReportFault } from '../api/fault.ts';
import { PDF_OPTIONS } from '../api/pdf-options.ts';
import { connectPrintWindow } from '../api/print-window.ts';
import type { LocalServer } from './server.ts';

/** The report's page in a browser without a window: loaded, or loading, and waiting for what it is to show. */
export interface PrintPage {
  /** Shows it and prints it, once. */
  print(content: ReportContent): Promise<Uint8Array>;
  /** False once it is closed or has crashed. */
  isOpen(): boolean;
  close(): Promise<void>;
}

export async function openPrintPage(
  browser: Browser,
  server: LocalServer,
  report: ReportFault,
): Promise<PrintPage> {
  const content = Promise.withResolvers<ReportContent>();
  const laidOut = Promise.withResolvers<void>();
  const invitation = server.invite('/report.html', (send) => ({
    ...connectPrintWindow({ content: content.promise, laidOut: laidOut.resolve }, send, report),
    close: () => {},
  }));
  const page = await browser.newPage();
  const gone = Promise.withResolvers<never>();
  let open = true;
  const went = (why: string) => {
    open = false;
    gone.reject(new Error(why));
  };
  page.once('close', () => went('The page was closed'));
  page.once('crash', () => went('The page crashed'));
  const loaded = page.goto(invitation.address);
  // Whoever prints is told. A page that waits may go unnoticed: another is made then.
  for (const one of [loaded, gone.promise]) one.catch(() => undefined);
  return {
    print: (shown) => {
      content.resolve(shown);
      const pdf = (async () => {
        await loaded;
        await laidOut.promise;
        return pdfOf(page);
      })();
      return Promise.race([pdf, gone.promise]);
    },
    isOpen: () => open,
    close: async () => {
      invitation.withdraw();
      await page.close();
    },
  };
}

async function pdfOf(page: Page): Promise<Uint8Array> {
  const protocol = await page.context().newCDPSession(page);
  const { data } = await protocol.send('Page.printToPDF', PDF_OPTIONS);
  return Buffer.from(data, 'base64');
}
