import type { Id } from '../model/id.ts';
import type { Lane } from '../model/placement.ts';
import type { Noun } from '../model/workshop.ts';

/** Why a command changes nothing. Each case has a sentence and a next step in the words catalogue (`refusal.…`). */
export type Refusal =
  | { readonly code: 'not-there'; readonly noun: Noun; readonly id: Id }
  | { readonly code: 'id-taken'; readonly noun: Noun; readonly id: Id }
  | {
      readonly code: 'already-placed';
      readonly stakeholder: Id;
      readonly service: Id;
      readonly lane: Lane;
    }
  | { readonly code: 'all-placed'; readonly service: Id; readonly lane: Lane }
  | { readonly code: 'organisation-inside-itself'; readonly organisation: Id }
  | { readonly code: 'spokesperson-must-be-person'; readonly stakeholder: Id }
  | { readonly code: 'too-many'; readonly noun: Noun; readonly max: number }
  /** Everything in it together, whatever it is. */
  | { readonly code: 'too-much' }
  | { readonly code: 'changes-nothing' };

/** Most records of one noun: far above any room, low enough that a file stays a file. */
export const MOST_RECORDS = {
  workshop: 1,
  organisation: 5_000,
  stakeholder: 20_000,
  service: 5_000,
  placement: 100_000,
  activitySwitch: 100_000,
} as const satisfies Readonly<Record<Noun, number>>;
