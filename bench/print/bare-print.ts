import { join } from 'node:path';
import type { Browser, CDPSession } from 'playwright-core';

import { recordsOf, type Workshop } from '../../shared/model/workshop.ts';
import { sayFault, type ReportFault } from '../../main/api/fault.ts';
import { readPages } from '../../main/api/pages.ts';
import { countPages } from '../../main/api/pdf-pages.ts';
import { PDF_OPTIONS } from '../../main/api/pdf-options.ts';
import { connectPrintWindow } from '../../main/api/print-window.ts';
import { startServer } from '../../main/local/server.ts';
import { STEP_LIMIT_MS } from '../browser.ts';

/** The report's own page, laid out and open: printing it is all that is left to do. */
export interface BarePrint {
  /** Prints it from a new window, once it is laid out there, and says how long only the printing took. */
  print(): Promise<{ readonly took: number; readonly pages: number }>;
  close(): Promise<void>;
}

export async function openBarePrint(browser: Browser, workshop: Workshop): Promise<BarePrint> {
  const pages = await readPages(join(import.meta.dirname, '../../dist/renderer'));
  const server = await startServer({ pages, theme: () => Promise.resolve('light'), report: complain });
  const content = { records: recordsOf(workshop), paper: 'A4', at: new Date().toISOString() } as const;
  return {
    print: async () => {
      const laidOut = Promise.withResolvers<void>();
      const limit = setTimeout(
        () => laidOut.reject(new Error('The report was never laid out')),
        STEP_LIMIT_MS,
      );
      const { address } = server.invite('/report.html', (send) => ({
        ...connectPrintWindow({ content, laidOut: laidOut.resolve }, send, complain),
        close: () => undefined,
      }));
      const page = await browser.newPage();
      await page.goto(address);
      await laidOut.promise.finally(() => clearTimeout(limit));
      const protocol = await page.context().newCDPSession(page);
      const start = performance.now();
      const pdf = await printed(protocol);
      const took = performance.now() - start;
      await page.close();
      return { took, pages: countPages(pdf) ?? 0 };
    },
    close: () => server.close(),
  };
}

const complain: ReportFault = (fault) => console.error(sayFault(fault));

async function printed(protocol: CDPSession): Promise<Buffer> {
  const { data } = await protocol.send('Page.printToPDF', PDF_OPTIONS);
  return Buffer.from(data, 'base64');
}
