import { describe, expect, test } from 'vitest';
import { isolate } from './isolate.ts';
import { createWords } from './words.ts';

const { t } = createWords();

describe('a name in a sentence', () => {
  test.each(['أميرة', 'דוד', 'Ben \u200F', '\u{1E900}', '\u061Cx'])('%j is kept to itself', (name) => {
    expect(t('shell.opening', { name })).toBe(`Opening \u2068${name}\u2069…`);
    expect(isolate(isolate(name))).toBe(isolate(name));
  });

  test.each(['Ben', '田中 美咲', '<b>x</b>', 'a & b', '"quoted"', '$t(shell.app)', '{{name}}', '👩‍⚕️'])(
    '%j stands as it is',
    (name) => {
      expect(t('shell.opening', { name })).toBe(`Opening ${name}…`);
    },
  );
});
