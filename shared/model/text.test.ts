import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { lineSchema, nameSchema, noteSchema, TEXT_LIMITS, tidyLine, tidyNote } from './text.ts';

const accepts = (schema: typeof nameSchema, text: string) => schema.safeParse(text).success;

describe('a name', () => {
  it.each(['Amira', '王小明', 'أميرة', 'Zoë', '👩‍⚕️ Nurses', '<b>bold</b>', '=1+1', 'O’Dowd'])(
    'may be %j',
    (text) => {
      expect(accepts(nameSchema, text)).toBe(true);
    },
  );

  it.each([
    '',
    ' ',
    '\t',
    '\u00a0\u3000',
    '\u200b\u00ad',
    '\u3164',
    'c1 \u0085',
    'bell\u0007',
    'nul\u0000',
    'exe.\u202Egpj',
    'out\u2069 of its place',
    'half \ud83d',
    '\udc69 half',
  ])('may not be %j', (text) => {
    expect(accepts(nameSchema, text)).toBe(false);
  });

  it('has at most 200 code units', () => {
    expect(accepts(nameSchema, 'x'.repeat(TEXT_LIMITS.name))).toBe(true);
    expect(accepts(nameSchema, 'x'.repeat(TEXT_LIMITS.name + 1))).toBe(false);
  });

  it('has at most that many when composed: some letters become two', () => {
    const grows = '\u0958';
    expect(tidyLine(grows)).toHaveLength(2);
    expect(accepts(nameSchema, grows.repeat(100))).toBe(true);
    expect(accepts(nameSchema, grows.repeat(150))).toBe(false);
  });
});

describe('a line and a note', () => {
  it('may be empty, which a name may not', () => {
    expect(accepts(lineSchema, '')).toBe(true);
    expect(accepts(noteSchema, '')).toBe(true);
  });

  it('differ in that a note keeps its lines', () => {
    const text = 'one\r\n\ttwo';
    expect([accepts(lineSchema, text), accepts(noteSchema, text)]).toEqual([true, true]);
    expect(tidyLine(text)).toBe('one two');
    expect(tidyNote(text)).toBe('one\n\ttwo');
  });
});

describe('tidying', () => {
  it('makes one of what looks the same', () => {
    expect(tidyLine('  Zoe\u0308 \u00a0 Meyer ')).toBe('Zoë Meyer');
    expect(tidyNote(' one\r\ntwo\rthree\n ')).toBe('one\ntwo\nthree');
  });

  it('takes out what turns the words around a name, as address books put it in', () => {
    expect(tidyLine('\u202AAmira\u202C \u2067Haddad\u2069')).toBe('Amira Haddad');
    expect(tidyNote('one\u202E\ntwo')).toBe('one\ntwo');
    // Marks and joiners stay: Persian and emoji need them.
    expect(tidyLine('\u0645\u06CC\u200C\u0634\u0648\u062F\u200F')).toBe(
      '\u0645\u06CC\u200C\u0634\u0648\u062F\u200F',
    );
  });

  it('is done once: tidying again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(tidyLine(tidyLine(text))).toBe(tidyLine(text));
        expect(tidyNote(tidyNote(text))).toBe(tidyNote(text));
      }),
    );
  });
});
