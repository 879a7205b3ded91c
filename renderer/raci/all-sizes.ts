/** In pixels, of the chart of all services. Fixed, so that a row far below is found without drawing those before it. */
export interface AllSizes {
  readonly head: number;
  readonly activity: number;
  readonly column: number;
  /** Names stand on end: there is no room to write them across. */
  readonly rotated: boolean;
}

const ACTIVITY = { roomy: 300, narrow: 286 } as const;
const HEAD = { upright: 64, rotated: 168 } as const;
/** The least that holds a name across, broken over lines; a letter with its neighbours; and the most that looks well. */
const COLUMN = { upright: 88, least: 36, widest: 112, widestRotated: 52 } as const;
/** The bar at the side. */
const SCROLL_BAR = 16;

/** How wide things are for so many people in so much room: as wide as fits, names on end when they are many. */
export function sizesFor(people: number, available: number): AllSizes {
  const each = (activity: number): number =>
    Math.floor((available - SCROLL_BAR - activity) / Math.max(1, people));
  const across = each(ACTIVITY.roomy);
  if (across >= COLUMN.upright) {
    const column = Math.min(across, COLUMN.widest);
    return { head: HEAD.upright, activity: ACTIVITY.roomy, column, rotated: false };
  }
  const column = Math.max(COLUMN.least, Math.min(each(ACTIVITY.narrow), COLUMN.widestRotated));
  return { head: HEAD.rotated, activity: ACTIVITY.narrow, column, rotated: true };
}
