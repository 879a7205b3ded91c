import type { Edit } from '../change.ts';
import type { Id } from '../model/id.ts';
import type { Stakeholder, StakeholderKind } from '../model/stakeholder.ts';
import { NOUNS, type Noun, type Records, type Workshop } from '../model/workshop.ts';
import { searchFor, type NameSearch } from './name-search.ts';
import { keyOf, snapshotPlace, textsOf, type TextPlace } from './text-fields.ts';

/** A text about something else in which the name stands, or may stand: whether it is theirs, only people know. */
export interface Mention extends TextPlace {
  /** The text around it, as it is now, or as it last was when it stands in the history only. */
  readonly excerpt: string;
  readonly isNow: boolean;
  /** A whole name or address, not just a part, and not the name of somebody who is called the same. */
  readonly isCertain: boolean;
  /** What the text belongs to, by name. */
  readonly names: {
    readonly stakeholder?: string;
    readonly service?: string;
    readonly organisation?: string;
  };
}

/** Most places listed. More than that are no longer decided one by one. */
export const MOST_MENTIONS = 500;

/** What is asked about, one by one; and what there is beyond that, where only the whole names are taken for theirs. */
export interface Decisions {
  readonly asked: readonly Mention[];
  readonly beyond: { readonly replaced: readonly Mention[]; readonly spared: readonly Mention[] };
}

export function decisionsAbout(mentions: readonly Mention[]): Decisions {
  const rest = mentions.slice(MOST_MENTIONS);
  return {
    asked: mentions.slice(0, MOST_MENTIONS),
    beyond: {
      replaced: rest.filter(({ isCertain }) => isCertain),
      spared: rest.filter(({ isCertain }) => !isCertain),
    },
  };
}

/** The longest excerpt on either side of the name, in characters. */
const AROUND = 40;

/** All records that ever were: those of the log, oldest first. Edits as the log holds them. */
export type History = Iterable<readonly Edit[]>;

/** Somebody as a workshop and its history know them. */
export interface Known {
  /** The name they go by, or went by last. */
  readonly name: string;
  readonly kind: StakeholderKind;
  /** Every name and address they ever had here. */
  readonly wholes: readonly string[];
  /** False for somebody who was removed and whom only the history still names. */
  readonly isListed: boolean;
}

/** Null for somebody who never was here. */
export function whoIs(workshop: Workshop, history: History, stakeholder: Id): Known | null {
  const now = workshop.stakeholder.get(stakeholder) ?? null;
  const versions: Stakeholder[] = [];
  for (const edits of history) {
    for (const { noun, id, before, after } of edits) {
      if (noun !== 'stakeholder' || id !== stakeholder) continue;
      for (const version of [before, after]) if (version) versions.push(version);
    }
  }
  const last = now ?? versions.at(-1);
  if (!last) return null;
  const texts = [last, ...versions].flatMap(({ name, email }) => [name, email]);
  const wholes = [...new Set(texts)].filter((text) => text !== '');
  return { name: last.name, kind: last.kind, wholes, isListed: now !== null };
}

/** What somebody called a place in the log, by the number of its entry. */
export interface SnapshotName {
  readonly seq: number;
  readonly name: string;
}

/**
 * The texts about others in which one of the names stands, in the workshop as it is and in everything it ever was, what
 * is certain first.
 */
export function mentionsOf(
  workshop: Workshop,
  history: History,
  stakeholder: Id,
  wholes: readonly string[],
  snapshots: Iterable<SnapshotName> = [],
): readonly Mention[] {
  const search = searchFor(wholes);
  const found = new Map<string, Mention>();
  const seen = new Map<string, string>();

  const look = <N extends Noun>(noun: N, record: Records[N], isNow: boolean) => {
    if (noun === 'stakeholder' && record.id === stakeholder) return;
    for (const { field, text } of textsOf(noun, record)) {
      const place = { noun, id: record.id, field };
      const key = keyOf(place);
      // Most entries change one field of a record and repeat the others.
      if (!isNow && seen.get(key) === text) continue;
      seen.set(key, text);
      const match = search.find(text);
      if (match === null) continue;
      const isCertain = match === 'whole' && !(noun === 'stakeholder' && field === 'name');
      const excerpt = excerptOf(text, search);
      found.set(key, { ...place, excerpt, isNow, isCertain, names: namesOf(workshop, noun, record) });
    }
  };

  for (const edits of history) {
    for (const { noun, before, after } of edits) {
      if (before) look(noun, before, false);
      if (after) look(noun, after, false);
    }
  }
  for (const noun of NOUNS) for (const record of workshop[noun].values()) look(noun, record, true);
  for (const { seq, name } of snapshots) {
    const match = search.find(name);
    if (match === null) continue;
    const place = snapshotPlace(seq);
    const excerpt = excerptOf(name, search);
    found.set(keyOf(place), { ...place, excerpt, isNow: true, isCertain: match === 'whole', names: {} });
  }
  return [...found.values()].toSorted(certainFirst);
}

/** The smallest number nobody of that kind goes by: "Person 7". */
export function neutralNameFor(
  workshop: Workshop,
  history: History,
  naming: (number: number) => string,
): string {
  const taken = new Set([...workshop.stakeholder.values()].map(({ name }) => name));
  for (const edits of history) {
    for (const { noun, before, after } of edits) {
      if (noun === 'stakeholder') for (const record of [before, after]) if (record) taken.add(record.name);
    }
  }
  let number = 1;
  while (taken.has(naming(number))) number += 1;
  return naming(number);
}

function certainFirst(a: Mention, b: Mention): number {
  return Number(b.isCertain) - Number(a.isCertain) || Number(b.isNow) - Number(a.isNow);
}

function namesOf(workshop: Workshop, noun: Noun, record: Records[Noun]): Mention['names'] {
  if (noun === 'placement') {
    const { stakeholder, service } = record as Records['placement'];
    return {
      stakeholder: workshop.stakeholder.get(stakeholder)?.name ?? '',
      service: workshop.service.get(service)?.name ?? '',
    };
  }
  return 'name' in record ? { [noun]: record.name } : {};
}

function excerptOf(text: string, search: NameSearch): string {
  const found = search.first(text);
  if (!found) return '';
  const from = Math.max(0, found.at - AROUND);
  const to = Math.min(text.length, found.at + found.length + AROUND);
  const cut = text.slice(from, to).replaceAll(/\s+/gu, ' ').toWellFormed();
  return `${from > 0 ? '…' : ''}${cut.replaceAll('\uFFFD', '')}${to < text.length ? '…' : ''}`;
}
