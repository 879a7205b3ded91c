import { parseArgs } from 'node:util';

interface Options {
  /** Rows of docs/faults.md; null: all. */
  readonly only: readonly string[] | null;
  readonly quick: boolean;
  readonly seed: number;
}

export const USAGE = 'Usage: npm run faults -- [--only F1,F2] [--quick] [--seed 1]';

/** What was asked for on the command line, or null when that can't be read. */
export function readOptions(args: readonly string[]): Options | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { only: { type: 'string' }, quick: { type: 'boolean' }, seed: { type: 'string' } },
    });
    const seed = Number(values.seed ?? 1);
    if (!Number.isInteger(seed) || seed < 0) return null;
    return { only: values.only?.split(',') ?? null, quick: values.quick ?? false, seed };
  } catch {
    return null;
  }
}

/** "F2" asks for "F2" and "F2 WAL+NORMAL", not for "F20". */
export function isWanted(id: string, only: readonly string[] | null): boolean {
  return only === null || only.some((wanted) => id === wanted || id.startsWith(`${wanted} `));
}
