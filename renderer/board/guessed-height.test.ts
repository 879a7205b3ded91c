import { expect, test } from 'vitest';

import type { ServiceLanes } from '../../shared/model/lanes.ts';
import type { Placement } from '../../shared/model/placement.ts';
import { guessedHeight } from './guessed-height.ts';

const lanes = (customer: number, user: number): ServiceLanes => {
  const some = (count: number) => Array.from<Placement>({ length: count });
  return { customer: some(customer), user: some(user), sponsor: [], provider: [] };
};

test('the fullest lane says how high a row is; nobody or few make it no lower', () => {
  expect(guessedHeight(lanes(0, 0), 1440)).toBe(guessedHeight(lanes(1, 2), 1440));
  expect(guessedHeight(lanes(1, 7), 1440)).toBe(guessedHeight(lanes(7, 0), 1440));
  expect(guessedHeight(lanes(1, 7), 1440)).toBeGreaterThan(guessedHeight(lanes(1, 4), 1440));
});

test('in a wide window several stand in one line', () => {
  expect(guessedHeight(lanes(8, 0), 2560)).toBeLessThan(guessedHeight(lanes(8, 0), 1440));
});
