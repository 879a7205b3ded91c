import { describe, expect, it } from 'vitest';

import { defaultPaper } from './default-paper.ts';

describe('the paper offered first', () => {
  it.each(['en-US', 'en-CA', 'fr-CA', 'es-MX', 'en-us', 'zh-Hans-US'])('is Letter for %s', (locale) => {
    expect(defaultPaper(locale)).toBe('Letter');
  });

  it.each(['en-GB', 'de-DE', 'en', 'ja-JP', 'sr-Latn-RS', 'de-1901', ''])('is A4 for "%s"', (locale) => {
    expect(defaultPaper(locale)).toBe('A4');
  });
});
