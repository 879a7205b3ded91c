import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

import { findBrowser } from '../../../main/local/find-browser.ts';
import { processesOf } from '../../fixtures/browser-processes.ts';

/** Said where no window can be had. */
export const NO_BROWSER = 'needs a Chromium-family browser';

/** An installed browser that draws on no screen; null where there is none. */
export async function startBrowser(): Promise<Browser | null> {
  const executablePath = findBrowser(process.env, process.platform, existsSync);
  if (executablePath === null) return null;
  return chromium.launch({
    executablePath,
    args: [
      // No process in reserve: killed with the others, it would be given to the next page.
      '--disable-features=SpareRendererForSitePerProcess',
      // Chromium refuses to start its sandbox for root, as in containers.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}

/** A window of its own, with cookies of its own. */
export async function newWindow(
  browser: Browser,
): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  return { page: await context.newPage(), context };
}

/** kill -9 to every process that shows a page. */
export async function killPages(browser: Browser): Promise<void> {
  for (const id of await processesOf(browser, 'renderer')) process.kill(id, 'SIGKILL');
}
