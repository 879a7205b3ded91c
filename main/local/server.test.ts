import { request, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { LARGEST_REQUEST } from '../api/connection.ts';
import type { Fault } from '../api/fault.ts';
import type { Pages } from '../api/pages.ts';
import { startServer, type Invitation, type LocalServer } from './server.ts';

const PAGES: Pages = new Map([
  ['/index.html', { type: 'text/html; charset=utf-8', body: Buffer.from('<title>Trilane</title>') }],
  ['/report.html', { type: 'text/html; charset=utf-8', body: Buffer.from('<title>Report</title>') }],
]);

let server: LocalServer;
let invitation: Invitation;
let faults: Fault[];
/** What got through to the program. */
let received: string[];
let windows: number;

beforeEach(async () => {
  faults = [];
  received = [];
  windows = 0;
  server = await startServer({
    pages: PAGES,
    theme: () => Promise.resolve('dark'),
    report: (fault) => faults.push(fault),
  });
  invitation = server.invite('/', (send) => {
    windows += 1;
    return {
      receive: (text) => {
        received.push(text);
        send(`heard ${text}`);
        return Promise.resolve();
      },
      close: () => {
        windows -= 1;
      },
    };
  });
});
afterEach(() => server.close());

const token = () => invitation.address.split('#')[1] ?? '';
const port = () => new URL(server.origin).port;

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request exactly as written: no browser, and no fetch, would send some of these. */
function ask(path: string, options: RequestOptions = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: port(), path, agent: false, ...options }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function postToken(body: string, headers: Record<string, string> = {}): Promise<Answer> {
  const own = { origin: server.origin, 'content-type': 'application/json' };
  return ask('/session', { method: 'POST', headers: { ...own, ...headers } }, body);
}

async function cookie(): Promise<string> {
  const answer = await postToken(JSON.stringify({ token: token() }));
  expect(answer.status).toBe(204);
  return answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

/** Opens a socket; settles with it, or with the status that refused it. */
function dial(headers: Record<string, string>, path = '/api'): Promise<WebSocket | number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port()}${path}`, { headers });
    socket.on('open', () => resolve(socket));
    socket.on('unexpected-response', (_request, response) => {
      response.destroy();
      resolve(response.statusCode ?? 0);
    });
    socket.on('error', reject);
  });
}

async function dialIn(headers: Record<string, string>): Promise<WebSocket> {
  const socket = await dial(headers);
  if (typeof socket === 'number') throw new Error(`Refused with ${socket}`);
  return socket;
}

const closed = (socket: WebSocket) => new Promise<number>((resolve) => socket.on('close', resolve));
const nextText = (socket: WebSocket) =>
  new Promise<string>((resolve) => socket.once('message', (data: Buffer) => resolve(data.toString())));

describe('an invited window', () => {
  test('loads its page, exchanges its token once, and talks', async () => {
    const page = await ask('/');
    expect(page).toMatchObject({ status: 200, body: '<title>Trilane</title>' });
    const socket = await dialIn({ origin: server.origin, cookie: await cookie() });
    socket.send('hello');
    expect(await nextText(socket)).toBe('heard hello');
    expect(windows).toBe(1);
    socket.close();
    await closed(socket);
    await expect.poll(() => windows).toBe(0);
  });

  test('may load its page again: the cookie stays good', async () => {
    const own = { origin: server.origin, cookie: await cookie() };
    (await dialIn(own)).close();
    const again = await dialIn(own);
    again.send('again');
    expect(await nextText(again)).toBe('heard again');
  });

  test('has a cookie that scripts and other sites can’t use', async () => {
    const answer = await postToken(JSON.stringify({ token: token() }));
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^trilane-${port()}=[\\w-]{22}; Path=/; HttpOnly; SameSite=Strict$`),
    );
  });

  test('is out once the invitation is withdrawn', async () => {
    const own = { origin: server.origin, cookie: await cookie() };
    const socket = await dialIn(own);
    invitation.withdraw();
    await closed(socket);
    expect(await dial(own)).toBe(403);
  });
});

describe('pages', () => {
  const asked = (host: string): RequestOptions => ({ headers: { host } });
  const TURNED_AWAY: readonly [what: string, path: string, options: () => RequestOptions, status: number][] =
    [
      ['a foreign host', '/', () => asked('evil.test'), 403],
      ['a rebound name with the right port', '/', () => asked(`evil.test:${port()}`), 403],
      ['localhost by name', '/', () => asked(`localhost:${port()}`), 403],
      ['our address without the port', '/', () => asked('127.0.0.1'), 403],
      ['an unknown path', '/secrets', () => ({}), 404],
      ['a way up', '/../package.json', () => ({}), 404],
      ['an encoded way up', '/%2e%2e/%2e%2e/etc/passwd', () => ({}), 404],
      ['a whole address for a path', 'http://evil.test/', () => ({}), 404],
      ['a form post', '/', () => ({ method: 'POST' }), 405],
      ['a preflight', '/session', () => ({ method: 'OPTIONS' }), 405],
      ['reading the session', '/session', () => ({ method: 'GET' }), 405],
    ];

  test.each(TURNED_AWAY)('%s is turned away', async (_what, path, options, status) => {
    const answer = await ask(path, options());
    expect(answer.status).toBe(status);
    expect(answer.body).not.toContain('Trilane');
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(answer.headers['content-security-policy']).toContain(`default-src 'none'`);
    expect(faults).toHaveLength(1);
  });

  test('a request without a host is turned away', async () => {
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port()), '127.0.0.1', () => socket.write('GET / HTTP/1.0\r\n\r\n'));
      socket.on('data', (data) => resolve(data.toString()));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 403/);
  });
});

