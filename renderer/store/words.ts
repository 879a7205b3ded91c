import type { NamedLabel } from '../../shared/api/replies.ts';
import type { CommitTrouble } from '../../shared/api/troubles.ts';
import type { Refusal } from '../../shared/commands/refusal.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { labelSentence } from '../../shared/words/label-sentence.ts';
import { refusalSentence } from '../../shared/words/refusal-sentence.ts';
import { isolate } from '../../shared/words/isolate.ts';
import { createWords, DATE_LOCALE, LANGUAGE, type Words } from '../../shared/words/words.ts';

export const i18n = createWords();

const plain = new Map<string, string>();
/** The typed catalogue is for those who ask; here all keys are alike. */
const lookUp: (key: string, values?: object) => string = i18n.t as never;

/**
 * The words, for code outside components and for those that stand on a board by the hundred: `useTranslation` there is
 * a third of what drawing it takes. What has no values is looked up once, and so is where values go into a sentence.
 * Other components use `useTranslation`.
 */
export const t = ((key: string, values?: Values) => {
  if (values) return filled(key, values);
  const known = plain.get(key);
  if (known !== undefined) return known;
  const words = lookUp(key);
  plain.set(key, words);
  return words;
}) as unknown as Words;

type Values = Readonly<Record<string, unknown>>;

/** Of sentences whose words depend on no value: what stands between their values, and at every other place a value's name. */
const sentences = new Map<string, readonly string[] | null>();

function filled(key: string, values: Values): string {
  let parts = sentences.get(key);
  if (parts === undefined) {
    const written: unknown = i18n.getResource(LANGUAGE, 'translation', key);
    // Another sentence inside it, and values that are formatted, are for the catalogue itself; so are plurals.
    parts =
      typeof written === 'string' && !/\$t\(|\{\{[^}]*\W[^}]*\}\}/u.test(written)
        ? written.split(/\{\{(\w+)\}\}/u)
        : null;
    sentences.set(key, parts);
  }
  if (parts === null) return lookUp(key, values);
  return parts.map((part, index) => (index % 2 === 0 ? part : isolate(String(values[part])))).join('');
}

export function sayLabel(label: NamedLabel): string {
  return labelSentence(t, label);
}

export function sayRefusal(workshop: Workshop, refusal: Refusal): string {
  return refusalSentence(t, workshop, refusal);
}

export function sayCommitTrouble(workshop: Workshop, trouble: CommitTrouble): string {
  switch (trouble.code) {
    case 'refused':
      return sayRefusal(workshop, trouble.refusal);
    case 'bad-input':
      return t('trouble.commit.bad-input', { message: trouble.message });
    default:
      return t(`trouble.commit.${trouble.code}`);
  }
}

const clock = new Intl.DateTimeFormat(DATE_LOCALE, { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(DATE_LOCALE, { dateStyle: 'medium' });

/** "10:42", by the laptop's own clock. */
export function clockTime(iso: string): string {
  return clock.format(new Date(iso));
}

/** A calendar day, YYYY-MM-DD, written out. It has no time zone, so none may shift it. */
export function dayInWords(date: string): string {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  return date === '' ? '' : day.format(new Date(year, month - 1, dayOfMonth));
}
