/** Chance that a seed makes the same again: mulberry32, more than random enough to choose moments and places by. */
export interface Chance {
  /** From 0 up to 1, without it. */
  real(): number;
  /** From 0 up to `below`, without it. */
  whole(below: number): number;
  one<T>(of: readonly T[]): T;
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const real = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (below: number) => Math.floor(real() * below);
  return {
    real,
    whole,
    one: (of) => {
      const chosen = of[whole(of.length)];
      if (chosen === undefined) throw new Error('Nothing to choose from');
      return chosen;
    },
  };
}
