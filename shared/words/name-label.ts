import type { Change } from '../change.ts';
import type { NamedLabel } from '../api/replies.ts';
import type { Id } from '../model/id.ts';
import type { Workshop } from '../model/workshop.ts';

type NamedNoun = 'stakeholder' | 'service' | 'organisation';
const NAMED: readonly NamedNoun[] = ['stakeholder', 'service', 'organisation'];

/** The names a change speaks of. What the change removed is named from its before-record. */
export function nameLabel(workshop: Workshop, change: Change): NamedLabel {
  const names = NAMED.flatMap((noun) => {
    const id = change.label[noun];
    const name = id === undefined ? null : nameOf(workshop, change, noun, id);
    return name === null ? [] : [[noun, name] as const];
  });
  return { label: change.label, names: Object.fromEntries(names) };
}

function nameOf(workshop: Workshop, change: Change, noun: NamedNoun, id: Id): string | null {
  const edit = change.edits.find((one) => one.noun === noun && one.id === id);
  const touched = edit?.after ?? edit?.before ?? null;
  const record = touched !== null && 'name' in touched ? touched : workshop[noun].get(id);
  return record?.name ?? null;
}
