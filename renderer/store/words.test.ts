import { expect, test } from 'vitest';

import { english } from '../../shared/words/en/catalogue.ts';
import { i18n, t } from './words.ts';

interface Words {
  readonly [name: string]: string | Words;
}

const NAME = /\{\{-?\s*(\w+)/gu;

function sentences(words: Words, path: string): readonly (readonly [key: string, written: string])[] {
  return Object.entries(words).flatMap(([name, value]) => {
    const key = path === '' ? name : `${path}.${name}`;
    return typeof value === 'string' ? [[key, value] as const] : sentences(value, key);
  });
}

const say: (key: string, values: object) => string = t as never;
const sayByCatalogue: (key: string, values: object) => string = i18n.t as never;

test('every sentence of the catalogue says the same, however its values come into it', () => {
  const withValues = sentences(english, '').filter(([, written]) => written.includes('{{'));
  expect(withValues.length).toBeGreaterThan(100);
  for (const [key, written] of withValues) {
    for (const value of ['Amira', 'أميرة', '$1 & <b>{{name}}</b>', 7]) {
      const names = [...written.matchAll(NAME)].map(([, name = '']) => name);
      const values = Object.fromEntries(names.map((name) => [name, value]));
      const asked = key.replace(/_(?:zero|one|two|few|many|other)$/u, '');
      expect(say(asked, values)).toBe(sayByCatalogue(asked, values));
    }
  }
});
