import { diff, type Edit } from '../change.ts';
import type { Id } from '../model/id.ts';
import { lanesOf, leadOf } from '../model/lanes.ts';
import { byPosition } from '../model/position.ts';
import type { Noun, Workshop } from '../model/workshop.ts';

/** What kind of difference there is between how a workshop is now and how it was then. In the order of saying it. */
export const DIFFERENCE_CODES = [
  'details-changed',
  'stakeholder-back',
  'stakeholder-out',
  'stakeholder-renamed',
  'stakeholder-changed',
  'service-back',
  'service-out',
  'service-renamed',
  'service-changed',
  'service-order',
  'placement-back',
  'placement-out',
  'placement-moved',
  'lead-changed',
  'lead-lost',
  'task-changed',
  'lane-order',
  'activity-changed',
  'organisation-back',
  'organisation-out',
  'organisation-renamed',
  'organisation-changed',
] as const;
export type DifferenceCode = (typeof DIFFERENCE_CODES)[number];

/** All differences of one kind: each edit leads from now to then. */
export interface Difference {
  readonly code: DifferenceCode;
  readonly edits: readonly Edit[];
}

/**
 * What going back from `now` to `then` would change, grouped. A placement that comes or goes with its person or its
 * service is not told of besides: it is implied.
 */
export function differencesBetween(now: Workshop, then: Workshop): readonly Difference[] {
  const groups = new Map<DifferenceCode, Edit[]>();
  for (const edit of diff(now, then)) {
    for (const code of codesOf(edit, now, then)) groups.set(code, [...(groups.get(code) ?? []), edit]);
  }
  return DIFFERENCE_CODES.flatMap((code) => {
    const edits = groups.get(code);
    return edits ? [{ code, edits }] : [];
  });
}

function codesOf(edit: Edit, now: Workshop, then: Workshop): readonly DifferenceCode[] {
  switch (edit.noun) {
    case 'workshop':
      return ['details-changed'];
    case 'activitySwitch':
      return ['activity-changed'];
    case 'placement':
      return placementCodes(edit, now, then);
    case 'service':
      return serviceCodes(edit, now, then);
    case 'stakeholder':
    case 'organisation':
      return namedCodes(edit);
  }
}

type NamedEdit = Extract<Edit, { readonly noun: 'stakeholder' | 'organisation' | 'service' }>;

function namedCodes({ noun, before, after }: NamedEdit): readonly DifferenceCode[] {
  if (before === null) return [`${noun}-back`];
  if (after === null) return [`${noun}-out`];
  return before.name === after.name ? [`${noun}-changed`] : [`${noun}-renamed`];
}

type EditOf<N extends Noun> = Extract<Edit, { readonly noun: N }>;

function serviceCodes(edit: EditOf<'service'>, now: Workshop, then: Workshop): readonly DifferenceCode[] {
  const { before, after } = edit;
  if (before === null || after === null) return namedCodes(edit);
  const order: readonly DifferenceCode[] =
    before.position !== after.position && orderDiffers(now, then) ? ['service-order'] : [];
  const others = onlyIn(before, after, ['position']) ? [] : namedCodes(edit);
  return [...others, ...order];
}

function placementCodes(edit: EditOf<'placement'>, now: Workshop, then: Workshop): readonly DifferenceCode[] {
  const { before, after } = edit;
  if (before === null || after === null) {
    const { stakeholder, service } = before ?? after ?? { stakeholder: '', service: '' };
    const inBoth = [now, then].every(
      (workshop) => workshop.stakeholder.has(stakeholder) && workshop.service.has(service),
    );
    return inBoth ? [before === null ? 'placement-back' : 'placement-out'] : [];
  }
  if (before.service !== after.service || before.lane !== after.lane) return ['placement-moved'];
  const codes: DifferenceCode[] = [];
  // Of two leads that change places, the one who leads then is told of.
  if (after.lead && !before.lead) codes.push('lead-changed');
  // Then nobody leads, so nobody else is told of.
  if (before.lead && !after.lead && leadOf(lanesOf(then, after.service)[after.lane]) === null) {
    codes.push('lead-lost');
  }
  if (before.task !== after.task) codes.push('task-changed');
  if (onlyIn(before, after, ['position'])) codes.push('lane-order');
  return codes;
}

/** Whether the services that are in both stand in another order. */
function orderDiffers(now: Workshop, then: Workshop): boolean {
  return sharedServices(now, then).join() !== sharedServices(then, now).join();
}

/** In the order of the first, those that the other has too. */
function sharedServices(one: Workshop, other: Workshop): readonly Id[] {
  const inOrder = [...one.service.values()].toSorted(byPosition).map(({ id }) => id);
  return inOrder.filter((id) => other.service.has(id));
}

/** Whether nothing but these fields differs. */
function onlyIn<R extends object>(a: R, b: R, fields: readonly (keyof R)[]): boolean {
  return (Object.keys(a) as (keyof R)[]).every((key) => fields.includes(key) || a[key] === b[key]);
}
