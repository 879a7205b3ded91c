/** What the session knows of time. A test has its own. */
export interface Clock {
  now(): Date;
  /** Runs `step` once, so many milliseconds from now, unless it is cancelled. */
  after(milliseconds: number, step: () => void): Cancel;
}

export type Cancel = () => void;

export const SYSTEM_CLOCK: Clock = {
  now: () => new Date(),
  after: (milliseconds, step) => {
    const timer = setTimeout(step, milliseconds);
    return () => clearTimeout(timer);
  },
};
