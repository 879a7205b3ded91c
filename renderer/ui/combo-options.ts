import { foldName } from '../../shared/model/same-name.ts';
import { findByName } from './name-search.ts';

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
  const typed = chosen === null ? foldName(text) : '';
  const found = findByName(all, ({ text: name }) => name, typed).map(({ one }) => one);
  return {
    options: found.slice(0, MOST_SHOWN),
    offersTyped: typed !== '' && !found.some((option) => foldName(option.text) === typed),
    more: Math.max(0, found.length - MOST_SHOWN),
  };
}
