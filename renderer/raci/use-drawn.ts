import { defaultRangeExtractor, useVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, type RefObject } from 'react';

import type { AllRow } from './all-rows.ts';
import type { AllSizes } from './all-sizes.ts';
import type { CellAt } from './grid-keys.ts';
import { withGaps, type Drawn } from './with-gaps.ts';

/** The style sheet has the same. */
const SERVICE_ROW = 36;
const ACTIVITY_ROW = 37;

interface DrawnGrid {
  readonly rows: readonly Drawn[];
  readonly columns: readonly Drawn[];
  /** Brings a cell into sight, clear of the head and of the first column. */
  readonly reveal: (at: CellAt) => void;
}

/** Which rows and columns are drawn: those in sight and a few beyond, the chosen cell's, and the service they are of. */
export function useDrawn(
  scroller: RefObject<HTMLElement | null>,
  all: readonly AllRow[],
  columnCount: number,
  chosen: CellAt,
  { head, activity, column }: AllSizes,
): DrawnGrid {
  const rows = useVirtualizer({
    count: all.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (all[index]?.kind === 'service' ? SERVICE_ROW : ACTIVITY_ROW),
    getItemKey: (index) => keyOf(all[index], index),
    overscan: 8,
    scrollMargin: head,
    scrollPaddingStart: head + SERVICE_ROW,
    rangeExtractor: (range) => inOrder([...inSight(range), chosen.row, serviceOf(all, range.startIndex)]),
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: columnCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => column,
    overscan: 6,
    scrollMargin: activity,
    scrollPaddingStart: activity,
    rangeExtractor: (range) =>
      inOrder([...inSight(range), ...(chosen.column > 0 ? [chosen.column - 1] : [])]),
  });
  // The list keeps the sizes it has measured until it is told.
  useLayoutEffect(() => columns.measure(), [columns, column]);
  useLayoutEffect(() => rows.measure(), [rows, all]);
  return {
    rows: drawnOf(rows, head),
    columns: drawnOf(columns, activity),
    reveal: (at) => {
      rows.scrollToIndex(at.row, { align: 'auto' });
      if (at.column > 0) columns.scrollToIndex(at.column - 1, { align: 'auto' });
    },
  };
}

function drawnOf(list: Virtualizer<HTMLElement, Element>, margin: number): readonly Drawn[] {
  return withGaps(list.getVirtualItems(), margin, margin + list.getTotalSize());
}

function inSight(range: Range): readonly number[] {
  return defaultRangeExtractor(range);
}

/** The row of the service that a row belongs to: its name stays in sight above its activities. */
function serviceOf(all: readonly AllRow[], index: number): number {
  let at = index;
  while (at > 0 && all[at]?.kind !== 'service') at -= 1;
  return at;
}

function inOrder(indexes: readonly number[]): number[] {
  return [...new Set(indexes)].toSorted((a, b) => a - b);
}

function keyOf(row: AllRow | undefined, index: number): string | number {
  if (!row) return index;
  return row.kind === 'service' ? row.service.id : `${row.service.id} ${row.row.activity}`;
}
