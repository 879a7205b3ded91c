import type { ActivityNumber } from '../model/activity-switch.ts';
import type { Id } from '../model/id.ts';
import type { Workshop } from '../model/workshop.ts';
import type { Finding } from './finding.ts';
import { findingsOf } from './findings.ts';

/** What a row lacks because of one finding: nobody answers for it (A), nobody does it (R), or both. */
export interface RowGap {
  readonly lacks: 'A' | 'R' | 'both';
  readonly finding: Finding;
}

export type RowGaps = ReadonlyMap<ActivityNumber, readonly RowGap[]>;

// The findings of a service are one list for as long as nothing in it changes.
const gapsOf = new WeakMap<readonly Finding[], RowGaps>();

/** V02 and V03 of raci.md row by row, each with the finding that settles it, gravest first. */
export function rowGapsOf(workshop: Workshop, service: Id): RowGaps {
  const found = findingsOf(workshop, service);
  let gaps = gapsOf.get(found);
  if (!gaps) {
    gaps = byRow(found);
    gapsOf.set(found, gaps);
  }
  return gaps;
}

function byRow(found: readonly Finding[]): RowGaps {
  const rows = new Map<ActivityNumber, RowGap[]>();
  for (const finding of found) {
    const { withoutA, withoutR } = finding;
    for (const activity of new Set([...withoutA, ...withoutR])) {
      const [a, r] = [withoutA.includes(activity), withoutR.includes(activity)];
      const gap: RowGap = { lacks: a && r ? 'both' : a ? 'A' : 'R', finding };
      rows.set(activity, [...(rows.get(activity) ?? []), gap]);
    }
  }
  return rows;
}
