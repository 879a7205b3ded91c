import { describe, expect, it } from 'vitest';

import { whenInWords } from './when-in-words.ts';

const now = new Date(2026, 10, 22, 11, 30);
const clock = (iso: string) => new Date(iso).toTimeString().slice(0, 5);
const say = (...parts: [number, number, number, number?, number?]) =>
  whenInWords(new Date(...parts), now, clock);

describe('when a file was last open', () => {
  it('today has its time, also a minute after midnight', () => {
    expect(say(2026, 10, 22, 10, 42)).toBe('today 10:42');
    expect(say(2026, 10, 22, 0, 1)).toBe('today 00:01');
  });

  it('yesterday begins at midnight, not a day ago', () => {
    expect(say(2026, 10, 21, 23, 59)).toBe('yesterday 23:59');
    expect(say(2026, 10, 21, 0, 0)).toBe('yesterday 00:00');
  });

  it('older ones have their day, and the year once it is another', () => {
    expect(say(2026, 10, 20, 23, 59)).toBe('20 Nov');
    expect(say(2026, 9, 2)).toBe('2 Oct');
    expect(say(2025, 10, 14)).toBe('14 Nov 2025');
  });

  it('a clock that ran ahead is told by its day', () => {
    expect(say(2026, 10, 23, 0, 1)).toBe('23 Nov');
    expect(say(2036, 0, 1)).toBe('1 Jan 2036');
  });

  it('days are counted across the change to summer time', () => {
    const after = new Date(2026, 2, 29, 12);
    expect(whenInWords(new Date(2026, 2, 28, 12), after, clock)).toBe('yesterday 12:00');
  });
});
