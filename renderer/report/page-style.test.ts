import { describe, expect, it } from 'vitest';

import { createWords } from '../../shared/words/words.ts';
import { cssString, pageStyle } from './page-style.ts';

const { t } = createWords();

describe('the printed page', () => {
  it('is A4 or Letter, landscape', () => {
    expect(pageStyle(t, { paper: 'A4', details: { title: 'Payroll' } })).toContain('size: A4 landscape;');
    expect(pageStyle(t, { paper: 'Letter', details: { title: 'Payroll' } })).toContain(
      'size: letter landscape;',
    );
  });

  it('carries the title and "Page 2 of 9"', () => {
    const style = pageStyle(t, { paper: 'A4', details: { title: 'Payroll' } });
    expect(style).toContain('content: "Payroll";');
    expect(style).toContain('content: "Page " counter(page) " of " counter(pages);');
  });

  it('can break a title without spaces, so that it stays on the sheet', () => {
    const { length } = pageStyle(t, { paper: 'A4', details: { title: 'M'.repeat(200) } }).split('\u200B');
    expect(length).toBe(6);
  });

  it('prints a title that holds quotes and backslashes, and nothing it could add to the style', () => {
    const title = 'The "big" one \\ } @import url(x)';
    expect(cssString(title)).toBe('"The \\22 big\\22  one \\5c  } @import url(x)"');
  });
});
