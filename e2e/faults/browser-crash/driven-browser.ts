import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { WebSocket } from 'ws';

import { isRootUser, quietFlags } from '../../../main/local/browser-flags.ts';

const PAUSE_MS = 20;
const LIMIT_MS = 30_000;

/** One page of a browser, driven by hand: what is made for driving gives a page up that crashed. */
export interface DrivenPage {
  /** Crashes it; settles once it is gone. */
  crash(): Promise<void>;
  /** What its user does who presses "Reload". */
  reload(): Promise<void>;
  /** The value of an expression, once it is true-ish. Null when it never is. */
  becomes(expression: string): Promise<unknown>;
  /** A key by its names and its number on Windows. */
  press(key: string, code: string, number: number): Promise<void>;
  /** Types into what has the focus, and presses Enter. */
  type(text: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens an address as the local host does, but on no screen. */
export async function openDriven(browser: string, address: string, profile: string): Promise<DrivenPage> {
  const child = spawn(
    browser,
    [
      ...quietFlags(isRootUser()),
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      address,
    ],
    { stdio: 'ignore' },
  );
  const socket = new WebSocket(await pageOf(profile));
  await once(socket, 'open');
  const answers = new Map<number, (result: unknown) => void>();
  let crashed = Promise.withResolvers<void>();
  let last = 0;
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as { id?: number; method?: string; result?: unknown };
    if (message.method === 'Inspector.targetCrashed') crashed.resolve();
    if (message.id === undefined) return;
    answers.get(message.id)?.(message.result);
    answers.delete(message.id);
  });
  const send = (method: string, params: object = {}) =>
    new Promise<unknown>((resolve) => {
      last += 1;
      answers.set(last, resolve);
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  await send('Inspector.enable');

  const press = async (key: string, code: string, windowsVirtualKeyCode: number) => {
    for (const type of ['rawKeyDown', 'keyUp']) {
      await send('Input.dispatchKeyEvent', { type, key, code, windowsVirtualKeyCode });
    }
  };
  const valueOf = async (expression: string) => {
    // A page on its way never answers.
    const said = await Promise.race([
      send('Runtime.evaluate', { expression, returnByValue: true }),
      setTimeout(1_000, null),
    ]);
    return (said as { result?: { value?: unknown } } | null)?.result?.value;
  };
  return {
    crash: async () => {
      crashed = Promise.withResolvers();
      // Who is gone does not answer.
      void send('Page.crash');
      await crashed.promise;
    },
    reload: async () => void (await send('Page.reload')),
    becomes: async (expression) => {
      const limit = performance.now() + LIMIT_MS;
      while (performance.now() < limit) {
        const value = await valueOf(expression);
        if (value) return value;
        await setTimeout(PAUSE_MS);
      }
      return null;
    },
    press,
    type: async (text) => {
      await send('Input.insertText', { text });
      await press('Enter', 'Enter', 13);
    },
    close: async () => {
      socket.terminate();
      await end(child);
    },
  };
}

/** Where its one page is driven from. */
async function pageOf(profile: string): Promise<string> {
  const door = join(profile, 'DevToolsActivePort');
  const limit = performance.now() + LIMIT_MS;
  while (performance.now() < limit) {
    const port = existsSync(door) ? Number.parseInt(readFileSync(door, 'utf8'), 10) : 0;
    if (port > 0) {
      const listed = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as readonly {
        readonly type: string;
        readonly webSocketDebuggerUrl: string;
      }[];
      const page = listed.find(({ type }) => type === 'page');
      if (page) return page.webSocketDebuggerUrl;
    }
    await setTimeout(PAUSE_MS);
  }
  throw new Error('The browser opened no page');
}

async function end(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}
