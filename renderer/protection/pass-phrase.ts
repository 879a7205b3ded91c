import { LONGEST_PASS_PHRASE } from '../../shared/api/pass-phrase.ts';

/** What length alone can tell of a pass phrase. Whether it can be guessed, only people know. */
export type Advice = 'empty' | 'short' | 'fair' | 'long';

const SHORT = 12;
const LONG = 20;

export function adviceOn(passPhrase: string): Advice {
  const { length } = passPhrase;
  if (length === 0) return 'empty';
  if (length < SHORT) return 'short';
  return length < LONG ? 'fair' : 'long';
}

export type PassPhraseTrouble = 'empty' | 'tooLong' | null;

export function passPhraseTrouble(passPhrase: string): PassPhraseTrouble {
  if (passPhrase === '') return 'empty';
  return passPhrase.length > LONGEST_PASS_PHRASE ? 'tooLong' : null;
}

/** Easy to read out: no two of them look or sound alike. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 5;
const SIGNS_IN_GROUP = 4;

/** About a hundred bits of chance, "k7mq-2xvd-9trh-w4bn-cz8e": nobody guesses it, and nobody needs a list of words for it. */
export function passPhraseByChance(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(GROUPS * SIGNS_IN_GROUP));
  const signs = Array.from(bytes, (byte) => SIGNS.charAt(byte % SIGNS.length));
  return Array.from({ length: GROUPS }, (_, group) =>
    signs.slice(group * SIGNS_IN_GROUP, (group + 1) * SIGNS_IN_GROUP).join(''),
  ).join('-');
}
