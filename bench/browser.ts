import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

import { isRootUser, quietFlags } from '../main/local/browser-flags.ts';
import { findBrowser } from '../main/local/find-browser.ts';

/** The same window for all: that of a small laptop with its browser bar gone. */
const VIEWPORT = { width: 1440, height: 900 };
/** The longest that any step of a window may take, on a slow and busy machine. */
export const STEP_LIMIT_MS = 90_000;

export function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser(process.env, process.platform, existsSync);
  if (executablePath === null) throw new Error('The bench needs a Chromium-family browser: see CHROME_PATH');
  // The product prints with a browser too: the same one.
  process.env['CHROME_PATH'] = executablePath;
  return chromium.launch({ executablePath, args: [...quietFlags(isRootUser())] });
}

export interface BenchWindow {
  readonly page: Page;
  /** What went wrong in the page ends the measurement: half a board is fast. */
  check(): void;
  close(): Promise<void>;
}

/** A window of its own, with nothing in any cache. */
export async function openWindow(browser: Browser): Promise<BenchWindow> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB' });
  const page = await context.newPage();
  page.setDefaultTimeout(STEP_LIMIT_MS);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return {
    page,
    check: () => {
      if (faults.length > 0) throw new Error(`In the window: ${faults.join('; ')}`);
    },
    close: () => context.close(),
  };
}
