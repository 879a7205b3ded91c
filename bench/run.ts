import { join } from 'node:path';

import { measureCommand } from './command.ts';
import { measureCommit } from './commit.ts';
import { isMet, ratiosOf, type Measure } from './repetitions.ts';

const measures: readonly Measure[] = [
  // On the disk the project stands on: a temporary folder may be memory.
  await measureCommit(join(import.meta.dirname, '..', 'test-results')),
  await measureCommand(),
];

for (const measure of measures) {
  const { id, what, unit, goal, repetitions } = measure;
  const figures = repetitions.map(({ ours, limit }) => `${ours.toFixed(2)}/${limit.toFixed(2)}`);
  console.log(`${id}  ${what}`);
  console.log(`    ${unit}: ${figures.join('  ')}`);
  console.log(
    `    ratio: ${ratiosOf(measure)
      .map((ratio) => ratio.toFixed(2))
      .join('  ')}`,
  );
  console.log(`    goal: at most ${goal}, ${isMet(measure) ? 'met' : 'MISSED'}`);
}
process.exitCode = measures.every(isMet) ? 0 : 1;
