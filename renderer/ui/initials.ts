const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const IDEOGRAPH = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Two signs that stand for a name: "MO" for Maeve O'Dowd, "田中" for 田中 美咲, the emoji for an emoji. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = words[0] ?? '';
  const signs = [...graphemes.segment(first)].map(({ segment }) => segment);
  if (IDEOGRAPH.test(first)) return signs.slice(0, 2).join('');
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  if (last === '') return signs.slice(0, 2).join('').toLocaleUpperCase();
  const [of = ''] = [...graphemes.segment(last)].map(({ segment }) => segment);
  return `${signs[0] ?? ''}${of}`.toLocaleUpperCase();
}
