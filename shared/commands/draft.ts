import { same, type Change, type Edit, type Label } from '../change.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { Id } from '../model/id.ts';
import { lanesOf } from '../model/lanes.ts';
import type { Lane, Placement } from '../model/placement.ts';
import { byPosition, positionBefore, STEP } from '../model/position.ts';
import type { Noun, Records, Workshop } from '../model/workshop.ts';
import { MOST_RECORDS, type Refusal } from './refusal.ts';

/** A command at work: the workshop with edits laid over it, turned into one `Change` at the end. */
export interface Draft {
  get<N extends Noun>(noun: N, id: Id): Records[N] | null;
  all<N extends Noun>(noun: N): readonly Records[N][];
  put<N extends Noun>(noun: N, record: Records[N]): void;
  remove(noun: Noun, id: Id): void;
  /** One lane as it stands now, in order. */
  lane(service: Id, lane: Lane): readonly Placement[];
  finish(label: Label): Result<Change, Refusal>;
}

export function draftOf(workshop: Workshop): Draft {
  const edits = new Map<string, Edit>();
  const overlays = new Map<Noun, Map<Id, Records[Noun] | null>>();

  function overlay(noun: Noun): Map<Id, Records[Noun] | null> {
    const known = overlays.get(noun) ?? new Map<Id, Records[Noun] | null>();
    overlays.set(noun, known);
    return known;
  }

  function write(noun: Noun, id: Id, after: Records[Noun] | null): void {
    const before = workshop[noun].get(id) ?? null;
    edits.set(`${noun} ${id}`, { noun, id, before, after } as Edit);
    overlay(noun).set(id, after);
  }

  const draft: Draft = {
    get: (noun, id) => {
      const touched = overlay(noun).get(id);
      return (touched === undefined ? (workshop[noun].get(id) ?? null) : touched) as never;
    },
    all: (noun) => {
      const touched = overlay(noun);
      const kept = [...workshop[noun].values()].filter((record) => !touched.has(record.id));
      return [...kept, ...[...touched.values()].filter((record) => record !== null)] as never;
    },
    put: (noun, record) => write(noun, record.id, record),
    remove: (noun, id) => write(noun, id, null),
    lane: (service, lane) => {
      const touched = overlay('placement');
      const kept = lanesOf(workshop, service)[lane].filter((one) => !touched.has(one.id));
      const added = [...touched.values()].filter(
        (one): one is Placement =>
          one !== null && 'lane' in one && one.service === service && one.lane === lane,
      );
      return [...kept, ...added].toSorted(byPosition);
    },
    finish: (label) => {
      const real = [...edits.values()].filter((edit) => !same(edit.before, edit.after));
      if (real.length === 0) return refuse({ code: 'changes-nothing' });
      const full = fullNoun(workshop, real);
      if (full) return refuse({ code: 'too-many', noun: full, max: MOST_RECORDS[full] });
      return ok({ label, edits: real });
    },
  };
  return draft;
}

/** Gives `id` a place before `before` among `ordered`, renumbering the list when no number is left in between. */
export function positionFor<N extends 'service' | 'placement'>(
  draft: Draft,
  noun: N,
  ordered: readonly Records[N][],
  before: Id | null,
): number {
  const free = positionBefore(ordered, before);
  if (free !== null) return free;
  const renumbered = ordered.map((record, index) => ({ ...record, position: (index + 1) * STEP }));
  for (const record of renumbered) draft.put(noun, record);
  return positionBefore(renumbered, before) ?? STEP;
}

function fullNoun(workshop: Workshop, edits: readonly Edit[]): Noun | null {
  const growth = new Map<Noun, number>();
  for (const { noun, before, after } of edits) {
    const step = (after === null ? 0 : 1) - (before === null ? 0 : 1);
    growth.set(noun, (growth.get(noun) ?? 0) + step);
  }
  for (const [noun, step] of growth) {
    if (step > 0 && workshop[noun].size + step > MOST_RECORDS[noun]) return noun;
  }
  return null;
}
