/** Where something stands on the screen, in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/**
 * The box an arrow leads to from `from`: sideways the next on the same line, up and down the nearest on the next line.
 * Null where there is none, which is for the caller to go on from.
 */
export function nearestBox(boxes: readonly Box[], from: number, arrow: Arrow): number | null {
  const start = boxes[from];
  if (!start) return null;
  let best: number | null = null;
  let least = Infinity;
  for (const [index, box] of boxes.entries()) {
    const far = index === from ? null : distance(start, box, arrow);
    if (far !== null && far < least) [best, least] = [index, far];
  }
  return best;
}

/** Null when the box is not that way. A line further away always weighs more than any way along a line. */
function distance(from: Box, to: Box, arrow: Arrow): number | null {
  const sameLine = to.top < from.bottom && from.top < to.bottom;
  switch (arrow) {
    case 'ArrowLeft':
      return sameLine && to.left < from.left ? from.left - to.left : null;
    case 'ArrowRight':
      return sameLine && to.left > from.left ? to.left - from.left : null;
    case 'ArrowUp':
      return !sameLine && to.top < from.top
        ? (from.top - to.top) * FAR + Math.abs(to.left - from.left)
        : null;
    case 'ArrowDown':
      return !sameLine && to.top > from.top
        ? (to.top - from.top) * FAR + Math.abs(to.left - from.left)
        : null;
  }
}

/** Wider than any lane. */
const FAR = 10_000;
