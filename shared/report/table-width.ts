import type { Paper } from './paper.ts';

// Millimetres. The page is landscape with 14 mm at either side: 297 and 279.4 wide.
const TEXT_WIDTH = { A4: 269, Letter: 251 } as const satisfies Readonly<Record<Paper, number>>;
const ACTIVITY_COLUMN = 74;
/** Room for a name in 8 pt, broken over lines. */
const NARROWEST_COLUMN = 19;

/** How many people stand side by side in one table. */
export function columnsPerTable(paper: Paper): number {
  return Math.floor((TEXT_WIDTH[paper] - ACTIVITY_COLUMN) / NARROWEST_COLUMN);
}

/**
 * One table when all fit. Otherwise as few as hold them, of as equal width as can be, those who come `first` before
 * the rest.
 */
export function splitEvenly<T>(
  items: readonly T[],
  most: number,
  first: (item: T) => boolean,
): readonly (readonly T[])[] {
  const tables = Math.ceil(items.length / most);
  const ordered = tables <= 1 ? items : [...items.filter(first), ...items.filter((item) => !first(item))];
  const widest = Math.ceil(items.length / tables);
  return Array.from({ length: tables }, (_, table) => ordered.slice(table * widest, (table + 1) * widest));
}
