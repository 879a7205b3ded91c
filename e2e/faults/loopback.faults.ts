import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { WebSocket } from 'ws';

import type { FaultFamily } from './family.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { startLocalProgram, type LocalProgram } from './window/local-program.ts';

const CONNECTIONS = 1_000;
/** As many as the program keeps open at a time. */
const MOST_CONNECTIONS = 100;
/** For the program to close those it does not keep. */
const SETTLED_MS = 500;

/** The program as it runs, and the one token it gave out. */
type Target = Pick<LocalProgram, 'port' | 'token'>;

type Headers = Readonly<Record<string, string>>;

/** True when whoever knocks is turned away: no page, no cookie, no line. */
type Knock = (target: Target) => Promise<boolean>;

const own = ({ port }: Target): Headers => ({
  host: `127.0.0.1:${port}`,
  origin: `http://127.0.0.1:${port}`,
  'content-type': 'application/json',
});

function ask(target: Target, method: string, path: string, headers: Headers, body = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: target.port, method, path, headers, agent: false },
      (response) => {
        response.resume();
        // Whatever came, a cookie would be the way in.
        resolve(response.headers['set-cookie'] ? 200 : (response.statusCode ?? 0));
      },
    );
    // Hung up on is turned away too; where nobody listens, there is no program any more that could.
    sent.on('error', (error) => (isNobodyThere(error) ? reject(error) : resolve(403)));
    sent.end(body);
  });
}

function dial({ port }: Target, headers: Headers, path = '/api'): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers });
    socket.on('open', () => {
      socket.terminate();
      resolve(false);
    });
    socket.on('error', (error) => (isNobodyThere(error) ? reject(error) : resolve(true)));
  });
}

function isNobodyThere(error: Error): boolean {
  return 'code' in error && error.code === 'ECONNREFUSED';
}

const refused = (status: number) => status >= 400;
const page =
  (headers: (target: Target) => Headers, path = '/', method = 'GET'): Knock =>
  async (target) =>
    refused(await ask(target, method, path, headers(target)));
const post =
  (body: (target: Target) => string, changed: Headers = {}): Knock =>
  async (target) =>
    refused(await ask(target, 'POST', '/session', { ...own(target), ...changed }, body(target)));
const line =
  (headers: (target: Target) => Headers, path?: string): Knock =>
  (target) =>
    dial(target, headers(target), path);
const good = ({ token }: Target) => JSON.stringify({ token });

const KNOCKS: readonly Knock[] = [
  page(() => ({ host: 'evil.test' })),
  page(({ port }) => ({ host: `evil.test:${port}` })),
  page(({ port }) => ({ host: `localhost:${port}` })),
  page(() => ({ host: '127.0.0.1' })),
  page(own, '/../package.json'),
  page(own, '/%2e%2e/%2e%2e/etc/passwd'),
  page(own, 'http://evil.test/'),
  page(own, '/', 'POST'),
  page(own, '/session', 'OPTIONS'),
  page(own, '/session', 'DELETE'),
  post(() => '{}'),
  post(() => '{"token":"AAAAAAAAAAAAAAAAAAAAAA"}'),
  post(() => '{"token":["x"]}'),
  post(() => 'x'.repeat(1_000_000)),
  post(good, { origin: 'http://evil.test' }),
  post(good, { origin: 'null' }),
  post(good, { origin: 'http://127.0.0.1:1' }),
  post(good, { 'content-type': 'application/x-www-form-urlencoded' }),
  post(good, { 'content-type': 'text/plain' }),
  line(({ port }) => ({ origin: `http://127.0.0.1:${port}` })),
  line(({ port, token }) => ({ origin: `http://127.0.0.1:${port}`, cookie: `trilane-${port}=${token}` })),
  line(() => ({ origin: 'http://evil.test' })),
  line(() => ({ origin: 'null' })),
  line(({ port }) => ({ origin: `http://127.0.0.1:${port}` }), '/other'),
  async ({ port }) => {
    const strangers = await Promise.all(Array.from({ length: CONNECTIONS }, () => stranger(port)));
    // The system takes a connection before the program is asked: one that is let in is one that stays.
    await setTimeout(SETTLED_MS);
    const kept = strangers.filter(({ closed }) => !closed).length;
    for (const socket of strangers) socket.destroy();
    return kept > 0 && kept <= MOST_CONNECTIONS;
  },
];

function stranger(port: number): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    for (const event of ['connect', 'error', 'close'] as const) socket.once(event, () => resolve(socket));
    socket.on('error', () => socket.destroy());
    // What is never read never ends.
    socket.resume();
  });
}

/** The program still serves its own window: its page, and a line for its token. */
async function stillServes(target: Target): Promise<boolean> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if ((await ask(target, 'GET', '/', own(target)).catch(() => 0)) === 200) return true;
  }
  return false;
}

export const family: FaultFamily = {
  id: 'F24',
  title: 'strangers at the door of the local host',
  quick: KNOCKS.length,
  full: KNOCKS.length,
  run: async (count) => {
    const folder = temporaryFolder();
    const target = await startLocalProgram(folder, null);
    let survived = 0;
    const knocks = KNOCKS.slice(0, count);
    for (const knock of knocks) {
      // One at a time: each has to find the program answering.
      const turnedAway = await knock(target).catch(() => false);
      if (turnedAway && (await stillServes(target))) survived += 1;
    }
    // The token still opens the door, once, to our own page: nothing above was turned away for want of a door.
    const letIn = !(await post(good)(target));
    await target.end();
    if (!letIn) survived = 0;
    return { tried: knocks.length, survived, lost: knocks.length - survived };
  },
};
