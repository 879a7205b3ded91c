import type { Words } from '../../shared/words/words.ts';
import { nameTrouble } from './text-trouble.ts';

/** Enough of a text to know which one is meant. */
const START = 40;

/** Why a list of names can't be taken as it is, and what to do; null when it can. */
export function sayNamesTrouble(t: Words, names: readonly string[], max: number): string | null {
  if (names.length > max) return t('placing.names.too-many', { max, count: names.length });
  for (const name of names) {
    const trouble = nameTrouble(name);
    const start = name.slice(0, START);
    if (trouble?.code === 'too-long') return t('placing.names.too-long', { ...trouble, name: start });
    if (trouble) return t(`placing.names.${trouble.code}`, { name: start });
  }
  return null;
}
