import { describe, expect, it } from 'vitest';

import { sameDrawn, withGaps } from './with-gaps.ts';

const piece = (index: number) => ({ index, start: 100 + index * 30, end: 130 + index * 30 });

describe('what is drawn of a long list', () => {
  it('is the pieces, with the room of those left out before, between and after them', () => {
    expect(withGaps([piece(2), piece(3), piece(8)], 100, 400)).toEqual([
      { gap: 60, index: null, key: 'before 2' },
      { gap: null, index: 2 },
      { gap: null, index: 3 },
      { gap: 120, index: null, key: 'before 8' },
      { gap: null, index: 8 },
      { gap: 30, index: null, key: 'end' },
    ]);
  });

  it('has no gaps when all of it is drawn', () => {
    expect(withGaps([piece(0), piece(1)], 100, 160).map(({ gap }) => gap)).toEqual([null, null]);
  });
});

describe('drawing again', () => {
  const drawn = withGaps([piece(2), piece(3)], 100, 400);

  it('is not needed while the same pieces stand at the same place', () => {
    expect(sameDrawn(drawn, withGaps([piece(2), piece(3)], 100, 400))).toBe(true);
  });

  it('is needed when a piece came in, went, or moved', () => {
    expect(sameDrawn(drawn, withGaps([piece(2), piece(3), piece(4)], 100, 400))).toBe(false);
    expect(sameDrawn(drawn, withGaps([piece(3), piece(4)], 100, 400))).toBe(false);
    expect(sameDrawn(drawn, withGaps([piece(2), piece(3)], 100, 430))).toBe(false);
  });
});
