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

/** The window, from below the bars: what is pressed there stays in sight. */
interface Room extends Size {
  readonly top: number;
}

/** Clear of the edges of the window. */
const MARGIN = 8;
/** Close enough for the pointer to get from the cell to the card without leaving either. */
const GAP = 2;

/**
 * Where a card goes that explains a cell: beside its chart where that is given and there is room, so that it covers
 * nothing; at the right of the cell, else at its left, so that the column is read on down; where a
 * narrow window has no room at either side, below or above it. Always inside the window.
 */
export function placeBeside(
  cell: Box,
  card: Size,
  room: Room,
  chart: Box | null = null,
): { readonly left: number; readonly top: number } {
  const right = cell.left + cell.width + GAP;
  const left = cell.left - card.width - GAP;
  const lowest = room.height - card.height - MARGIN;
  const within = (top: number): number => Math.round(Math.max(room.top, Math.min(top, lowest)));
  const clear = chart === null ? Infinity : chart.left + chart.width + MARGIN;
  if (clear + card.width <= room.width - MARGIN) return { left: Math.round(clear), top: within(cell.top) };
  if (right + card.width <= room.width - MARGIN) return { left: Math.round(right), top: within(cell.top) };
  if (left >= MARGIN) return { left: Math.round(left), top: within(cell.top) };
  const below = cell.top + cell.height + GAP;
  const centred = cell.left + cell.width / 2 - card.width / 2;
  return {
    left: Math.round(Math.max(MARGIN, Math.min(centred, room.width - card.width - MARGIN))),
    top: within(below <= lowest ? below : cell.top - card.height - GAP),
  };
}
