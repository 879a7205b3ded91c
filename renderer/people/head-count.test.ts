import { describe, expect, it } from 'vitest';

import { readHeadCount } from './head-count.ts';

describe('a head count as the room types it', () => {
  it.each([
    ['320', 320],
    [' 45 ', 45],
    ['1,200', 1_200],
    ['1.200', 1_200],
    ['1\u202F200', 1_200],
    ['10,000,000', 10_000_000],
    ['', null],
    ['  ', null],
  ])('%j is %j', (text, count) => {
    expect(readHeadCount(text)).toBe(count);
  });

  it.each(['0', '-3', '1.5', '12,5', 'about 40', '1e3', '10,000,001', '99999999999999999999'])(
    '%j is no head count',
    (text) => {
      expect(readHeadCount(text)).toBe('broken');
    },
  );
});
