import { describe, expect, it } from 'vitest';

import { adviceOn, passPhraseByChance, passPhraseTrouble } from './pass-phrase.ts';

describe('a pass phrase', () => {
  it('is advised on by its length, and no rule is made up for it', () => {
    expect(['', 'abc', 'abc def ghi jk', 'five words are quite enough'].map(adviceOn)).toEqual([
      'empty',
      'short',
      'fair',
      'long',
    ]);
    expect(passPhraseTrouble('x')).toBeNull();
    expect(passPhraseTrouble('')).toBe('empty');
    expect(passPhraseTrouble('x'.repeat(1_025))).toBe('tooLong');
  });

  it('by chance is another one each time, of signs nobody mistakes', () => {
    const suggested = Array.from({ length: 200 }, passPhraseByChance);
    expect(new Set(suggested).size).toBe(200);
    for (const one of suggested) {
      expect(one).toMatch(/^[a-hj-km-np-z2-9]{4}(-[a-hj-km-np-z2-9]{4}){4}$/);
      expect(adviceOn(one)).toBe('long');
    }
  });
});
