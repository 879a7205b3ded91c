/**
 * `npm run faults`: every fault of docs/faults.md, tried on the product itself. One table at the end, the same as JSON
 * in test-results/faults.json. Exit code 1 when something was lost, or a negative control was not caught.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { FaultFamily } from './family.ts';
import { runFamilyProcess } from './family-process.ts';
import { isWanted, readOptions, USAGE } from './options.ts';
import { isGood, outcomeOf, tableOf, type Outcome } from './outcome.ts';

const RESULTS = join(import.meta.dirname, '../../test-results');

/** Exit code of a program that Ctrl+C ended, as shells have it. */
const INTERRUPTED = 130;

const options = readOptions(process.argv.slice(2));
if (options === null) {
  console.error(USAGE);
  process.exit(2);
}
const { only, quick, seed } = options;
const started = performance.now();
const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => interrupted.abort());

const wanted = (await families()).flatMap(({ file, family }) => {
  const count = quick ? family.quick : family.full;
  return count > 0 && isWanted(family.id, only) ? [{ file, family, count }] : [];
});
const outcomes = await outcomesOf(wanted);
conclude();

interface Run {
  readonly file: string;
  readonly family: FaultFamily;
  readonly count: number;
}

/** In the order of the runs. As many at the same time as there are processors: what a family waits for, another uses. */
async function outcomesOf(runs: readonly Run[]): Promise<readonly Outcome[]> {
  const done = new Map<Run, Outcome>();
  const next = runs.values();
  const takeTurns = async () => {
    for (const run of next) {
      if (interrupted.signal.aborted) return;
      tell(run.family.id, `${run.family.title}, ${run.count}`);
      done.set(run, await outcomeOfRun(run));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, takeTurns));
  return runs.flatMap((run) => done.get(run) ?? []);
}

async function families(): Promise<readonly { readonly file: string; readonly family: FaultFamily }[]> {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.faults.ts'))
    .map((name) => join(import.meta.dirname, name));
  const loaded = await Promise.all(
    files.map(async (file) => {
      const { family } = (await import(pathToFileURL(file).href)) as { readonly family: FaultFamily };
      return { file, family };
    }),
  );
  return loaded.toSorted((a, b) => a.family.id.localeCompare(b.family.id, 'en', { numeric: true }));
}

async function outcomeOfRun({ file, family, count }: Run): Promise<Outcome> {
  const start = performance.now();
  const report = (line: string) => tell(family.id, line);
  const counts = await runFamilyProcess({ file, count, seed, report, stop: interrupted.signal });
  return outcomeOf(family, counts, (performance.now() - start) / 1000);
}

function conclude(): void {
  if (interrupted.signal.aborted) {
    console.error('Interrupted.');
    process.exitCode = INTERRUPTED;
    return;
  }
  if (outcomes.length === 0) {
    console.error('No such fault.');
    process.exitCode = 2;
    return;
  }
  const passed = outcomes.filter(isGood).length;
  const skipped = outcomes.filter(({ verdict }) => verdict === 'not run').length;
  const totals = { passed: passed - skipped, failed: outcomes.length - passed, skipped };
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(
    join(RESULTS, 'faults.json'),
    `${JSON.stringify({ ...totals, seed, quick, outcomes }, null, 2)}\n`,
  );
  console.log(tableOf(outcomes));
  process.exitCode = totals.failed === 0 ? 0 : 1;
}

function tell(id: string, what: string): void {
  console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${id}: ${what}`);
}
