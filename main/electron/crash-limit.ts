/** How often a window may be opened again by itself: one that crashes at once, each time, would do so for ever. */
export interface CrashLimit {
  /** Notes a crash; false when there were too many of late. */
  mayReload(at: number): boolean;
}

const MOST = 3;
const WITHIN_MS = 60_000;

export function createCrashLimit(): CrashLimit {
  let crashes: number[] = [];
  return {
    mayReload: (at) => {
      crashes = [...crashes.filter((one) => at - one < WITHIN_MS), at];
      return crashes.length <= MOST;
    },
  };
}
