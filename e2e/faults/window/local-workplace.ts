import type { Browser, Page } from 'playwright-core';

import { startLocalProgram } from './local-program.ts';
import { killPages, newWindow, NO_BROWSER, startBrowser } from './window-browser.ts';
import type { OpenWindow, Workplace } from './workplace.ts';

/** The local host, and windows of an installed browser. Where there is none: that. */
export async function localWorkplace(): Promise<Workplace | string> {
  const browser = await startBrowser();
  if (browser === null) return NO_BROWSER;
  return {
    open: (folder, file) => openIn(browser, folder, file),
    leave: () => browser.close(),
  };
}

async function openIn(browser: Browser, folder: string, file: string): Promise<OpenWindow> {
  const program = await startLocalProgram(folder, file);
  const address = `http://127.0.0.1:${program.port}/`;
  const { page, context } = await newWindow(browser);
  await page.goto(`${address}#${program.token}`);
  return {
    page,
    kill: async (victim) => {
      await Promise.all([
        victim === 'page' ? null : program.kill(),
        victim === 'host' ? null : killPage(page, browser),
      ]);
    },
    // What its user does then: "Reload". The same window, since it has the cookie.
    pageAgain: async () => {
      const again = await context.newPage();
      await again.goto(address);
      return again;
    },
    end: async () => {
      await context.close();
      await program.end();
    },
  };
}

async function killPage(page: Page, browser: Browser): Promise<void> {
  const crashed = page.waitForEvent('crash');
  await killPages(browser);
  await crashed;
}
