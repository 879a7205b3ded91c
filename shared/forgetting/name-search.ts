import { foldName } from '../model/same-name.ts';

/** Finds a person in other people's texts. */
export interface NameSearch {
  /** Whether a whole name or address of theirs stands there, or only a part of a name, which may be somebody else's. */
  find(text: string): 'whole' | 'part' | null;
  /** The text with each of them, whole or part, put into other words. */
  replace(text: string, by: string): string;
  /** Where the first of them stands, in UTF-16 code units; null when there is none. */
  first(text: string): { readonly at: number; readonly length: number } | null;
}

/** Scripts that put no space between words: there a name ends where it ends. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const STARTS_UNSPACED = new RegExp(`^${UNSPACED.source}`, 'u');
const ENDS_UNSPACED = new RegExp(`${UNSPACED.source}$`, 'u');
const SYNTAX = /[\\^$.*+?()[\]{}|/-]/gu;
const NOTHING = /(?!)/gu;

/** Parts of a name shorter than this are everywhere: "de", "van", initials. */
const SHORTEST_PART = 3;

/**
 * Looks for the names and addresses somebody ever had. Whole ones count in any case and spacing, also with an s at the
 * end ("Amira Haddad’s"). Parts of a name count as they are written or in capitals: "Will" is found, "will" is not.
 */
export function searchFor(wholes: readonly string[]): NameSearch {
  const whole = patternOf(distinct(wholes), 'giu');
  const parts = patternOf(distinct(wholes.flatMap(partsOf)).flatMap(alsoInCapitals), 'gu');
  return {
    find: (text) => {
      if (standsIn(whole, text)) return 'whole';
      return standsIn(parts, text) ? 'part' : null;
    },
    replace: (text, by) => text.replaceAll(whole, () => by).replaceAll(parts, () => by),
    first: (text) => {
      const at = standsIn(whole, text) ? whole : parts;
      const [found] = text.matchAll(at);
      return found ? { at: found.index, length: found[0].length } : null;
    },
  };
}

function standsIn(pattern: RegExp, text: string): boolean {
  return text.search(pattern) >= 0;
}

/** An address has no parts: what stands before the @ says who it is only as a whole. */
function partsOf(name: string): readonly string[] {
  if (name.includes('@')) return [];
  const parts = name.split(/[\s,;()"“”]+/u);
  return parts.length > 1 ? parts.filter((part) => part.length >= SHORTEST_PART || UNSPACED.test(part)) : [];
}

function alsoInCapitals(part: string): readonly string[] {
  const capitals = part.toUpperCase();
  return capitals === part ? [part] : [part, capitals];
}

/** Longer ones first, so that none is found inside another. */
function patternOf(terms: readonly string[], flags: string): RegExp {
  if (terms.length === 0) return NOTHING;
  const longestFirst = terms.toSorted((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map(asPattern).join('|'), flags);
}

function asPattern(term: string): string {
  const inner = term
    .split(/\s+/u)
    .map((word) => word.replaceAll(SYNTAX, '\\$&'))
    .join('\\s+');
  const before = STARTS_UNSPACED.test(term) ? '' : '(?<![\\p{L}\\p{N}\\p{M}])';
  const after = ENDS_UNSPACED.test(term) ? '' : "(?=(?:['’]?s)?(?![\\p{L}\\p{N}\\p{M}]))";
  return before + inner + after;
}

function distinct(terms: readonly string[]): readonly string[] {
  const known = new Map(terms.map((term) => [foldName(term), term.trim()]));
  known.delete('');
  return [...known.values()];
}
