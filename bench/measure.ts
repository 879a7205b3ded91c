/** A goal is missed when it is over in so many of all repetitions: in four of five. */
const MISSED = 4 / 5;

/** One measure: in each repetition a figure of ours and the limit it stands beside, in the same unit. */
export interface Measure {
  /** Row of the table of goals. */
  readonly id: string;
  readonly what: string;
  /** What the limit is: a rival, or what the machine itself takes. */
  readonly beside: string;
  readonly unit: 'ms' | 'MB' | 'tasks';
  /** Ours may be so many times the limit; null: shown for comparison, without a goal. */
  readonly goal: number | null;
  readonly repetitions: readonly Repetition[];
}

export interface Repetition {
  readonly ours: number;
  readonly limit: number;
}

export function isMet({ goal, repetitions }: Measure): boolean {
  if (goal === null) return true;
  // Multiplied, not divided: a limit can be nought.
  const over = repetitions.filter(({ ours, limit }) => !(ours <= goal * limit)).length;
  return over < Math.ceil(repetitions.length * MISSED);
}

/** The value that `part` of all are at or below. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** How long `step` took, in milliseconds. */
export async function timeOf(step: () => unknown): Promise<number> {
  const start = performance.now();
  await step();
  return performance.now() - start;
}
