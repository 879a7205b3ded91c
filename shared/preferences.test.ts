import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { colorSchemeOf, DEFAULT_PREFERENCES, preferencesFrom, preferencesSchema } from './preferences.ts';

const LENAS = { theme: 'dark', facilitator: 'Lena Öst', paper: 'Letter', onlyA: true } as const;

describe('preferences that were kept', () => {
  test('are taken as they are', () => {
    expect(preferencesFrom(LENAS)).toEqual(LENAS);
  });

  test.each([
    ['nothing was kept', null],
    ['a list', ['dark']],
    ['a word', 'dark'],
    ['settings of other kinds', { theme: 7, facilitator: null, paper: 'A0', onlyA: 'yes' }],
  ])('%s: each takes its default', (_what, kept) => {
    expect(preferencesFrom(kept)).toEqual(DEFAULT_PREFERENCES);
  });

  test('one that can’t be read takes none of the others with it', () => {
    expect(preferencesFrom({ ...LENAS, theme: 'sepia' })).toEqual({ ...LENAS, theme: 'system' });
    expect(preferencesFrom({ ...LENAS, facilitator: 'x'.repeat(10_000) })).toEqual({
      ...LENAS,
      facilitator: '',
    });
  });

  test('one of a newer Trilane is passed over', () => {
    expect(preferencesFrom({ ...LENAS, density: 'dense' })).toEqual(LENAS);
  });

  test('whatever stands in the file, what comes of it is valid', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (kept) => {
        expect(preferencesSchema.safeParse(preferencesFrom(kept)).success).toBe(true);
      }),
    );
  });
});

test('a page that follows the system declares both themes', () => {
  expect(colorSchemeOf('system')).toBe('light dark');
  expect(colorSchemeOf('dark')).toBe('dark');
});
