import type { InputOf } from '../commands/catalogue.ts';
import type { ActivityNumber } from '../model/activity-switch.ts';
import type { Id } from '../model/id.ts';
import type { Lane } from '../model/placement.ts';

/** raci.md, Validation rules and Findings that are not about letters. */
export const FINDING_CODES = ['G01', 'G02', 'G03', 'G04', 'G05', 'V02', 'V03', 'V04'] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** Gravest first. */
export const FINDING_LEVELS = ['error', 'warning', 'hint', 'note'] as const;
export type FindingLevel = (typeof FINDING_LEVELS)[number];

/** Something a rule noticed: on screen, a gap. One cause makes one finding. */
export interface Finding {
  readonly code: FindingCode;
  readonly level: FindingLevel;
  readonly service: Id;
  readonly lane: Lane | null;
  /** V04: the group or organisation. */
  readonly stakeholder: Id | null;
  /** V02, V03: the row. */
  readonly activity: ActivityNumber | null;
  /** Every row it costs something, ascending. */
  readonly rows: readonly ActivityNumber[];
  /** The rows that have no A, and those that have no R, because of it. */
  readonly withoutA: readonly ActivityNumber[];
  readonly withoutR: readonly ActivityNumber[];
  /** In the list of the whole workshop: the other services that the same cause costs something. */
  readonly alsoIn: readonly AlsoIn[];
  /** Best first. */
  readonly fixes: readonly Fix[];
}

export interface AlsoIn {
  readonly service: Id;
  readonly rows: readonly ActivityNumber[];
}

/** One step that would settle a finding. */
export type Fix =
  | {
      readonly code: 'place';
      readonly stakeholder: Id;
      /** In how many other services they stand in this lane. */
      readonly count: number;
      readonly command: FixCommand<'place'>;
    }
  | {
      readonly code: 'appoint';
      readonly stakeholder: Id;
      readonly command: { readonly command: 'appointLead'; readonly input: InputOf<'appointLead'> };
    };

/** A command that brings in a record: whoever runs it makes the new id (`withNewIds`). */
interface FixCommand<N extends 'place'> {
  readonly command: N;
  readonly input: Omit<InputOf<N>, 'id'>;
}

/** The same for the same cause, before and after any change: for lists, and for finding one again. */
export function findingKey({ code, service, lane, stakeholder, activity }: Finding): string {
  return [code, service, lane, stakeholder, activity].map((part) => part ?? '').join(' ');
}

/** Errors and warnings stay open until the room settles them; hints and notes are only said. */
export function isOpenPoint({ level }: Finding): boolean {
  return level === 'error' || level === 'warning';
}

/** Gravest first, otherwise in the order they came. */
export function byLevel<T>(items: readonly T[], levelOf: (item: T) => FindingLevel): readonly T[] {
  return FINDING_LEVELS.flatMap((level) => items.filter((item) => levelOf(item) === level));
}
