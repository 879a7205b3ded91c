import type { Mention } from '../../shared/forgetting/mentions.ts';
import { assertNever } from '../../shared/result.ts';
import type { Words } from '../../shared/words/words.ts';

const DETAILS = ['title', 'client', 'place', 'facilitator'] as const;
const STAKEHOLDER = ['name', 'jobTitle', 'email', 'note'] as const;
const SERVICE = ['name', 'description', 'outcomes'] as const;

/** Which text it is: "Note of Ben". */
export function sayMention(t: Words, { noun, field, names: known }: Mention): string {
  const names = { stakeholder: '', service: '', organisation: '', ...known };
  switch (noun) {
    case 'workshop':
      return t(`forgetting.mentions.details.${oneOf(DETAILS, field)}`);
    case 'organisation':
      return t('forgetting.mentions.organisation', names);
    case 'stakeholder':
      return t(`forgetting.mentions.stakeholder.${oneOf(STAKEHOLDER, field)}`, names);
    case 'service':
      return t(`forgetting.mentions.service.${oneOf(SERVICE, field)}`, names);
    case 'placement': {
      const stands = names.stakeholder !== '' && names.service !== '';
      return stands ? t('forgetting.mentions.task', names) : t('forgetting.mentions.taskRemoved');
    }
    case 'snapshot':
      return t('forgetting.mentions.snapshot');
    case 'activitySwitch':
      throw new Error('A switch has no text');
    default:
      return assertNever(noun);
  }
}

function oneOf<F extends string>(fields: readonly F[], field: string): F {
  const known = fields.find((one) => one === field);
  if (known === undefined) throw new Error(`No words for the field ${field}`);
  return known;
}
