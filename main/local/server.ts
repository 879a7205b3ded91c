import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { z } from 'zod';
import type { Theme } from '../../shared/preferences.ts';
import { LARGEST_REQUEST, type Connection } from '../api/connection.ts';
import { describeError, type ReportFault, type TurnedAway } from '../api/fault.ts';
import { answerPage, protection, type Pages } from '../api/pages.ts';
import { createDoors } from './doors.ts';

/** What a window talks to once it is let in. */
export interface Line extends Pick<Connection, 'receive'> {
  /** `crashed`: the page went without a word. */
  close(crashed: boolean): void;
}

/** `afterCrash`: the page was in this window before, and went without a word. */
export type ConnectWindow = (send: (text: string) => void, afterCrash: boolean) => Line;

export interface Invitation {
  /** Good for one window, whose cookie then is good for its reloads. */
  readonly address: string;
  withdraw(): void;
}

export interface ServerParts {
  readonly pages: Pages;
  /** What a window that loads now is to look like. */
  readonly theme: () => Promise<Theme>;
  readonly report: ReportFault;
}

export interface LocalServer {
  /** `http://127.0.0.1:PORT`: the only name it answers to. */
  readonly origin: string;
  invite(page: '/' | '/report.html', connect: ConnectWindow): Invitation;
  close(): Promise<void>;
}

interface Room {
  readonly connect: ConnectWindow;
  readonly sockets: Set<WebSocket>;
  crashed: boolean;
}

const MOST_CONNECTIONS = 100;
const MOST_WINDOWS = 8;
const TOKEN_BYTES = 256;
/** A page that is closed, or loaded again, says so; for one that crashes its browser says 1001, or nobody anything. */
const CLOSED_WITHOUT_A_WORD: readonly number[] = [1001, 1006];

const sessionSchema = z.strictObject({ token: z.string().max(64) });

/**
 * Serves pages and calls to windows on this computer, and to nobody else: bound to the loopback address, under a port
 * of the system's choice, to one exact host name (a rebound DNS name is another), to its own origin, to who has a token.
 */
export async function startServer({ pages, theme, report }: ServerParts): Promise<LocalServer> {
  const doors = createDoors<Room>();
  const http = createServer({ requestTimeout: 10_000, headersTimeout: 5_000, keepAliveTimeout: 5_000 });
  http.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = http.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  // Cookies know no ports: another program's server on this computer must not get in the way.
  const cookieName = `trilane-${port}`;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_REQUEST + 1_024,
    perMessageDeflate: false,
  });

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.headers.host !== host) return turnAway(response, 403, 'host');
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    if (path === '/session') return openSession(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') return turnAway(response, 405, 'method');
    // Browsers ask for it of their own accord.
    if (path === '/favicon.ico') return void response.writeHead(204, protection('')).end();
    const page = answerPage(pages, path, await theme());
    if (page.status === 404) report({ kind: 'turned-away', why: 'address' });
    response.writeHead(page.status, page.headers).end(request.method === 'HEAD' ? undefined : page.body);
  };

  /** The one POST: a token for a cookie. */
  const openSession = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method !== 'POST') return turnAway(response, 405, 'method');
    if (request.headers.origin !== origin) return turnAway(response, 403, 'origin');
    // A form of another site could send text; only our own page can send this type.
    if (request.headers['content-type'] !== 'application/json') return turnAway(response, 403, 'origin');
    const body = await readBody(request, TOKEN_BYTES);
    if (body === null) return turnAway(response, 413, 'too-large');
    const read = sessionSchema.safeParse(parseJson(body));
    const cookie = read.success ? doors.exchange(read.data.token) : null;
    if (cookie === null) return turnAway(response, 403, 'token');
    const setCookie = `${cookieName}=${cookie}; Path=/; HttpOnly; SameSite=Strict`;
    response.writeHead(204, { ...protection(''), 'set-cookie': setCookie }).end();
  };

  const turnAway = (response: ServerResponse, status: number, why: TurnedAway) => {
    report({ kind: 'turned-away', why });
    // What is still to come of the request is not read.
    response.writeHead(status, { ...protection(''), connection: 'close' }).end();
  };

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const hangUp = (status: string, why: TurnedAway) => {
      report({ kind: 'turned-away', why });
      socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    };
    socket.on('error', () => socket.destroy());
    if (request.headers.host !== host) return hangUp('403 Forbidden', 'host');
    if (request.headers.origin !== origin) return hangUp('403 Forbidden', 'origin');
    if (request.url !== '/api') return hangUp('404 Not Found', 'address');
    const room = doors.roomOf(cookieOf(request.headers.cookie, cookieName));
    if (!room) return hangUp('403 Forbidden', 'cookie');
    if (room.sockets.size >= MOST_WINDOWS) return hangUp('503 Service Unavailable', 'too-many');
    sockets.handleUpgrade(request, socket, head, (window) => letIn(window, room));
  };

  const letIn = (window: WebSocket, room: Room) => {
    room.sockets.add(window);
    const line = room.connect((text) => {
      // A reply may be ready after its window went.
      if (window.readyState === window.OPEN) window.send(text);
    }, room.crashed);
    room.crashed = false;
    window.on('message', (data, isBinary) => {
      if (isBinary) return window.close(1003);
      void line.receive(textOf(data));
    });
    // A frame over the cap: ws closes the line by itself.
    window.on('error', () => report({ kind: 'turned-away', why: 'too-large' }));
    window.on('close', (code) => {
      room.crashed = CLOSED_WITHOUT_A_WORD.includes(code);
      room.sockets.delete(window);
      line.close(room.crashed);
    });
  };

  http.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      report({ kind: 'failed', during: 'serving', error: describeError(error) });
      response.destroy();
    });
  });
  http.on('upgrade', upgrade);
  http.on('drop', () => report({ kind: 'turned-away', why: 'too-many' }));

  return {
    origin,
    invite: (page, connect) => {
      const room: Room = { connect, sockets: new Set(), crashed: false };
      const address = `${origin}${page}#${doors.invite(room)}`;
      return {
        address,
        withdraw: () => {
          doors.shut(room);
          for (const window of room.sockets) window.close(1000);
        },
      };
    },
    close: async () => {
      for (const window of sockets.clients) window.terminate();
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      http.closeAllConnections();
      await closed;
    },
  };
}

/** Null when it is longer than `most` bytes, or breaks off. */
async function readBody(request: IncomingMessage, most: number): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > most) return null;
      parts.push(part);
    }
  } catch {
    return null;
  }
  return Buffer.concat(parts).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function cookieOf(header: string | undefined, name: string): string {
  const cookies = (header ?? '').split(';').map((cookie) => cookie.trim().split('=', 2));
  return cookies.find(([key]) => key === name)?.[1] ?? '';
}

function textOf(data: WebSocket.RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString('utf8');
  return (Buffer.isBuffer(data) ? data : Buffer.from(data)).toString('utf8');
}
