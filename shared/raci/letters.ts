import type { ActivityNumber } from '../model/activity-switch.ts';
import type { Lane } from '../model/placement.ts';

/** What one stakeholder has on one activity of one service. `A/R`: accountable, and also does it. */
export const LETTERS = ['A', 'A/R', 'R', 'C', 'I'] as const;
export type Letter = (typeof LETTERS)[number];

/** What a lane gives on one row: to its lead, and to the others in it. Null: nothing. */
export interface LaneLetters {
  readonly lead: Letter | null;
  readonly others: Letter | null;
}

type Mark = Letter | '–';
type Pair = `${Mark} / ${Mark}`;
export type RowLetters = { readonly [L in Lane]: LaneLetters };

/** raci.md, Default letters: `lead / others in that lane`, rows 1 to 18. */
const TABLE: { readonly [N in ActivityNumber]: RowLetters } = {
  1: row('A/R / R', 'C / I', 'I / I', 'C / I'),
  2: row('A / C', 'R / R', '– / –', 'I / –'),
  3: row('A / C', 'C / I', 'I / –', 'R / R'),
  4: row('A / C', 'I / I', 'C / I', 'R / C'),
  5: row('C / I', '– / –', 'A/R / R', 'C / –'),
  6: row('R / C', '– / –', 'A / C', 'R / C'),
  7: row('I / I', 'I / I', 'I / –', 'A/R / R'),
  8: row('A / I', 'R / R', '– / –', 'C / –'),
  9: row('I / I', 'R / R', '– / –', 'A / R'),
  10: row('A/R / R', 'C / I', 'C / I', 'C / I'),
  11: row('A / C', 'C / I', 'I / –', 'R / C'),
  12: row('A/R / R', 'C / I', 'I / –', 'C / I'),
  13: row('A / C', 'I / I', '– / –', 'R / R'),
  14: row('A / C', 'C / I', 'I / –', 'R / C'),
  15: row('A/R / C', 'C / I', 'I / I', 'R / C'),
  16: row('A / C', 'C / I', 'I / –', 'R / R'),
  17: row('C / I', 'I / I', 'A/R / R', 'C / –'),
  18: row('C / I', 'I / I', 'I / –', 'A/R / R'),
};

/** The letters each lane gives on a row. */
export function lettersOn(activity: ActivityNumber): RowLetters {
  return TABLE[activity];
}

export function isAccountable(letter: Letter | null): boolean {
  return letter === 'A' || letter === 'A/R';
}

export function isResponsible(letter: Letter | null): boolean {
  return letter === 'R' || letter === 'A/R';
}

/** One cell, one entry: any A wins, A together with R reads A/R, else the strongest (raci.md, Merging). */
export function mergeLetters(letters: readonly Letter[]): Letter | null {
  const responsible = letters.some(isResponsible);
  if (letters.some(isAccountable)) return responsible ? 'A/R' : 'A';
  if (responsible) return 'R';
  if (letters.includes('C')) return 'C';
  return letters.includes('I') ? 'I' : null;
}

function row(customer: Pair, user: Pair, sponsor: Pair, provider: Pair): RowLetters {
  return {
    customer: lettersIn(customer),
    user: lettersIn(user),
    sponsor: lettersIn(sponsor),
    provider: lettersIn(provider),
  };
}

function lettersIn(pair: Pair): LaneLetters {
  const [lead, others] = pair.split(' / ') as [Mark, Mark];
  return { lead: lead === '–' ? null : lead, others: others === '–' ? null : others };
}
