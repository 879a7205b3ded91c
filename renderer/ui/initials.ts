const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const IDEOGRAPH = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const EMOJI = /^\p{Emoji_Presentation}|^\p{Extended_Pictographic}\uFE0F/u;
/** Thai and Lao write some vowels before the consonant they follow in speech; a name goes by the consonant. */
const VOWEL_IN_FRONT = /^[\u0E40-\u0E44\u0EC0-\u0EC4]/u;

/** Two signs that stand for a name: "MO" for Maeve O'Dowd, "田中" for 田中 美咲; an emoji stands by itself. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const signs = signsOf(words[0] ?? '');
  const [first = ''] = signs;
  if (EMOJI.test(first)) return first;
  if (IDEOGRAPH.test(first)) return signs.slice(0, 2).join('');
  if (words.length === 1) return signs.slice(0, 2).join('').toLocaleUpperCase();
  const [last = ''] = signsOf(words.at(-1) ?? '');
  return `${first}${EMOJI.test(last) ? '' : last}`.toLocaleUpperCase();
}

/** Names of this kind are most, and asking for the graphemes of each takes longer than drawing it. */
const PLAIN = /^[\x20-\x7E]*$/;

function signsOf(word: string): readonly string[] {
  if (PLAIN.test(word)) return word.split('');
  return [...graphemes.segment(word.replace(VOWEL_IN_FRONT, ''))].map(({ segment }) => segment);
}
