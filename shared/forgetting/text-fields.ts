import type { Noun, Records } from '../model/workshop.ts';
import { TEXT_LIMITS } from '../model/text.ts';

/** The fields of a record in which people write freely, so in which anybody's name may stand, and how long each may be. */
export const TEXT_FIELDS: {
  readonly [N in Noun]: Readonly<Partial<Record<keyof Records[N] & string, number>>>;
} = {
  workshop: {
    title: TEXT_LIMITS.name,
    client: TEXT_LIMITS.line,
    place: TEXT_LIMITS.line,
    facilitator: TEXT_LIMITS.line,
  },
  organisation: { name: TEXT_LIMITS.name },
  stakeholder: {
    name: TEXT_LIMITS.name,
    jobTitle: TEXT_LIMITS.line,
    email: TEXT_LIMITS.line,
    note: TEXT_LIMITS.note,
  },
  service: { name: TEXT_LIMITS.name, description: TEXT_LIMITS.note, outcomes: TEXT_LIMITS.note },
  placement: { task: TEXT_LIMITS.line },
  activitySwitch: {},
};

/** One text of one record, in all its versions; or the name of a snapshot, which is no record but a label in the log. */
export interface TextPlace {
  readonly noun: Noun | 'snapshot';
  /** Of the record, or the number of the snapshot's log entry. */
  readonly id: string;
  readonly field: string;
}

/** Every text of a record that says something, with its field. */
export function* textsOf<N extends Noun>(
  noun: N,
  record: Records[N],
): Generator<{ readonly field: string; readonly text: string }> {
  const values = record as unknown as Readonly<Record<string, unknown>>;
  for (const field of Object.keys(TEXT_FIELDS[noun])) {
    const text = values[field];
    if (typeof text === 'string' && text !== '') yield { field, text };
  }
}

export function snapshotPlace(seq: number): TextPlace {
  return { noun: 'snapshot', id: String(seq), field: 'name' };
}

export function keyOf({ noun, id, field }: TextPlace): string {
  return `${noun} ${id} ${field}`;
}
