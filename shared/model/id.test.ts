import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { idFrom, idSchema } from './id.ts';

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 });

describe('an id', () => {
  it('is a UUIDv7 whatever the clock and the random bytes', () => {
    fc.assert(
      fc.property(moment, bytes, (milliseconds, random) => {
        expect(idSchema.safeParse(idFrom(milliseconds, random)).success).toBe(true);
      }),
    );
  });

  it('begins with the time, so that ids sort by when they were made', () => {
    fc.assert(
      fc.property(moment, moment, bytes, bytes, (a, b, left, right) => {
        fc.pre(a < b);
        expect(idFrom(a, left) < idFrom(b, right)).toBe(true);
      }),
    );
  });

  it('keeps every random bit but the six that say version and variant (RFC 9562, appendix A.6)', () => {
    const random = Uint8Array.of(0xfc, 0xc3, 0xd8, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f);
    expect(idFrom(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('needs ten random bytes', () => {
    expect(() => idFrom(0, new Uint8Array(9))).toThrow('10 random bytes');
  });

  it.each([
    '',
    '018bcfe5-6801-7000-8000-00000000000',
    '018BCFE5-6801-7000-8000-000000000001',
    '018bcfe5-6801-4000-8000-000000000001',
    '018bcfe5-6801-7000-c000-000000000001',
    '018bcfe5-6801-7000-8000-000000000001\n',
  ])('is not %j', (text) => {
    expect(idSchema.safeParse(text).success).toBe(false);
  });
});
