import { describe, expect, it } from 'vitest';

import { chartSizes } from './chart-sizes.ts';

/** Beside the list of services and the panel, at 1440 and 1280. */
const LAPTOP = 858;
const PROJECTOR = 794;
const EIGHT = [
  'Amira Haddad',
  'Hal Nwosu',
  'Ben Okafor',
  'Nurses',
  'Doctors',
  'Carla Mendes',
  'Tom Vickers',
  'Ines Barros',
];

describe('the sizes of the chart of one service', () => {
  it('write the names of eight people across, also on a small projector', () => {
    expect(chartSizes(EIGHT, LAPTOP)).toMatchObject({ rotated: false, column: 69 });
    expect(chartSizes(EIGHT, PROJECTOR)).toMatchObject({ rotated: false, column: 66 });
  });

  it('give few people more room, and the activity the rest', () => {
    expect(chartSizes(EIGHT.slice(0, 3), LAPTOP)).toMatchObject({ rotated: false, column: 112 });
  });

  it('break a name between its words, or else put names on end', () => {
    expect(chartSizes([...EIGHT.slice(1), 'Katarzyna Kowalczyk-Wiśniewska'], LAPTOP).rotated).toBe(true);
    expect(chartSizes([...EIGHT.slice(3), 'Katarzyna Kowalczyk-Wiśniewska'], LAPTOP).rotated).toBe(false);
  });

  it('put the names of many on end, and never make a column too narrow for its letter', () => {
    const twelve = [...EIGHT, ...EIGHT.slice(4)];
    const { activity, column, rotated } = chartSizes(twelve, LAPTOP);
    expect(rotated).toBe(true);
    expect(activity + 12 * column).toBeLessThanOrEqual(LAPTOP);
    expect(chartSizes([...twelve, ...twelve, ...twelve], LAPTOP).column).toBe(46);
    expect(chartSizes([], 0).column).toBeGreaterThan(0);
  });
});
