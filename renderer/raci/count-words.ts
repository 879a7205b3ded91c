import type { AnswerCount } from '../../shared/raci/roll-up.ts';
import type { Words } from '../../shared/words/words.ts';

/** What somebody has in the workshop, for a projector: what they do and are asked on where they have no A. */
export function countWords(t: Words, form: 'answers' | 'short', count: AnswerCount): string {
  const { activities, does, asked, spoken } = count;
  if (activities > 0) return t(`raci.person.${form}`, { count: activities });
  if (does === 0 && asked === 0 && spoken > 0) return t('raci.person.speaks', { count: spoken });
  if (does > 0 && asked > 0) return t('raci.person.doesAndAsked', { does, asked });
  if (does > 0) return t('raci.person.doesOnly', { does });
  return asked > 0 ? t('raci.person.askedOnly', { asked }) : t('raci.person.noA');
}
