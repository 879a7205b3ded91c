import type { Clock } from '../session/clock.ts';

/** A clock that stands until a test moves it. What waits does so by the time that passed, whatever the clock says. */
export interface HandClock extends Clock {
  /** Somebody sets the laptop's clock. */
  set(moment: string): void;
  /** Time goes on, and what was to happen by then happens. */
  pass(milliseconds: number): void;
}

export function handClock(start: string): HandClock {
  let now = Date.parse(start);
  let passed = 0;
  let waiting: readonly { readonly at: number; readonly step: () => void }[] = [];
  return {
    now: () => new Date(now),
    after: (milliseconds, step) => {
      const one = { at: passed + milliseconds, step };
      waiting = [...waiting, one];
      return () => {
        waiting = waiting.filter((other) => other !== one);
      };
    },
    set: (moment) => {
      now = Date.parse(moment);
    },
    pass: (milliseconds) => {
      now += milliseconds;
      passed += milliseconds;
      const due = waiting.filter(({ at }) => at <= passed);
      waiting = waiting.filter(({ at }) => at > passed);
      for (const { step } of due) step();
    },
  };
}
