import { foldName } from './name-pick.ts';

export interface ComboOption {
  readonly key: string;
  readonly text: string;
  /** Tells two of the same name apart. */
  readonly detail?: string | null;
}

/** Key of the option that stands for what was typed. No id looks like it. */
export const TYPED = 'typed';

/** A list longer than this is no help: typing on is. */
const MOST_SHOWN = 100;

interface Offer {
  readonly options: readonly ComboOption[];
  /** The typed text is a name of its own, on offer as something new. */
  readonly offersTyped: boolean;
  /** How many more there are. */
  readonly more: number;
}

/** What a combo field offers for a text. A name that is chosen already filters nothing: the list is there to change it. */
export function offerFor(all: readonly ComboOption[], chosen: string | null, text: string): Offer {
  const query = chosen === null ? foldName(text) : '';
  const found = query === '' ? all : matches(all, query);
  return {
    options: found.slice(0, MOST_SHOWN),
    offersTyped: query !== '' && !found.some((option) => foldName(option.text) === query),
    more: Math.max(0, found.length - MOST_SHOWN),
  };
}

/** Names with a word that begins so come first: that is how people look for a name. */
function matches(all: readonly ComboOption[], query: string): readonly ComboOption[] {
  const found = all.filter((option) => foldName(option.text).includes(query));
  const begins = ({ text }: ComboOption) => ` ${foldName(text)}`.includes(` ${query}`);
  return [...found.filter(begins), ...found.filter((option) => !begins(option))];
}
