interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Clear of the edges of the window. */
const MARGIN = 8;
/** Close enough for the pointer to get from the cell to the card without leaving either. */
const GAP = 2;

/** Where a card goes that explains a cell: below it, or above where there is no room; always inside the window. */
export function placeBeside(
  cell: Box,
  card: Size,
  window: Size,
): { readonly left: number; readonly top: number } {
  const below = cell.top + cell.height + GAP;
  const above = cell.top - card.height - GAP;
  const fitsBelow = below + card.height <= window.height - MARGIN;
  const left = cell.left + cell.width / 2 - card.width / 2;
  return {
    left: Math.round(Math.max(MARGIN, Math.min(left, window.width - card.width - MARGIN))),
    top: Math.round(fitsBelow ? below : Math.max(MARGIN, above)),
  };
}
