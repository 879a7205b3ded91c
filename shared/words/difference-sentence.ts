import type { Edit } from '../change.ts';
import type { Difference } from '../compare/differences.ts';
import type { Id } from '../model/id.ts';
import type { Placement } from '../model/placement.ts';
import type { WorkshopDetails } from '../model/workshop-details.ts';
import type { Workshop } from '../model/workshop.ts';
import { isolate } from './isolate.ts';
import type { Words } from './words.ts';

/** So many names are read; the others are counted. */
const NAMED = 6;

/** Both ends of a comparison: names are looked up where the record is. */
interface Ends {
  readonly now: Workshop;
  readonly earlier: Workshop;
}

/** One kind of difference in words, counted, the first few by name: "3 people come back: Amira, Ben, and Chen". */
export function differenceSentence(t: Words, ends: Ends, { code, edits }: Difference): string {
  const items = edits.flatMap((edit) => itemsOf(t, ends, code, edit));
  const named = items.slice(0, items.length > NAMED + 1 ? NAMED : items.length);
  const left = items.length - named.length;
  const names = left === 0 ? named : [...named, t('restore.more', { count: left })];
  return t(`restore.difference.${code}`, {
    count: edits.length,
    names: t('restore.names', { names }),
  });
}

function itemsOf(t: Words, ends: Ends, code: Difference['code'], edit: Edit): readonly string[] {
  switch (edit.noun) {
    case 'workshop':
      return changedDetails(edit.before, edit.after).map((field) => t(`restore.detail.${field}`));
    case 'placement':
      return [placementItem(t, ends, code, edit)];
    case 'activitySwitch': {
      const { activity, service } = edit.before ?? edit.after ?? { activity: 1 as const, service: null };
      const said = t(`activity.${activity}`);
      if (service === null) return [said];
      return [t('restore.inService', { activity: said, service: nameOf(ends, 'service', service) })];
    }
    case 'stakeholder':
    case 'service':
    case 'organisation': {
      const [now, then] = [edit.before?.name, edit.after?.name];
      if (now === undefined || then === undefined || now === then) return [isolate(now ?? then ?? '')];
      return [t('restore.renamed', { now: isolate(now), earlier: isolate(then) })];
    }
  }
}

const DETAIL_FIELDS = ['title', 'client', 'place', 'date', 'facilitator'] as const;

function changedDetails(now: WorkshopDetails | null, then: WorkshopDetails | null) {
  return DETAIL_FIELDS.filter((field) => now?.[field] !== then?.[field]);
}

function placementItem(
  t: Words,
  ends: Ends,
  code: Difference['code'],
  { before, after }: Extract<Edit, { readonly noun: 'placement' }>,
): string {
  const lane = (one: Placement) =>
    t('restore.lane', {
      service: nameOf(ends, 'service', one.service),
      lane: t(`lane.${one.lane}.name`),
    });
  const one = after ?? before;
  if (!one) return '';
  const stakeholder = nameOf(ends, 'stakeholder', one.stakeholder);
  if (code === 'placement-moved' && before && after) {
    return t('restore.moved', { stakeholder, from: lane(before), to: lane(after) });
  }
  const service = nameOf(ends, 'service', one.service);
  return t('restore.placed', { stakeholder, service, lane: t(`lane.${one.lane}.name`) });
}

function nameOf({ now, earlier }: Ends, noun: 'stakeholder' | 'service', id: Id): string {
  return isolate((earlier[noun].get(id) ?? now[noun].get(id))?.name ?? '');
}
