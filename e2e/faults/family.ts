/** What became of the tries of one fault. */
export interface FaultCounts {
  readonly tried: number;
  /** The expected behaviour was seen, all of it. */
  readonly survived: number;
  /** Something acknowledged was lost, or the expected behaviour was not seen. */
  readonly lost: number;
  /** What else was measured, in words: "26 425 acknowledged". */
  readonly figures?: string;
  /** Why nothing was tried: a right or a tool that this machine lacks. Never counts as survived. */
  readonly notRun?: string;
}

/** One way in which the world lets the program down, tried so many times. Exported by `*.faults.ts` as `family`. */
export interface FaultFamily {
  /** Row of docs/faults.md, then what tells several families of one row apart: "F2 WAL+NORMAL". */
  readonly id: string;
  readonly title: string;
  /** Tries inside `npm test`. 0: only in the full run. */
  readonly quick: number;
  /** Tries of `npm run faults`. */
  readonly full: number;
  /** A negative control: something that does it wrong has to be caught, or the harness itself is blind. */
  readonly mustLose?: true;
  /** `report` tells how far it is. `seed` makes whatever is left to chance the same again. */
  run(count: number, report: (line: string) => void, seed: number): Promise<FaultCounts>;
}

/** Nothing tried, for want of a right or a tool. */
export function notRun(why: string): FaultCounts {
  return { tried: 0, survived: 0, lost: 0, notRun: why };
}
