import { defineConfig } from '@playwright/test';
import config from './playwright.config.ts';

/** The same laptop, for `npm run screenshots`: pictures of the program as it is, for the README and for eyes. */
export default defineConfig<{ host: 'local' | 'electron' }>({
  ...config,
  testDir: 'screenshots',
  workers: 1,
  projects: [{ name: 'local', outputDir: '../test-results/screenshots', use: { host: 'local' } }],
});
