import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { CallName, InputTo, Message, ReplyTo } from '../../shared/api.ts';
import type { ApiEvent } from '../../shared/api/events.ts';
import type { Pages } from '../api/pages.ts';
import type { LocalOptions } from './options.ts';
import { runLocal } from './run-local.ts';

const PAGES: Pages = new Map([
  ['/index.html', { type: 'text/html; charset=utf-8', body: Buffer.from('<title>Trilane</title>') }],
]);

let home: string;
let stop: AbortController;
let addresses: string[];
let complaints: string[];
let done: Promise<void>;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'trilane-local-'));
  stop = new AbortController();
  addresses = [];
  complaints = [];
});
afterEach(async () => {
  stop.abort();
  await done;
  rmSync(home, { recursive: true, force: true });
  expect(complaints).toEqual([]);
});

async function start(options: Partial<LocalOptions>, env: Record<string, string> = {}): Promise<void> {
  done = runLocal(
    { open: false, stay: false, file: null, ...options },
    {
      version: '0.0.0',
      pages: PAGES,
      env: { TRILANE_DOCUMENTS: join(home, 'Documents'), TRILANE_DATA: join(home, 'data'), ...env },
      print: (text) => addresses.push(/^Trilane is running at (http:\S+)\n$/.exec(text)?.[1] ?? text),
      complain: (text) => complaints.push(text),
      stop: stop.signal,
      exit: () => {},
      patience: { lingerMs: 20, crashLingerMs: 60_000 },
    },
  );
  await expect.poll(() => addresses).toHaveLength(1);
}

/** A window that opened the address, as its page would. */
async function openWindow(address: string) {
  const { origin, hash } = new URL(address);
  const answer = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ token: hash.slice(1) }),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  return connectWindow(origin, cookie);
}

/** A page with its cookie, loaded for the first time or again. */
async function connectWindow(origin: string, cookie: string) {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/api`, { headers: { origin, cookie } });
  const events: ApiEvent[] = [];
  const waiting = new Map<number, (reply: unknown) => void>();
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as Message;
    if ('event' in message) events.push(message.event);
    else if ('reply' in message) waiting.get(message.id)?.(message.reply);
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  let last = 0;
  const call = <C extends CallName>(name: C, input: InputTo<C>) =>
    new Promise<ReplyTo<C>>((resolve) => {
      last += 1;
      waiting.set(last, resolve as (reply: unknown) => void);
      socket.send(JSON.stringify({ id: last, call: name, input }));
    });
  return {
    call,
    events,
    close: () => socket.close(),
    /** Its browser says so, or is gone with it. */
    crash: async (whole: 'page' | 'browser') => {
      const gone = once(socket, 'close');
      if (whole === 'page') socket.close(1001);
      else socket.terminate();
      await gone;
    },
    reload: () => connectWindow(origin, cookie),
  };
}

test('a window opens the address, works, and with it goes the program, everything written', async () => {
  await start({});
  const window = await openWindow(addresses[0] ?? '');
  expect(await window.call('hostInfo', {})).toMatchObject({
    value: {
      host: 'local',
      chooser: 'in-window',
      version: '0.0.0',
      places: { workshops: 'Documents / Trilane' },
    },
  });
  const sample = await window.call('openSample', { sample: 'retail' });
  expect(sample.ok).toBe(true);
  window.close();
  await done;
  const recent: unknown = JSON.parse(readFileSync(join(home, 'data', 'recent.json'), 'utf8'));
  expect(recent).toMatchObject({ files: [{ title: 'Retail inventory', services: 1 }] });
});

test.each(['page', 'browser'] as const)('a crashed %s finds the program still there', async (whole) => {
  await start({});
  const window = await openWindow(addresses[0] ?? '');
  await window.call('openSample', { sample: 'retail' });
  await window.crash(whole);
  // Five times as long as it lingers otherwise.
  await expect(Promise.race([done.then(() => 'ended'), setTimeout(100, 'waits')])).resolves.toBe('waits');
  const again = await window.reload();
  await expect.poll(() => again.events[0]).toMatchObject({ kind: 'welcome', afterCrash: true });
  expect(await again.call('currentWorkshop', {})).toMatchObject({ ok: true });
  again.close();
  await done;
});

test('told to stay, it gives a new address when the last window has gone', async () => {
  await start({ stay: true });
  (await openWindow(addresses[0] ?? '')).close();
  await expect.poll(() => addresses).toHaveLength(2);
  const again = await openWindow(addresses[1] ?? '');
  expect(await again.call('currentWorkshop', {})).toEqual({ ok: true, value: null });
});

test('asks the window to open the file it was started with', async () => {
  await start({ file: join(home, 'Northfield.trilane') });
  const window = await openWindow(addresses[0] ?? '');
  await expect
    .poll(() => window.events.at(-1))
    .toMatchObject({
      kind: 'open-requested',
      file: { name: 'Northfield.trilane' },
    });
});

const hasAlwaysDisplay = ['win32', 'darwin'].includes(process.platform);

test.skipIf(hasAlwaysDisplay)('without a display it prints the address', async () => {
  await start({ open: true });
  expect(addresses[0]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#[\w-]{22}$/);
});

test('stopped from outside, it ends with windows open', async () => {
  await start({});
  const window = await openWindow(addresses[0] ?? '');
  await window.call('openSample', { sample: 'retail' });
  stop.abort();
  await expect(done).resolves.toBeUndefined();
});
