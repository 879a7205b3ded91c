import { createInstance, type i18n, type PostProcessorModule, type TFunction } from 'i18next';

import { english } from './en/catalogue.ts';
import { isolate } from './isolate.ts';
import { oneFullStop } from './one-full-stop.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    readonly defaultNS: 'translation';
    readonly resources: { readonly translation: typeof english };
  }
}

/** Turns a key of the catalogue and its values into a sentence. */
export type Words = TFunction;

export const LANGUAGE = 'en';

/** Plain "en" is American to Intl, month first. Day first reads well to everyone, on screen and paper alike. */
export const DATE_LOCALE = `${LANGUAGE}-GB`;

/** Every sentence ends once. */
const endsOnce: PostProcessorModule = {
  type: 'postProcessor',
  name: 'ends-once',
  process: (sentence) => oneFullStop(sentence),
};

/** The catalogue, ready at once: it is part of the program, nothing is loaded. */
export function createWords(): i18n {
  const words = createInstance();
  words.use(endsOnce);
  void words.init({
    postProcess: endsOnce.name,
    lng: LANGUAGE,
    resources: { [LANGUAGE]: { translation: english } },
    // Text is put into pages by React and into terminals as it is: escaping here would show on screen. Instead every
    // name that is put into a sentence is kept from turning it around.
    interpolation: { escapeValue: true, escape: isolate },
    initAsync: false,
  });
  return words;
}
