import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { chromium } from 'playwright-core';
import { findBrowser } from '../main/local/find-browser.ts';
import { findXvfb } from './fixtures/own-display.ts';

const installed = findBrowser(process.env, process.platform, existsSync);
const playwrightsOwn = chromium.executablePath();
const browser = installed ?? (existsSync(playwrightsOwn) ? playwrightsOwn : null);
if (!browser) {
  // Not thrown: the sentence is what matters, not where it comes from.
  console.error(
    'The end-to-end tests need a Chromium-family browser. Install one (Debian: `apt-get install chromium`), ' +
      'name it in CHROME_PATH, or run `npx playwright install chromium`.',
  );
  process.exit(1);
}
// The local host under test prints PDFs with a browser too: the same one.
process.env['CHROME_PATH'] = browser;

export default defineConfig<{ host: 'local' | 'electron' }>({
  testDir: 'tests',
  // Two slow cores, a real browser, real files.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  workers: 2,
  forbidOnly: true,
  // A story drives a program, a browser and a disk on whatever machine there is: one moment of all of them is no verdict.
  // What passed at its second try only is named at the end of a run, and is looked into like a failure.
  retries: 1,
  fullyParallel: true,
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['list'], ['json']] : [['list']],
  use: {
    viewport: { width: 1440, height: 900 },
    // Keeping every step's page takes a tenth of the run. What the page held at the end is kept anyway (error-context.md);
    // for the steps before, run the story again with `--trace=on`.
    trace: 'off',
    launchOptions: {
      executablePath: browser,
      args: [
        // Only our own loopback is talked to.
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
        // Chromium refuses to start its sandbox for root, as in containers.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
  projects: [
    { name: 'local', workers: 2, outputDir: '../test-results/local', use: { host: 'local' } },
    // Two windows on one display take the clipboard and the focus from each other.
    {
      name: 'electron',
      workers: findXvfb(process.env) ? 2 : 1,
      outputDir: '../test-results/electron',
      use: { host: 'electron' },
    },
  ],
});
