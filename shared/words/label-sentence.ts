import type { NamedLabel } from '../api/replies.ts';
import { DATE_LOCALE, type Words } from './words.ts';

/** "22 Nov, 10:42", by the laptop's own clock. */
const moment = new Intl.DateTimeFormat(DATE_LOCALE, {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** What a change did: "Amira to Payroll, Sponsor". */
export function labelSentence(t: Words, { label, names }: NamedLabel): string {
  const { code, lane, activity, at, name = '', count = 1 } = label;
  const values = {
    stakeholder: names.stakeholder ?? '',
    service: names.service ?? '',
    organisation: names.organisation ?? '',
    name,
    count,
    lane: lane ? t(`lane.${lane}.name`) : '',
    activity: activity ? t(`activity.${activity}`) : '',
    when: at === undefined ? '' : moment.format(new Date(at)),
  };
  if (code === 'stakeholders-added' && count > 1) {
    return t('label.stakeholders-added-several', values);
  }
  if (code === 'placed' && count > 1) return t('label.placed-several', values);
  if (code === 'services-added' && count > 1) return t('label.services-added-several', values);
  if (code === 'activity-switched' && names.service) return t('label.activity-switched-in', values);
  return t(`label.${code}`, values);
}
