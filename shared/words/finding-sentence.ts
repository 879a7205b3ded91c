import type { Finding, Fix } from '../gaps/finding.ts';
import type { ServiceState } from '../gaps/service-state.ts';
import type { ActivityNumber } from '../model/activity-switch.ts';
import type { Id } from '../model/id.ts';
import type { Workshop } from '../model/workshop.ts';
import { assertNever } from '../result.ts';
import { isolate } from './isolate.ts';
import { LANGUAGE, type Words } from './words.ts';

/** A finding in words: what is missing, what it costs, what to do. */
export interface FindingWords {
  readonly title: string;
  readonly text: string;
  readonly step: string;
}

/** A finding with the names it speaks of: what a report holds, which has no workshop beside it. */
export interface NamedFinding {
  readonly finding: Finding;
  readonly service: string;
  readonly stakeholder: string | null;
  /** The other services that the same cause costs something. */
  readonly alsoIn: readonly string[];
}

/** The part of a workshop that a finding takes its names from. */
export type NamedTables = Pick<Workshop, 'service' | 'stakeholder'>;

type Names = {
  readonly service: string;
  readonly services: readonly string[];
  readonly stakeholder: string;
  readonly activity: string;
};

// A panel has room for two long names of activities; paper names them all.
const MOST_NAMED = 2;

/** For a list on screen or in a terminal: of many activities the first two are named and the others counted. */
export function findingWords(t: Words, workshop: NamedTables, finding: Finding): FindingWords {
  return wordsOf(t, named(workshop, finding), MOST_NAMED);
}

/** For a panel with ten people watching: why it matters, and how many rows of the RACI wait for it. */
export function findingReason(t: Words, { code, rows, alsoIn }: Finding): string {
  const reason = t(`gap.${code}.without`);
  if (code === 'V02' || code === 'V03' || rows.length === 0) return reason;
  return `${reason} ${t('gap.rowsOpen', { count: alsoIn.reduce((sum, other) => sum + other.rows.length, rows.length) })}`;
}

/** For paper: every activity is named. */
export function findingWordsInFull(t: Words, point: NamedFinding): FindingWords {
  return wordsOf(t, point, Infinity);
}

/** For the sheet of its own service: what is open and what to do, "No user. Place a user." */
export function findingInShort(t: Words, point: NamedFinding): string {
  const { title, step } = wordsOf(t, point, 0);
  const { code } = point.finding;
  // Choosing a lead is open in one lane of four, and only the title says which.
  return code === 'G05'
    ? t('gap.short', { flag: title, step })
    : t('gap.short', { flag: t(`gap.${code}.flag`), step });
}

/** What the first column of the board says of a service: "No user, no sponsor". Nothing when it is complete. */
export function flagSentence(t: Words, state: ServiceState): string {
  if (state === 'complete') return '';
  const [first = '', ...others] = state.map(({ code, lane }) =>
    code === 'G05' ? t(`gap.G05.flag.${lane ?? 'customer'}`) : t(`gap.${code}.flag`),
  );
  return [first, ...others.map((flag) => flag.charAt(0).toLocaleLowerCase(LANGUAGE) + flag.slice(1))].join(
    ', ',
  );
}

/** What pressing the fix would do. */
export function fixWords(t: Words, workshop: NamedTables, finding: Finding, fix: Fix): string {
  const lane = finding.lane ?? 'customer';
  const stakeholder = isolate(nameOf(workshop, 'stakeholder', fix.stakeholder) ?? '');
  switch (fix.code) {
    case 'place':
      return t(`gap.fix.${lane}`, { stakeholder, count: fix.count });
    case 'appoint':
      return t(`gap.fix.appoint.${lane}`, { stakeholder });
    default:
      return assertNever(fix);
  }
}

function wordsOf(t: Words, point: NamedFinding, most: number): FindingWords {
  const { finding } = point;
  const names: Names = {
    service: isolate(point.service),
    services: servicesOf(t, point),
    stakeholder: isolate(point.stakeholder ?? ''),
    activity: finding.activity === null ? '' : t(`activity.${finding.activity}`),
  };
  return {
    title: titleOf(t, finding, names),
    text: costOf(t, finding, most),
    step: t(`gap.${finding.code}.step`, names),
  };
}

function titleOf(t: Words, { code, lane }: Finding, names: Names): string {
  return code === 'G05' ? t(`gap.G05.title.${lane ?? 'customer'}`, names) : t(`gap.${code}.title`, names);
}

/** The rows nobody answers for, then those somebody answers for and nobody does: no row is named twice. */
function costOf(t: Words, { code, rows, alsoIn, withoutA, withoutR }: Finding, most: number): string {
  const naming = (activities: readonly ActivityNumber[]): readonly string[] => nameRows(t, activities, most);
  // What it costs in several services is no one list of activities.
  if (code === 'V04' && rows.length > 0 && alsoIn.length === 0)
    return t('gap.cost.unnamed', { activities: naming(rows) });
  if (code === 'V02' || code === 'V03' || code === 'V04' || rows.length === 0) {
    return t(`gap.${code}.without`);
  }
  const undone = withoutR.filter((activity) => !withoutA.includes(activity));
  const sentences = [
    withoutA.length === 0 ? [] : t('gap.cost.nobodyAnswers', { activities: naming(withoutA) }),
    undone.length === 0 ? [] : t('gap.cost.nobodyDoes', { activities: naming(undone) }),
  ];
  return sentences.flat().join(' ');
}

function nameRows(t: Words, activities: readonly ActivityNumber[], most: number): readonly string[] {
  const quoted = activities.map((number) => t('gap.cost.quoted', { activity: t(`activity.${number}`) }));
  // "and 1 more" takes as much room as the name it hides.
  if (quoted.length <= most + 1) return quoted;
  return [...quoted.slice(0, most), t('gap.cost.more', { count: quoted.length - most })];
}

/** The first two; each has its findings beside its own name. */
function servicesOf(t: Words, { service, alsoIn }: NamedFinding): readonly string[] {
  const all = [service, ...alsoIn].map(isolate);
  if (all.length <= MOST_NAMED + 1) return all;
  const count = all.length - MOST_NAMED;
  return [...all.slice(0, MOST_NAMED), t('gap.cost.moreServices', { count })];
}

function named(workshop: NamedTables, finding: Finding): NamedFinding {
  return {
    finding,
    service: nameOf(workshop, 'service', finding.service) ?? '',
    stakeholder: nameOf(workshop, 'stakeholder', finding.stakeholder),
    alsoIn: finding.alsoIn.flatMap((other) => nameOf(workshop, 'service', other.service) ?? []),
  };
}

function nameOf(workshop: NamedTables, noun: keyof NamedTables, id: Id | null): string | null {
  return id === null ? null : (workshop[noun].get(id)?.name ?? null);
}
