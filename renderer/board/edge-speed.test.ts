import { expect, test } from 'vitest';

import { edgeSpeed } from './edge-speed.ts';

const BOTH = { back: true, on: true };

test.each([
  [500, 0],
  [200, 0],
  [100, -1],
  [0, -2],
  [-40, -2],
  [900, 1],
  [1000, 2],
  [1040, 2],
])('a board 1,000 high, under a card held at %i, scrolls %i px in a millisecond', (at, speed) => {
  expect(edgeSpeed(at, 0, 1_000, BOTH)).toBeCloseTo(speed);
});

test('a card taken up near an edge does not scroll the board before it is carried that way', () => {
  expect(edgeSpeed(950, 0, 1_000, { back: true, on: false })).toBeCloseTo(0);
  expect(edgeSpeed(50, 0, 1_000, { back: false, on: true })).toBeCloseTo(0);
});
