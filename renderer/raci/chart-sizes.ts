import { longestWord } from './line-breaks.ts';

/** In pixels, of the chart of one service; its first column takes what the others leave. */
export interface ChartSizes {
  readonly activity: number;
  readonly column: number;
  /** Names stand on end: there is no room to write them across. */
  readonly rotated: boolean;
}

/** The least that holds an activity over two lines, and what it gets where there is more. */
const ACTIVITY = { tight: 220, least: 250, roomy: 300 } as const;
/** Zoomed in, the activities give way first. */
const NARROW = 760;
/** The least that holds a role under a name; enough for most long words; the most that looks well. */
const ACROSS = { least: 66, wordy: 96, widest: 112 } as const;
const ON_END = { least: 46, widest: 64 } as const;
/** A letter of a name, about, and the space at its sides. */
const LETTER = 8;
const SIDES = 8;

/** As wide as fits; names go across, broken between words, for as long as that fits. */
export function chartSizes(names: readonly string[], available: number): ChartSizes {
  const count = Math.max(1, names.length);
  const each = (activity: number): number => Math.floor((available - activity) / count);
  const least = available < NARROW ? ACTIVITY.tight : ACTIVITY.least;
  const needed = Math.min(ACROSS.wordy, Math.max(ACROSS.least, longestWord(names) * LETTER + SIDES));
  if (each(least) >= needed) {
    const column = Math.max(needed, Math.min(each(ACTIVITY.roomy), ACROSS.widest));
    return { activity: least, column: Math.floor(column), rotated: false };
  }
  const column = Math.max(ON_END.least, Math.min(each(ACTIVITY.least), ON_END.widest));
  return { activity: ACTIVITY.least, column, rotated: true };
}
