import { parseArgs } from 'node:util';

export interface Options {
  /** Rows of the table of goals to measure; null: all. */
  readonly only: ReadonlySet<string> | null;
  readonly repetitions: number;
}

export const USAGE = 'Usage: npm run bench -- [--only P3,P7] [--repetitions 5]';

const REPETITIONS = 5;

/** What was asked for on the command line, or null when that can't be read. */
export function readOptions(args: readonly string[]): Options | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { only: { type: 'string' }, repetitions: { type: 'string' } },
    });
    const repetitions = Number(values.repetitions ?? REPETITIONS);
    if (!Number.isInteger(repetitions) || repetitions < 1) return null;
    return { only: values.only === undefined ? null : new Set(values.only.split(',')), repetitions };
  } catch {
    return null;
  }
}
