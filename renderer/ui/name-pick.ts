import type { Id } from '../../shared/model/id.ts';
import { foldName } from '../../shared/model/same-name.ts';
import { tidyLine } from '../../shared/model/text.ts';

/** What stands in a field that names a record: one that was chosen, or a text that may become one. */
export type NamePick =
  { readonly kind: 'chosen'; readonly id: Id } | { readonly kind: 'typed'; readonly text: string };

/** What a pick comes to on saving. */
export type Picked =
  | { readonly kind: 'none' }
  | { readonly kind: 'there'; readonly id: Id }
  | { readonly kind: 'new'; readonly name: string };

interface Named {
  readonly id: Id;
  readonly name: string;
}

export function pickOf(id: Id | null): NamePick {
  return id === null ? { kind: 'typed', text: '' } : { kind: 'chosen', id };
}

export function textOf(table: ReadonlyMap<Id, Named>, pick: NamePick): string {
  return pick.kind === 'typed' ? pick.text : (table.get(pick.id)?.name ?? '');
}

/** Typing the name of a record means that record: nobody wants it twice. */
export function resolvePick(table: ReadonlyMap<Id, Named>, pick: NamePick): Picked {
  if (pick.kind === 'chosen') return table.has(pick.id) ? { kind: 'there', id: pick.id } : { kind: 'none' };
  const name = tidyLine(pick.text);
  if (name === '') return { kind: 'none' };
  const folded = foldName(name);
  for (const record of table.values()) {
    if (foldName(record.name) === folded) return { kind: 'there', id: record.id };
  }
  return { kind: 'new', name };
}
