import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { chanceFrom } from './chance.ts';
import { countTries } from './count-tries.ts';
import type { FaultFamily } from './family.ts';
import { createOracle, type Oracle } from './oracle.ts';
import { prepareFile } from './storm/prepared-file.ts';
import { laptopWithCopies } from './synced/laptop-with-copies.ts';
import { temporaryFolder } from './temporary-folder.ts';

const PROGRAM = join(import.meta.dirname, 'synced/write-back-program.ts');
/** The first few dozen changes, each followed by its way back. */
const LONGEST_MS = 1_500;
/** What is not finished has such a name, and is swept a day later. */
const UNFINISHED = /^\.trilane-[0-9a-f]{16}\.part$/;

export const family: FaultFamily = {
  id: 'O6 kill',
  title: 'kill -9 while a local copy is written back to its synced folder',
  quick: 2,
  full: 60,
  run: async (count, report, seed) => {
    const oracle = createOracle();
    const chance = chanceFrom(seed);
    let acknowledged = 0;
    const tries = Array.from({ length: count }, (_, nth) => ({
      what: `kill ${nth + 1}`,
      run: async () => {
        const [folder, home] = [temporaryFolder(), temporaryFolder()];
        const path = join(folder, 'a.trilane');
        prepareFile(path);
        const { last, back } = await killMeanwhile(path, home, chance.real() * LONGEST_MS);
        acknowledged += last;
        return (await wrongInFolder(path, back, oracle)) ?? goOn(path, home, last, oracle);
      },
    }));
    const counts = await countTries(tries, report);
    oracle.end();
    return { ...counts, figures: `${acknowledged} acknowledged` };
  },
};

/** The number of the last change that was acknowledged, and of the one before it, which is back by then. */
async function killMeanwhile(
  path: string,
  home: string,
  after: number,
): Promise<{ readonly last: number; readonly back: number }> {
  const child = spawn(process.execPath, [PROGRAM, path, home], { stdio: ['ignore', 'pipe', 'ignore'] });
  const open = Promise.withResolvers<null>();
  const closed = once(child, 'close').then(() => open.reject(new Error('It ended before it began')));
  let said = '';
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString();
    if (said.includes('open\n')) open.resolve(null);
  });
  await open.promise;
  await setTimeout(after);
  child.kill('SIGKILL');
  await closed;
  const numbers = said.split('\n').slice(1, -1).map(Number);
  return { last: numbers.at(-1) ?? 0, back: numbers.at(-2) ?? 0 };
}

/** What stands in the folder is whole at any time. Looked at elsewhere: opening it would make other bytes of it. */
async function wrongInFolder(path: string, back: number, oracle: Oracle): Promise<string | null> {
  const names = namesBeside(path);
  if (names !== 'a.trilane') return `leaves ${names}`;
  const elsewhere = join(temporaryFolder(), 'a.trilane');
  copyFileSync(path, elsewhere);
  return oracle.judge(elsewhere, back);
}

/** The laptop goes on with its copy, and brings back all of it. */
async function goOn(path: string, home: string, last: number, oracle: Oracle): Promise<string | null> {
  const { desk, end } = laptopWithCopies(home);
  const opened = await desk.open(path);
  if (!opened.ok) return `does not open again: ${opened.error.code}`;
  const { seq } = opened.value.log;
  await end();
  if (seq < last) return `lost ${last - seq} acknowledged`;
  const names = namesBeside(path);
  if (names !== 'a.trilane') return `comes back as ${names}`;
  if (readdirSync(join(home, 'working-copies')).length > 0) return 'leaves its copy on the laptop';
  return oracle.judge(path, last);
}

function namesBeside(path: string): string {
  return readdirSync(dirname(path))
    .filter((name) => !UNFINISHED.test(name))
    .join();
}
