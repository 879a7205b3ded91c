import type { ServiceLanes } from '../../shared/model/lanes.ts';

/** In pixels, as the style sheets of rows, lanes and chips draw them. */
const CHIP = 32;
const BETWEEN_CHIPS = 6;
const AROUND_LANE = 21;
const STRIP = 38;
/** With nobody in it, or few. */
const LOWEST = 132;
/** What of the window is not lanes, and how wide a chip with a common name is. */
const BESIDE_LANES = 800;
const CHIP_WIDTH = 170;

/**
 * How high the row of a service is going to be, in a window of this width: near enough that a board that opens draws no
 * row in vain, and that its scroll bar hardly moves as rows come into sight and are measured.
 */
export function guessedHeight({ customer, user, sponsor }: ServiceLanes, windowWidth: number): number {
  const inOneLine = Math.max(1, Math.floor((windowWidth - BESIDE_LANES) / 3 / CHIP_WIDTH));
  const lines = Math.ceil(Math.max(customer.length, user.length, sponsor.length) / inOneLine);
  return Math.max(LOWEST, lines * (CHIP + BETWEEN_CHIPS) - BETWEEN_CHIPS + AROUND_LANE + STRIP);
}
