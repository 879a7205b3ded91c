import type { ActivityNumber } from '../model/activity-switch.ts';
import type { Id } from '../model/id.ts';
import { LANES, type Lane } from '../model/placement.ts';
import { lettersOn, mergeLetters, type Letter } from './letters.ts';

/** How someone stands in a lane: its lead, beside its lead, or among several of whom none leads. */
export const STANDINGS = ['lead', 'other', 'no-lead'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Why a letter: "A because Amira is lead Customer of Payroll, and the Customer defines the requirements." */
export interface Reason {
  readonly lane: Lane;
  readonly standing: Standing;
  readonly activity: ActivityNumber;
  readonly letter: Letter;
}

export interface RaciCell {
  readonly letter: Letter | null;
  /** Among those who could hold the A of this row, whose lane has chosen no lead: shown as `A?`. */
  readonly candidate: boolean;
  /** Everything that speaks for the letter, lane by lane. */
  readonly reasons: readonly Reason[];
  /** The person who carries an A that a group or organisation holds. */
  readonly spokesperson: Id | null;
  /** A group or organisation holds the A and nobody is named to carry it (V04). */
  readonly unnamed: boolean;
}

/** How one stakeholder stands in every lane of a service, two bits a lane: 0 for not there, else the standing. */
export type Stance = number;

export function withStanding(stance: Stance, lane: Lane, standing: Standing): Stance {
  return stance | ((STANDINGS.indexOf(standing) + 1) << (LANES.indexOf(lane) * 2));
}

// There are 256 stances and 18 rows, and a large workshop has a hundred thousand cells: each kind is made once.
const cells: RaciCell[][] = [];

/** What a person of this stance has on a row owned by `owner`. */
export function cellFor(stance: Stance, activity: ActivityNumber, owner: Lane): RaciCell {
  const ofStance = (cells[stance] ??= []);
  return (ofStance[activity] ??= makeCell(stance, activity, owner));
}

function makeCell(stance: Stance, activity: ActivityNumber, owner: Lane): RaciCell {
  const reasons = LANES.flatMap((lane) => reasonFor(lane, standingIn(stance, lane), activity) ?? []);
  return {
    letter: mergeLetters(reasons.map(({ letter }) => letter)),
    candidate: standingIn(stance, owner) === 'no-lead',
    reasons,
    spokesperson: null,
    unnamed: false,
  };
}

function standingIn(stance: Stance, lane: Lane): Standing | null {
  return STANDINGS[((stance >> (LANES.indexOf(lane) * 2)) & 3) - 1] ?? null;
}

function reasonFor(lane: Lane, standing: Standing | null, activity: ActivityNumber): Reason | null {
  if (standing === null) return null;
  const { lead, others } = lettersOn(activity)[lane];
  const letter = standing === 'lead' ? lead : others;
  return letter && { lane, standing, activity, letter };
}
