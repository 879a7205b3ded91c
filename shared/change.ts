import type { ActivityNumber } from './model/activity-switch.ts';
import type { Id } from './model/id.ts';
import { carryLanesOver } from './model/lanes.ts';
import { withEntries } from './model/layered-map.ts';
import type { Lane } from './model/placement.ts';
import { NOUNS, type Noun, type Records, type Table, type Workshop } from './model/workshop.ts';

/** One record before and after: null before is an addition, null after a removal. */
export type Edit = {
  readonly [N in Noun]: {
    readonly noun: N;
    readonly id: Id;
    readonly before: Records[N] | null;
    readonly after: Records[N] | null;
  };
}[Noun];

/**
 * What a change was for: a code and the records it speaks of, never words. Words come at display, in the language of
 * the one who reads; what was deleted is named from its before-record.
 */
export interface Label {
  readonly code: LabelCode;
  readonly stakeholder?: Id;
  readonly service?: Id;
  readonly organisation?: Id;
  readonly lane?: Lane;
  readonly activity?: ActivityNumber;
  /** How many records, where the label speaks of several. */
  readonly count?: number;
  /** The moment it went back to, ISO 8601 in UTC. */
  readonly at?: string;
  /** What somebody called a snapshot: it stands nowhere else. */
  readonly name?: string;
}

export const LABEL_CODES = [
  'workshop-created',
  'details-edited',
  'organisation-added',
  'organisation-edited',
  'organisation-removed',
  'stakeholders-added',
  'stakeholder-edited',
  'stakeholder-removed',
  'services-added',
  'service-edited',
  'service-moved',
  'service-removed',
  'placed',
  'placement-moved',
  'placement-removed',
  'placement-edited',
  'lead-appointed',
  'activity-switched',
  'restored',
  'snapshot-named',
  'upgraded',
  'stakeholder-forgotten',
  'traces-removed',
] as const;
export type LabelCode = (typeof LABEL_CODES)[number];

/** One committed step. Import, merge, restore and undo are changes like any other. */
export interface Change {
  readonly label: Label;
  readonly edits: readonly Edit[];
}

/** The workshop after the change. Throws when the change was not made for this value: that is a bug, never a state. */
export function apply(workshop: Workshop, change: Change): Workshop {
  const touched = new Map<Noun, Map<Id, Records[Noun] | null>>();
  for (const { noun, id, before, after } of change.edits) {
    const records = touched.get(noun) ?? new Map<Id, Records[Noun] | null>();
    touched.set(noun, records);
    const now = records.get(id);
    if (!same((now === undefined ? workshop[noun].get(id) : now) ?? null, before)) {
      throw new Error(`The change does not fit: ${noun} ${id}`);
    }
    records.set(id, after);
  }
  const tables = [...touched].map(
    ([noun, records]) => [noun, withEntries<Id, Records[Noun]>(workshop[noun], records)] as const,
  );
  const after: Workshop = { ...workshop, ...Object.fromEntries(tables) };
  if (after.placement !== workshop.placement) {
    const edits = change.edits.filter((edit) => edit.noun === 'placement');
    carryLanesOver(workshop.placement, after.placement, edits);
  }
  return after;
}

/** The change that takes it back: `apply(apply(x, c), invert(c))` equals `x`. */
export function invert(change: Change): Change {
  return {
    label: change.label,
    edits: change.edits
      .map((edit) => ({ ...edit, before: edit.after, after: edit.before }) as Edit)
      .toReversed(),
  };
}

/** The edits that turn `from` into `to`, noun by noun. Empty when both say the same. */
export function diff(from: Workshop, to: Workshop): readonly Edit[] {
  return NOUNS.flatMap((noun) => diffTable(noun, from[noun], to[noun]));
}

/** Both changes as one step, named by `label`. A record touched twice keeps its first before and its last after. */
export function compose(first: Change, second: Change, label: Label = first.label): Change {
  const merged = new Map<string, Edit>();
  for (const edit of [...first.edits, ...second.edits]) {
    const key = `${edit.noun} ${edit.id}`;
    const earlier = merged.get(key);
    merged.set(key, earlier ? ({ ...edit, before: earlier.before } as Edit) : edit);
  }
  return { label, edits: [...merged.values()].filter((edit) => !same(edit.before, edit.after)) };
}

/** Records are flat, so equal fields make equal records. */
export function same(a: Records[Noun] | null, b: Records[Noun] | null): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  const left = Object.entries(a);
  const right = b as unknown as Readonly<Record<string, unknown>>;
  return left.length === Object.keys(b).length && left.every(([key, value]) => right[key] === value);
}

function diffTable<N extends Noun>(noun: N, from: Table<N>, to: Table<N>): readonly Edit[] {
  if (from === to) return [];
  const edits: Edit[] = [];
  for (const [id, before] of from) {
    const after = to.get(id) ?? null;
    if (!same(before, after)) edits.push({ noun, id, before, after } as Edit);
  }
  for (const [id, after] of to) {
    if (!from.has(id)) edits.push({ noun, id, before: null, after } as Edit);
  }
  return edits;
}