describe('a token', () => {
  test('is no good a second time', async () => {
    const body = JSON.stringify({ token: token() });
    expect((await postToken(body)).status).toBe(204);
    const second = await postToken(body);
    expect(second.status).toBe(403);
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  test.each([
    ['wrong', '{"token":"AAAAAAAAAAAAAAAAAAAAAA"}', {}, 403],
    ['empty', '{"token":""}', {}, 403],
    ['missing', '{}', {}, 403],
    ['not a text', '{"token":["x"]}', {}, 403],
    ['no JSON', 'token', {}, 403],
    ['from another site', null, { origin: 'http://evil.test' }, 403],
    ['from another port of ours', null, { origin: 'http://127.0.0.1:1' }, 403],
    ['from an opaque origin', null, { origin: 'null' }, 403],
    ['posted by a form', null, { 'content-type': 'application/x-www-form-urlencoded' }, 403],
    ['posted as plain text', null, { 'content-type': 'text/plain' }, 403],
  ])('%s opens nothing, and is not used up', async (_what, body, headers, status) => {
    const answer = await postToken(body ?? JSON.stringify({ token: token() }), headers);
    expect(answer.status).toBe(status);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(await cookie()).not.toBe('');
  });

  test('without an origin opens nothing', async () => {
    const answer = await ask(
      '/session',
      { method: 'POST', headers: { 'content-type': 'application/json' } },
      JSON.stringify({ token: token() }),
    );
    expect(answer.status).toBe(403);
  });

  test('in a body of a megabyte is not read', async () => {
    const answer = await postToken(`{"token":"${'x'.repeat(1_000_000)}"}`).catch(() => null);
    expect(answer?.headers['set-cookie']).toBeUndefined();
    expect(faults).toEqual([{ kind: 'turned-away', why: 'too-large' }]);
  });
});

describe('a line to the program', () => {
  test.each([
    ['no cookie', () => ({ origin: server.origin })],
    ['a wrong cookie', () => ({ origin: server.origin, cookie: `trilane-${port()}=AAAAAAAAAAAAAAAAAAAAAA` })],
    ['an empty cookie', () => ({ origin: server.origin, cookie: `trilane-${port()}=` })],
    ['the token for a cookie', () => ({ origin: server.origin, cookie: `trilane-${port()}=${token()}` })],
  ])('%s gets none', async (_what, headers) => {
    expect(await dial(headers())).toBe(403);
  });

  test.each([
    ['another site', { origin: 'http://evil.test' }],
    ['another port of ours', { origin: 'http://127.0.0.1:1' }],
    ['an opaque origin', { origin: 'null' }],
  ])('%s gets none, even with the cookie', async (_what, headers) => {
    expect(await dial({ cookie: await cookie(), ...headers })).toBe(403);
  });

  test('no origin at all gets none, nor does a foreign host, nor another path', async () => {
    const own = { origin: server.origin, cookie: await cookie() };
    expect(await dial({ cookie: own.cookie })).toBe(403);
    expect(await dial({ ...own, host: `evil.test:${port()}` })).toBe(403);
    expect(await dial(own, '/api/../api2')).toBe(404);
    expect(windows).toBe(0);
  });

  test('ends at a frame over the cap, which nobody reads', async () => {
    const socket = await dialIn({ origin: server.origin, cookie: await cookie() });
    socket.on('error', () => {});
    socket.send('x'.repeat(LARGEST_REQUEST + 2_000));
    await closed(socket);
    expect(received).toEqual([]);
    expect(faults).toEqual([{ kind: 'turned-away', why: 'too-large' }]);
  });

  test('ends at bytes that are no text', async () => {
    const socket = await dialIn({ origin: server.origin, cookie: await cookie() });
    socket.send(Buffer.from([1, 2, 3]));
    expect(await closed(socket)).toBe(1003);
    expect(received).toEqual([]);
  });

  test('is given to so many windows and no more', async () => {
    const own = { origin: server.origin, cookie: await cookie() };
    const answers = [];
    for (let n = 0; n < 10; n += 1) answers.push(await dial(own));
    expect(answers.filter((answer) => typeof answer !== 'number')).toHaveLength(8);
    expect(answers.filter((answer) => answer === 503)).toHaveLength(2);
  });
});

test('a thousand connections at once leave it answering', async () => {
  const idle = await Promise.all(
    Array.from(
      { length: 1_000 },
      () =>
        new Promise<ReturnType<typeof connect>>((resolve) => {
          const socket = connect(Number(port()), '127.0.0.1');
          socket.on('error', () => resolve(socket));
          socket.on('close', () => resolve(socket));
          socket.on('connect', () => resolve(socket));
        }),
    ),
  );
  for (const socket of idle) socket.destroy();
  await expect.poll(async () => (await ask('/').catch(() => null))?.status).toBe(200);
});
