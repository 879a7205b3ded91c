/** How often each measure is taken. A goal is missed when it is over in four of five. */
export const REPETITIONS = 5;
const MOST_OVER = 3;

/** One measure: in each repetition a figure of ours and the limit it stands beside, in the same unit. */
export interface Measure {
  /** Row of the table of goals. */
  readonly id: string;
  readonly what: string;
  readonly unit: 'ms';
  /** Ours may be so many times the limit. */
  readonly goal: number;
  readonly repetitions: readonly { readonly ours: number; readonly limit: number }[];
}

export function ratiosOf({ repetitions }: Measure): readonly number[] {
  return repetitions.map(({ ours, limit }) => ours / limit);
}

export function isMet(measure: Measure): boolean {
  return ratiosOf(measure).filter((ratio) => ratio > measure.goal).length <= MOST_OVER;
}

/** The value that `part` of all are at or below. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

/** How long `step` took, in milliseconds. */
export async function timeOf(step: () => unknown): Promise<number> {
  const start = performance.now();
  await step();
  return performance.now() - start;
}
