import type { Paper } from './paper.ts';

// Millimetres. The page is landscape with 14 mm at either side: 297 and 279.4 wide.
const TEXT_WIDTH = { A4: 269, Letter: 251 } as const satisfies Readonly<Record<Paper, number>>;
const ACTIVITY_COLUMN = 74;
/** Room for a name in 8 pt, broken between its words; the widest is for words no name should need. */
const COLUMN = { narrowest: 19, widest: 32 } as const;
/** A letter in bold, about, and the space at the sides of a column. */
const LETTER = 1.65;
const SIDES = 1.6;

/** How many people stand side by side in one table, the longest word of their names unbroken. */
export function columnsPerTable(paper: Paper, names: readonly string[]): number {
  const longest = Math.max(0, ...names.map(longestWord)) * LETTER + SIDES;
  const column = Math.max(COLUMN.narrowest, Math.min(longest, COLUMN.widest));
  return Math.floor((TEXT_WIDTH[paper] - ACTIVITY_COLUMN) / column);
}

/** A name breaks after a hyphen as well as between words. */
function longestWord(name: string): number {
  return Math.max(...name.split(/\s|(?<=-)/u).map(({ length }) => length));
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
