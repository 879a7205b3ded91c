import type { Edit, Label } from '../change.ts';
import type { Id } from '../model/id.ts';
import type { Stakeholder } from '../model/stakeholder.ts';
import { TEXT_LIMITS } from '../model/text.ts';
import { NOUNS, type Noun, type Records, type Workshop } from '../model/workshop.ts';
import { searchFor } from './name-search.ts';
import { keyOf, snapshotPlace, TEXT_FIELDS, textsOf, type TextPlace } from './text-fields.ts';

/** Who is forgotten, what they are called from now on, and which texts of others no longer name them. */
export interface Forgetting {
  readonly stakeholder: Id;
  readonly neutralName: string;
  /** Every name and address they ever had in this workshop. */
  readonly wholes: readonly string[];
  readonly replaceIn: readonly TextPlace[];
}

/**
 * What a record says once somebody is forgotten; the very same record where nothing in it is about them. It looks at
 * the record alone, so what holds for one version holds for all of them: a log rewritten entry by entry still leads
 * to the rewritten workshop.
 */
export type ForgetInRecord = <N extends Noun>(noun: N, record: Records[N]) => Records[N];

/** What forgetting somebody does to a record, and to what a log entry was called. */
export interface Forget {
  readonly inRecord: ForgetInRecord;
  /** The name of a snapshot is free text, too. `seq` is the number of its log entry. */
  readonly inLabel: (label: Label, seq: number) => Label;
}

export function forgetting({ stakeholder, neutralName, wholes, replaceIn }: Forgetting): Forget {
  const search = searchFor(wholes);
  const chosen = new Set(replaceIn.map(keyOf));
  const touched = new Set(replaceIn.map(({ id }) => id));

  const inLabel = (label: Label, seq: number): Label => {
    if (label.name === undefined || !chosen.has(keyOf(snapshotPlace(seq)))) return label;
    if (search.find(label.name) === null) return label;
    return { ...label, name: cut(search.replace(label.name, neutralName), TEXT_LIMITS.name) };
  };
  const inRecord: ForgetInRecord = (noun, record) => {
    if (noun === 'stakeholder' && record.id === stakeholder) {
      return unnamed(record as Stakeholder, neutralName) as typeof record;
    }
    if (!touched.has(record.id)) return record;
    const limits: Readonly<Record<string, number>> = TEXT_FIELDS[noun];
    const replaced = [...textsOf(noun, record)]
      .filter(({ field }) => chosen.has(keyOf({ noun, id: record.id, field })))
      .map(({ field, text }) => [field, cut(search.replace(text, neutralName), limits[field] ?? 0)] as const)
      .filter(([field, text]) => text !== (record as unknown as Record<string, unknown>)[field]);
    return replaced.length === 0 ? record : { ...record, ...Object.fromEntries(replaced) };
  };
  return { inRecord, inLabel };
}

/** The workshop afterwards. Lanes, leads and kinds stay, and so does every letter. */
export function forgetInWorkshop(workshop: Workshop, forget: ForgetInRecord): Workshop {
  const tables = NOUNS.map((noun) => {
    const records = [...workshop[noun].values()].map((record) => [record.id, forget(noun, record)] as const);
    return [noun, new Map(records)] as const;
  });
  return Object.fromEntries(tables) as unknown as Workshop;
}

/** The edits of a log entry afterwards; the very same where nothing in them is about the one forgotten. */
export function forgetInEdits(edits: readonly Edit[], forget: ForgetInRecord): readonly Edit[] {
  let changes = false;
  const rewritten = edits.map((edit) => {
    const before = edit.before && forget(edit.noun, edit.before);
    const after = edit.after && forget(edit.noun, edit.after);
    if (before === edit.before && after === edit.after) return edit;
    changes = true;
    return { ...edit, before, after } as Edit;
  });
  return changes ? rewritten : edits;
}

/** What is left of somebody: that they are there, what kind they are, how many, and who speaks for them. */
function unnamed(stakeholder: Stakeholder, name: string): Stakeholder {
  return { ...stakeholder, name, jobTitle: '', organisation: null, email: '', note: '' };
}

/** Other words may be longer than the name was, and a text that is too long could never be read back. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = /[\uD800-\uDBFF]/u.test(text.charAt(most - 1)) ? most - 1 : most;
  return text.slice(0, end).trimEnd();
}
