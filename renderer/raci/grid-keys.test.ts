import { describe, expect, it } from 'vitest';

import { cellAfter } from './grid-keys.ts';

const size = { rows: 10, columns: 6 };
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });

describe('keys in the grid of letters', () => {
  it('step one cell and stop at the edge', () => {
    expect(cellAfter({ row: 4, column: 2 }, press('ArrowDown'), size)).toEqual({ row: 5, column: 2 });
    expect(cellAfter({ row: 4, column: 2 }, press('ArrowLeft'), size)).toEqual({ row: 4, column: 1 });
    expect(cellAfter({ row: 0, column: 5 }, press('ArrowUp'), size)).toEqual({ row: 0, column: 5 });
    expect(cellAfter({ row: 9, column: 5 }, press('ArrowRight'), size)).toEqual({ row: 9, column: 5 });
  });

  it('go to the ends of a row, and with Ctrl to the corners', () => {
    expect(cellAfter({ row: 4, column: 2 }, press('Home'), size)).toEqual({ row: 4, column: 0 });
    expect(cellAfter({ row: 4, column: 2 }, press('End'), size)).toEqual({ row: 4, column: 5 });
    expect(cellAfter({ row: 4, column: 2 }, press('Home', true), size)).toEqual({ row: 0, column: 0 });
    expect(cellAfter({ row: 4, column: 2 }, press('End', true), size)).toEqual({ row: 9, column: 5 });
    expect(cellAfter({ row: 4, column: 2 }, press('ArrowDown', true), size)).toEqual({ row: 9, column: 2 });
  });

  it('leave every other key alone', () => {
    expect(cellAfter({ row: 4, column: 2 }, press('Tab'), size)).toBeNull();
  });
});
