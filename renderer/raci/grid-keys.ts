/** A cell by its row and column, from 0. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where a key leads in a grid of this size, or null when it is none of the grid's (WAI-ARIA grid pattern). */
export function cellAfter(
  { row, column }: CellAt,
  { key, ctrlKey, metaKey }: Key,
  size: { readonly rows: number; readonly columns: number },
): CellAt | null {
  const far = ctrlKey || metaKey;
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  switch (key) {
    case 'ArrowUp':
      return { row: far ? 0 : Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: far ? lastRow : Math.min(lastRow, row + 1), column };
    case 'ArrowLeft':
      return { row, column: far ? 0 : Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: far ? lastColumn : Math.min(lastColumn, column + 1) };
    case 'Home':
      return { row: far ? 0 : row, column: 0 };
    case 'End':
      return { row: far ? lastRow : row, column: lastColumn };
    default:
      return null;
  }
}

/** The mark of a cell on the page, for `cellOf`: "row column". */
export function cellMark({ row, column }: CellAt): string {
  return `${row} ${column}`;
}

/** The cell an event happened in, by its mark. */
export function cellOf(target: EventTarget): CellAt | null {
  const mark = target instanceof Element ? target.closest('[data-cell]')?.getAttribute('data-cell') : null;
  const [row, column] = (mark ?? '').split(' ').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

/** The nearest cell that is there: people and activities come and go while a cell is chosen. */
export function within(
  { row, column }: CellAt,
  size: { readonly rows: number; readonly columns: number },
): CellAt {
  return {
    row: Math.min(row, Math.max(0, size.rows - 1)),
    column: Math.min(column, Math.max(0, size.columns - 1)),
  };
}
