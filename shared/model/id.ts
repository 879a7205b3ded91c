import { z } from './schema.ts';

/** A record's name for life: UUIDv7, lower case. Minted by whoever asks for the record, never by a command. */
export type Id = string;

export const idSchema = z
  .string()
  .regex(
    /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    'must be a lower-case UUIDv7',
  );

/**
 * UUIDv7 (RFC 9562) from a clock in milliseconds since 1970 and 10 random bytes.
 * Time and chance come from outside, so that shared code stays deterministic.
 */
export function idFrom(milliseconds: number, random: Uint8Array): Id {
  if (random.length !== 10) throw new Error('An id takes 10 random bytes');
  const time = Math.trunc(milliseconds).toString(16).padStart(12, '0').slice(-12);
  const [a = 0, b = 0, c = 0, ...rest] = random;
  const version = (0x70 | (a & 0x0f)).toString(16) + hex(b);
  const variant = hex(0x80 | (c & 0x3f)) + hex(rest[0] ?? 0);
  const node = rest.slice(1).map(hex).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${node}`;
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
