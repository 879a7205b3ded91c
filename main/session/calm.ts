import type { Clock } from './clock.ts';

/**
 * How long what nobody waits for keeps still after an opening: the window draws, the room looks, and the first card is
 * taken in hand. On a slow laptop with two processors that hand would feel it.
 */
export const LOOKED_AT_MS = 10_000;
/** And after the first change: until it is drawn and said to be saved. */
const SAVED_BY_MS = 1_000;

/** A while that belongs to the window. What waits for it begins at once when somebody waits for that. */
export interface Calm {
  readonly comes: Promise<void>;
  /** Something was changed: it comes soon. */
  shorten(): void;
  hurry(): void;
}

export function calmAfterOpening(clock: Clock): Calm {
  const { promise: comes, resolve } = Promise.withResolvers<void>();
  const cancel = clock.after(LOOKED_AT_MS, resolve);
  let cancelSoon: (() => void) | null = null;
  return {
    comes,
    shorten: () => {
      cancelSoon ??= clock.after(SAVED_BY_MS, resolve);
    },
    hurry: () => {
      cancel();
      cancelSoon?.();
      resolve();
    },
  };
}
