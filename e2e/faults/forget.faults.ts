import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { chanceFrom } from './chance.ts';
import { countTries } from './count-tries.ts';
import type { FaultCounts, FaultFamily } from './family.ts';
import { copyInto, judgeForgotten, prepareToForget } from './forgetting/forgotten-whole.ts';
import { temporaryFolder } from './temporary-folder.ts';

const FORGET_PROGRAM = join(import.meta.dirname, 'forgetting/forget-program.ts');
/** Kills fall between its beginning and so many times as long as it took alone: a busy machine takes longer. */
const SPREAD = 2;

export const family: FaultFamily = {
  id: 'O3 forget',
  title: 'kill -9 while somebody is forgotten: whole or not at all, and no byte left when done',
  quick: 2,
  full: 100,
  run: killForgetting,
};

async function killForgetting(
  count: number,
  report: (line: string) => void,
  seed: number,
): Promise<FaultCounts> {
  const chance = chanceFrom(seed);
  const template = temporaryFolder();
  const her = await prepareToForget(template);
  const { took } = await forgetIn(copyInto(temporaryFolder(), template), her, null);
  let [before, after, unsaid] = [0, 0, 0];
  const tries = Array.from({ length: count }, (_, index) => ({
    what: `kill ${index + 1}`,
    run: async () => {
      const folder = copyInto(temporaryFolder(), template);
      const { said } = await forgetIn(folder, her, chance.real() * took * SPREAD);
      const { wrong, isForgotten } = await judgeForgotten(folder, said);
      if (isForgotten) after += 1;
      else before += 1;
      if (isForgotten && !said) unsaid += 1;
      return wrong;
    },
  }));
  const counts = await countTries(tries, report);
  return {
    ...counts,
    figures: `${before} not forgotten, ${after} forgotten, ${unsaid} of them not said before the kill`,
  };
}

/** Forgets her in a process that is killed so many milliseconds after it began; null lets it finish. */
async function forgetIn(
  folder: string,
  her: string,
  killAfter: number | null,
): Promise<{ readonly said: boolean; readonly took: number }> {
  const child = spawn(process.execPath, [FORGET_PROGRAM, folder, her], {
    // The child that looks at files outlives it by a moment, and complains.
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const open = Promise.withResolvers<number>();
  const exited = once(child, 'exit').then(() => open.reject(new Error('It ended before it began')));
  let [text, finished] = ['', 0];
  child.stdout.on('data', (said: Buffer) => {
    text += said.toString();
    if (text.includes('open\n')) open.resolve(performance.now());
    if (text.includes('\nforgotten\n')) finished = performance.now();
  });
  const began = await open.promise;
  if (killAfter !== null) {
    await setTimeout(killAfter);
    child.kill('SIGKILL');
  }
  await exited;
  return { said: text.includes('\nforgotten\n'), took: finished - began };
}
