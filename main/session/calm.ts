import type { Clock } from './clock.ts';

/** Long enough for a window to draw what was just opened, on a slow laptop too. */
export const DRAWN_BY_MS = 2_000;

/** A while that belongs to the window: what nobody waits for begins after it, or as soon as somebody does wait. */
export interface Calm {
  readonly comes: Promise<void>;
  hurry(): void;
}

export function calmAfterOpening(clock: Clock): Calm {
  const { promise: comes, resolve } = Promise.withResolvers<void>();
  const cancel = clock.after(DRAWN_BY_MS, resolve);
  return {
    comes,
    hurry: () => {
      cancel();
      resolve();
    },
  };
}
