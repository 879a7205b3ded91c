import { describe, expect, it } from 'vitest';

import { pageWidth } from './page-width.ts';

const A4 = 297 / 210;

describe('the width of a page in the preview', () => {
  it('shows all of a page with its number', () => {
    const width = pageWidth('whole', { width: 1100, height: 600 }, A4);
    expect(width).toBe(803);
    expect(width / A4 + 32).toBeLessThanOrEqual(600);
  });

  it('is no wider than there is room, and fills it where that is wanted', () => {
    expect(pageWidth('whole', { width: 500, height: 900 }, A4)).toBe(500);
    expect(pageWidth('width', { width: 1100, height: 600 }, A4)).toBe(1100);
  });

  it('is not so small that nothing can be read', () => {
    expect(pageWidth('whole', { width: 500, height: 120 }, A4)).toBe(240);
  });
});
