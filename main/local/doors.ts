import { createHash, randomBytes } from 'node:crypto';

/** Who may come in, and to what. Tokens and cookies are 128 random bits and are kept as hashes only. */
export interface Doors<T> {
  /** A token that opens `room` once. */
  invite(room: T): string;
  /** Takes the token for a cookie; null when it is wrong or used up. */
  exchange(token: string): string | null;
  /** The room a cookie opens, or null. */
  roomOf(cookie: string): T | null;
  /** Neither its token nor its cookie opens the room any more. */
  shut(room: T): void;
}

export function createDoors<T>(): Doors<T> {
  const tokens = new Map<string, T>();
  const cookies = new Map<string, T>();

  return {
    invite: (room) => add(tokens, room),
    exchange: (token) => {
      const room = tokens.get(hashOf(token));
      if (room === undefined) return null;
      tokens.delete(hashOf(token));
      return add(cookies, room);
    },
    roomOf: (cookie) => cookies.get(hashOf(cookie)) ?? null,
    shut: (room) => {
      for (const keys of [tokens, cookies]) {
        for (const [key, opens] of keys) if (opens === room) keys.delete(key);
      }
    },
  };
}

function add<T>(keys: Map<string, T>, room: T): string {
  const secret = randomBytes(16).toString('base64url');
  keys.set(hashOf(secret), room);
  return secret;
}

/** Looking up a hash takes no time that would tell how much of a secret was right. */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64');
}
