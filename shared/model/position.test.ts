import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { byPosition, positionBefore, STEP } from './position.ts';

const at = (id: string, position: number) => ({ id, position });

describe('a place in an ordered list', () => {
  const list = [at('a', STEP), at('b', 2 * STEP)];

  it('is between two neighbours, before the first or after the last', () => {
    expect(positionBefore(list, 'b')).toBe(1.5 * STEP);
    expect(positionBefore(list, 'a')).toBe(0);
    expect(positionBefore(list, null)).toBe(3 * STEP);
    expect(positionBefore([], null)).toBe(STEP);
  });

  it('is none when two neighbours leave no number between them', () => {
    const next = 1 + Number.EPSILON;
    expect(positionBefore([at('a', 1), at('b', next)], 'b')).toBeNull();
    expect(positionBefore([at('a', 1), at('b', 1)], 'b')).toBeNull();
  });

  it('is strictly between its neighbours, or none', () => {
    const position = fc.double({ min: -1e15, max: 1e15, noNaN: true });
    fc.assert(
      fc.property(position, position, (a, b) => {
        fc.pre(a < b);
        const middle = positionBefore([at('a', a), at('b', b)], 'b');
        expect(middle === null || (middle > a && middle < b)).toBe(true);
      }),
    );
  });

  it('orders equal places by id, so that every laptop shows one order', () => {
    const records = [at('c', 1), at('a', 1), at('b', 0)];
    const order = ['b', 'a', 'c'];
    expect(records.toSorted(byPosition).map(({ id }) => id)).toEqual(order);
    expect(
      records
        .toReversed()
        .toSorted(byPosition)
        .map(({ id }) => id),
    ).toEqual(order);
  });
});
