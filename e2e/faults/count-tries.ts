import type { FaultCounts } from './family.ts';

/** Runs tries that each say what went wrong, and counts. */
export async function countTries(
  tries: Iterable<{ readonly what: string; readonly run: () => Promise<string | null> }>,
  report: (line: string) => void,
): Promise<FaultCounts> {
  let [tried, lost] = [0, 0];
  for (const { what, run } of tries) {
    const wrong = await run();
    tried += 1;
    if (wrong !== null) lost += 1;
    if (wrong !== null) report(`${what}: ${wrong}`);
    else if (tried % 100 === 0) report(`${tried} tries`);
  }
  return { tried, survived: tried - lost, lost };
}
