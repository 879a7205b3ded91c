import { describe, expect, it } from 'vitest';

import { breaksOnEnd, sizesFor } from './all-sizes.ts';

const PROJECTOR = 1280 - 48;

const crowd = (people: number, longest = 12, aside = '') =>
  Array.from({ length: people }, () => ({ name: 'n'.repeat(longest), aside }));
const named = (...names: readonly string[]) => names.map((name) => ({ name, aside: '' }));

describe('the sizes of the chart of all services', () => {
  it('write the names of a few people across', () => {
    expect(sizesFor(crowd(6), PROJECTOR, false)).toMatchObject({ rotated: false, column: 112, head: 64 });
    expect(sizesFor(crowd(10), PROJECTOR, false)).toMatchObject({ rotated: false, column: 91 });
  });

  it('put the names of many on end, and have room for 25 on a small projector', () => {
    const { rotated, activity, column } = sizesFor(crowd(25), PROJECTOR, false);
    expect(rotated).toBe(true);
    expect(activity + 25 * column).toBeLessThanOrEqual(PROJECTOR);
  });

  it('never make a column too narrow for its letter, however many there are', () => {
    expect(sizesFor(crowd(500), PROJECTOR, false).column).toBe(36);
    expect(sizesFor(crowd(0), 0, false).column).toBeGreaterThan(0);
  });

  it('are no higher than the longest name on end, and leave room for letters in a low window', () => {
    expect(sizesFor(crowd(25), PROJECTOR, false).head).toBe(89 + 24);
    expect(sizesFor(crowd(25, 60), PROJECTOR, false).head).toBe(168);
    expect(sizesFor(crowd(25, 60), PROJECTOR, true).head).toBe(90);
  });

  it('have a head as high as the name with the most lines below it', () => {
    const spoken = { name: 'IT service management', aside: '(spokes\u00ADperson: Jonas Lindgren)' };
    const { head, column } = sizesFor([...named('Nadia Rahman', 'Tom Becker'), spoken], PROJECTOR, false);
    expect(column).toBe(112);
    // Two lines of the name, two or three of who speaks for it.
    expect(head).toBeGreaterThanOrEqual(4 * 15 + 12);
  });

  it('write the names of a few across zoomed in, too, the longest word whole', () => {
    const { rotated, column, activity } = sizesFor(named('IT service management', 'Tom'), 400, true);
    expect({ rotated, activity }).toEqual({ rotated: false, activity: 232 });
    expect(column).toBeGreaterThanOrEqual(88);
  });

  it('put a name on end in two lines only where both hold all of it', () => {
    const [short, long] = named(
      'Long-named participant 12',
      'Jean-Baptiste Maximilien de la Rochefoucauld-Liancourt',
    );
    expect(short && breaksOnEnd(short, 168)).toBe(true);
    expect(long && breaksOnEnd(long, 168)).toBe(false);
    expect(breaksOnEnd({ name: 'Ward council', aside: '(no spokesperson yet)' }, 168)).toBe(false);
  });
});
