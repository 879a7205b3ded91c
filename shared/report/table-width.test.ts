import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { columnsPerTable, splitEvenly } from './table-width.ts';

describe('people side by side in one table', () => {
  it('are ten on A4 and nine on Letter, landscape', () => {
    expect(columnsPerTable('A4', ['Amira Haddad'])).toBe(10);
    expect(columnsPerTable('Letter', ['Amira Haddad'])).toBe(9);
  });

  it('are fewer where a word of a name is long, so that it stays whole', () => {
    expect(columnsPerTable('A4', ['Amira', 'Maximilien de la Rochefoucauld-Liancourt'])).toBe(7);
  });

  it('are never fewer than a word longer than any name can make them', () => {
    expect(columnsPerTable('A4', ['W'.repeat(200)])).toBe(6);
  });
});

describe('splitting', () => {
  const nobodyFirst = () => false;

  it('leaves one table as it is when all fit', () => {
    expect(splitEvenly([3, 1, 2], 3, (one) => one === 1)).toEqual([[3, 1, 2]]);
    expect(splitEvenly([], 3, nobodyFirst)).toEqual([]);
  });

  it('makes two even tables rather than a full and a bare one', () => {
    const people = Array.from({ length: 11 }, (_, at) => at);
    expect(splitEvenly(people, 10, nobodyFirst).map((table) => table.length)).toEqual([6, 5]);
  });

  it('keeps everybody once, in order, those who come first ahead of the rest, and no table too wide or empty', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 80 }), fc.integer({ min: 1, max: 12 }), (items, most) => {
        const first = (one: number) => one % 3 === 0;
        const tables = splitEvenly(items, most, first);
        expect(tables).toHaveLength(Math.ceil(items.length / most));
        for (const table of tables) {
          expect(table.length).toBeGreaterThan(0);
          expect(table.length).toBeLessThanOrEqual(most);
        }
        const rest = items.filter((one) => !first(one));
        expect(tables.flat()).toEqual(tables.length > 1 ? [...items.filter(first), ...rest] : items);
      }),
    );
  });
});
