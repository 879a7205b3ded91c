import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/**
 * The lines of a virtual list that are in sight, and one that stays in the page wherever it is: the one with the focus,
 * which would be lost as soon as it is scrolled away. -1 keeps none.
 */
export function rangeWith(kept: number, range: Range): number[] {
  const inSight = defaultRangeExtractor(range);
  if (kept < 0 || inSight.includes(kept)) return inSight;
  return [...inSight, kept].toSorted((a, b) => a - b);
}
