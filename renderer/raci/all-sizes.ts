import { linesOf, longestWord } from './line-breaks.ts';

/** In pixels, of the chart of all services. Fixed, so that a row far below is found without drawing those before it. */
export interface AllSizes {
  readonly head: number;
  readonly activity: number;
  readonly column: number;
  /** Names stand on end: there is no room to write them across. */
  readonly rotated: boolean;
}

/** What stands above a column: a name, and who carries its A. */
interface Head {
  readonly name: string;
  readonly aside: string;
}

/** `tight` is for a few in a narrow window, whose chart scrolls a little instead of putting their names on end. */
const ACTIVITY = { roomy: 300, narrow: 286, tight: 232 } as const;
const HEAD = { upright: 64, least: 90, rotated: 168 } as const;
/** The least that holds a name across, broken over lines; a letter with its neighbours; and the most that looks well. */
const COLUMN = { upright: 88, least: 36, widest: 112, widestRotated: 52 } as const;
/** So few that their names are always written across. */
const FEW = 6;
/** A letter of a name, about, a line of it, and the space around. */
const LETTER = 7.4;
const LINE = 15;
const SIDES = 8;
const ENDS = 24;
/** More lines of a name are cut, with an ellipsis. */
const MOST_LINES = 3;
/** The bar at the side. */
const SCROLL_BAR = 16;

/**
 * How wide and high things are for so many people in so much room: as wide as fits, names on end when they are many.
 * In a low window a long name is cut, so that there is room for letters.
 */
export function sizesFor(heads: readonly Head[], available: number, low: boolean): AllSizes {
  const people = Math.max(1, heads.length);
  const each = (activity: number): number => Math.floor((available - SCROLL_BAR - activity) / people);
  const needed = Math.max(
    COLUMN.upright,
    Math.min(COLUMN.widest, longestWord(heads.map(({ name }) => name)) * LETTER + SIDES),
  );
  const few = heads.length <= FEW;
  if (each(ACTIVITY.roomy) >= (few ? needed : COLUMN.upright) || few) {
    const activity = each(ACTIVITY.roomy) >= needed ? ACTIVITY.roomy : few ? ACTIVITY.tight : ACTIVITY.roomy;
    const least = few ? needed : COLUMN.upright;
    const column = Math.floor(Math.max(least, Math.min(each(activity), COLUMN.widest)));
    return { head: uprightHead(heads, column), activity, column, rotated: false };
  }
  const column = Math.max(COLUMN.least, Math.min(each(ACTIVITY.narrow), COLUMN.widestRotated));
  const longest = Math.max(0, ...heads.map(({ name, aside }) => Math.max(name.length, aside.length)));
  const head = low
    ? HEAD.least
    : Math.max(HEAD.least, Math.min(Math.ceil(longest * LETTER) + ENDS, HEAD.rotated));
  return { head, activity: ACTIVITY.narrow, column, rotated: true };
}

/** On end, a long name stands in two lines where it fits into them whole; else it is cut, and seen to be. */
export function breaksOnEnd({ name, aside }: Head, head: number): boolean {
  return aside === '' && linesOf(name, Math.floor((head - ENDS) / LETTER)) <= 2;
}

/** High enough for the name with the most lines below it: the rows that stay in sight begin where the head ends. */
function uprightHead(heads: readonly Head[], column: number): number {
  const letters = Math.floor((column - SIDES) / LETTER);
  const lines = heads.map(
    ({ name, aside }) => Math.min(linesOf(name, letters), MOST_LINES) + linesOf(aside, letters),
  );
  return Math.max(HEAD.upright, Math.max(0, ...lines) * LINE + ENDS / 2);
}
