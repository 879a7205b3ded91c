import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Pages } from '../api/pages.ts';
import { isRootUser, quietFlags } from './browser-flags.ts';
import { findBrowser } from './find-browser.ts';
import { startServer, type LocalServer } from './server.ts';

const executablePath = findBrowser(process.env, process.platform, existsSync);
const PAGES: Pages = new Map([
  [
    '/index.html',
    { type: 'text/html; charset=utf-8', body: Buffer.from('<title>Trilane</title><p>Ours</p>') },
  ],
]);

/** Another site, open in the same browser as ours, with our cookie in it. */
describe.skipIf(executablePath === null)('another site in the same browser', () => {
  let browser: Browser;
  let context: BrowserContext;
  let server: LocalServer;
  let foreign: Server;
  let received: string[];

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      chromiumSandbox: !isRootUser(),
      args: [
        ...quietFlags(false).filter((flag) => !flag.startsWith('--proxy-server')),
        '--host-resolver-rules=MAP evil.test 127.0.0.1, MAP * ^NOTFOUND, EXCLUDE 127.0.0.1',
      ],
    });
    foreign = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Foreign</title><body></body>');
    });
    await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    await browser.close();
    foreign.close();
  });

  beforeEach(async () => {
    received = [];
    server = await startServer({
      pages: PAGES,
      theme: () => Promise.resolve('system'),
      report: () => {},
    });
    const { address } = server.invite('/', (send) => ({
      receive: (text) => {
        received.push(text);
        send('done');
        return Promise.resolve();
      },
      close: () => {},
    }));
    context = await browser.newContext();
    const ours = await context.newPage();
    await ours.goto(address);
    // Our own page gets in, so that the cookie is there and the tests below can fail.
    expect(await ours.evaluate(LET_IN)).toBe('done');
    expect(received).toEqual(['hello']);
    received = [];
  });
  afterEach(async () => {
    await context.close();
    await server.close();
    expect(received).toEqual([]);
  });

  /** On another port, which a cookie does not tell apart; and under a name of its own. */
  const SITES = ['127.0.0.1', 'evil.test'];

  async function visit(host: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`http://${host}:${(foreign.address() as AddressInfo).port}/`);
    return page;
  }

  test.each(SITES)('%s gets no line', async (host) => {
    const page = await visit(host);
    expect(await page.evaluate(dial(server.origin))).toBe('refused');
  });

  test.each(SITES)('%s can read no page and post no token', async (host) => {
    const page = await visit(host);
    expect(await page.evaluate(readAndPost(server.origin))).toEqual(['unreadable', 'unreadable']);
  });

  test.each(SITES)('%s can’t show us in a frame', async (host) => {
    const page = await visit(host);
    await page.evaluate(embed(server.origin));
    const inside = page.frames().find((frame) => frame !== page.mainFrame());
    expect(await inside?.evaluate('document.body.textContent')).not.toContain('Ours');
  });

  test('a name that turns into our address is not ours', async () => {
    const page = await context.newPage();
    const answer = page.waitForEvent('response');
    // The browser shows its own error page for an answer without a body.
    await page.goto(`http://evil.test:${new URL(server.origin).port}/`).catch(() => {});
    expect((await answer).status()).toBe(403);
  });
});

// These run in the page.

const LET_IN = `(async () => {
  await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: location.hash.slice(1) }),
  });
  const socket = new WebSocket('ws://' + location.host + '/api');
  return new Promise((resolve) => {
    socket.onopen = () => socket.send('hello');
    socket.onmessage = ({ data }) => resolve(data);
    socket.onerror = () => resolve('refused');
  });
})()`;

const dial = (origin: string) => `new Promise((resolve) => {
  const socket = new WebSocket('${origin.replace('http', 'ws')}/api');
  socket.onopen = () => resolve('open');
  socket.onerror = () => resolve('refused');
})`;

const readAndPost = (origin: string) => `(async () => {
  const outcome = (answer) => answer.then(
    (read) => (read.type === 'opaque' ? 'unreadable' : read.text()),
    () => 'unreadable',
  );
  const post = { method: 'POST', mode: 'no-cors', credentials: 'include', body: '{"token":"x"}' };
  return [
    await outcome(fetch('${origin}', { credentials: 'include' })),
    await outcome(fetch('${origin}/session', post)),
  ];
})()`;

const embed = (origin: string) => `new Promise((resolve) => {
  const frame = document.createElement('iframe');
  frame.src = '${origin}';
  frame.onload = resolve;
  document.body.append(frame);
}).then(() => {})`;
