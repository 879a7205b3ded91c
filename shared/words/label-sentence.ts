import type { NamedLabel } from '../api/replies.ts';
import type { Words } from './words.ts';

/** What a change did: "Amira to Payroll, Sponsor". */
export function labelSentence(t: Words, { label, names }: NamedLabel): string {
  const { code, lane, activity, count = 1 } = label;
  const values = {
    stakeholder: names.stakeholder ?? '',
    service: names.service ?? '',
    organisation: names.organisation ?? '',
    count,
    lane: lane ? t(`lane.${lane}.name`) : '',
    activity: activity ? t(`activity.${activity}`) : '',
  };
  if (code === 'stakeholders-added' && count > 1) {
    return t('label.stakeholders-added-several', values);
  }
  if (code === 'placed' && count > 1) return t('label.placed-several', values);
  if (code === 'services-added' && count > 1) return t('label.services-added-several', values);
  if (code === 'activity-switched' && names.service) return t('label.activity-switched-in', values);
  return t(`label.${code}`, values);
}
