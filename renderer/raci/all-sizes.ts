/** In pixels, of the chart of all services. Fixed, so that a row far below is found without drawing those before it. */
export interface AllSizes {
  readonly head: number;
  readonly activity: number;
  readonly column: number;
  /** Names stand on end: there is no room to write them across. */
  readonly rotated: boolean;
}

const ACTIVITY = { roomy: 300, narrow: 286 } as const;
const HEAD = { upright: 64, least: 90, rotated: 168 } as const;
/** The least that holds a name across, broken over lines; a letter with its neighbours; and the most that looks well. */
const COLUMN = { upright: 88, least: 36, widest: 112, widestRotated: 52 } as const;
/** A letter of a name, about, and the space at its ends. */
const LETTER = 7;
const ENDS = 24;
/** The bar at the side. */
const SCROLL_BAR = 16;

/** Who has a column. */
export interface Crowd {
  readonly people: number;
  /** Letters of the longest name. */
  readonly longest: number;
}

/**
 * How wide and high things are for so many people in so much room: as wide as fits, names on end when they are many.
 * In a low window a long name is cut, so that there is room for letters.
 */
export function sizesFor({ people, longest }: Crowd, available: number, low: boolean): AllSizes {
  const each = (activity: number): number =>
    Math.floor((available - SCROLL_BAR - activity) / Math.max(1, people));
  const across = each(ACTIVITY.roomy);
  if (across >= COLUMN.upright) {
    const column = Math.min(across, COLUMN.widest);
    return { head: HEAD.upright, activity: ACTIVITY.roomy, column, rotated: false };
  }
  const column = Math.max(COLUMN.least, Math.min(each(ACTIVITY.narrow), COLUMN.widestRotated));
  const head = low ? HEAD.least : Math.max(HEAD.least, Math.min(longest * LETTER + ENDS, HEAD.rotated));
  return { head, activity: ACTIVITY.narrow, column, rotated: true };
}
