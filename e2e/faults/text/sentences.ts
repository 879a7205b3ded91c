import { english } from '../../../shared/words/en/catalogue.ts';
import { isolate } from '../../../shared/words/isolate.ts';
import { oneFullStop } from '../../../shared/words/one-full-stop.ts';
import { createWords } from '../../../shared/words/words.ts';

type Entry = readonly [key: string, sentence: string];

const words = createWords();
const say = words.t as unknown as (key: string, values: Readonly<Record<string, string | number>>) => string;
/** A name, or a number with its format. */
const PLACEHOLDER = /\{\{\s*(\w+)(\s*,[^}]*)?\}\}/g;
const WITH_VALUES = entriesOf(english).filter(([, sentence]) => sentence.includes('{{'));

/**
 * Sentences of the catalogue that don't say this text as it is where it stands for every one of their names. Where both end
 * in a full stop, one is enough.
 */
export function wrongSentences(text: string): readonly string[] {
  return WITH_VALUES.filter(([key, sentence]) => {
    const values = new Map<string, string | number>();
    const expected = sentence.replaceAll(PLACEHOLDER, (_, name: string, format?: string) => {
      values.set(name, format === undefined ? text : 0);
      return format === undefined ? isolate(text) : '0';
    });
    return say(key, Object.fromEntries(values)) !== oneFullStop(expected);
  }).map(([key]) => key);
}

function entriesOf(tree: object, above = ''): readonly Entry[] {
  return Object.entries(tree).flatMap(([key, below]: [string, unknown]) => {
    const path = above + key;
    if (typeof below === 'string') return [[path, below] as const];
    return typeof below === 'object' && below !== null ? entriesOf(below, `${path}.`) : [];
  });
}
