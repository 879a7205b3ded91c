import { foldAccents } from '../../shared/model/same-name.ts';

/** How a name meets what was typed; smaller is better. */
const FIT = { same: 0, begins: 1, wordBegins: 2, holds: 3 } as const;
type Fit = (typeof FIT)[keyof typeof FIT];

interface Found<T> {
  readonly one: T;
  /** The typed text begins the name, or one of its words: that is how people look for a name. */
  readonly begins: boolean;
  /** It is the whole name, but for case and accents. */
  readonly isWhole: boolean;
}

/** All whose name holds the typed text, best first; equally good ones stay in their order. Nothing typed finds all. */
export function findByName<T>(
  all: readonly T[],
  nameOf: (one: T) => string,
  typed: string,
): readonly Found<T>[] {
  const wanted = foldAccents(typed);
  return all
    .flatMap((one) => {
      const fit = fitOf(foldAccents(nameOf(one)), wanted);
      return fit === null ? [] : [{ one, fit }];
    })
    .toSorted((a, b) => a.fit - b.fit)
    .map(({ one, fit }) => ({ one, begins: fit < FIT.holds, isWhole: fit === FIT.same }));
}

function fitOf(name: string, wanted: string): Fit | null {
  if (name === wanted) return FIT.same;
  if (name.startsWith(wanted)) return FIT.begins;
  for (let at = name.indexOf(wanted); at > 0; at = name.indexOf(wanted, at + 1)) {
    if (!/[\p{L}\p{M}\p{N}]/u.test(name.charAt(at - 1))) return FIT.wordBegins;
  }
  return name.includes(wanted) ? FIT.holds : null;
}
