import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { isRootUser, quietFlags } from './browser-flags.ts';
import { findBrowser } from './find-browser.ts';

const executablePath = findBrowser(process.env, process.platform, existsSync);

// Both are reserved for documentation (RFC 5737, RFC 2606): nobody is there, even if the flags fail.
test.skipIf(executablePath === null).each(['http://192.0.2.1/', 'https://trilane.example/'])(
  'our browser does not reach %s',
  async (address) => {
    const browser = await chromium.launch({
      executablePath: executablePath ?? '',
      chromiumSandbox: !isRootUser(),
      args: [...quietFlags(false)],
    });
    try {
      const page = await browser.newPage();
      await expect(page.goto(address)).rejects.toThrow('ERR_PROXY_CONNECTION_FAILED');
    } finally {
      await browser.close();
    }
  },
);
