import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { chanceFrom } from './chance.ts';
import { countTries } from './count-tries.ts';
import { recordRun, TOLD } from './disk/recorded-run.ts';
import { onUnreliableDisk } from './disk/unreliable-disk.ts';
import type { FaultFamily } from './family.ts';
import { copyInto, judgeForgotten, prepareToForget } from './forgetting/forgotten-whole.ts';
import { memoryFolder } from './temporary-folder.ts';

const FORGET_PROGRAM = join(import.meta.dirname, 'forgetting/forget-program.ts');
const POINTS = 'points';

export const family: FaultFamily = {
  id: 'O3 power',
  title: 'power cut while somebody is forgotten: whole or not at all, and no byte left when done',
  quick: 10,
  full: 200,
  run: onUnreliableDisk(async (library, count, report, seed) => {
    const chance = chanceFrom(seed);
    const template = memoryFolder();
    const her = await prepareToForget(template);
    const folder = copyInto(memoryFolder(), template);
    const inner = readdirSync(join(folder, POINTS)).map((workshop) => join(POINTS, workshop));
    const run = await recordRun({
      library,
      folder,
      inner,
      program: FORGET_PROGRAM,
      args: [folder, her, join(folder, TOLD)],
    });
    const begun = run.until('open');
    const moments = Array.from({ length: count }, () => begun + chance.whole(run.length - begun + 1));
    let [before, after, unsaid] = [0, 0, 0];
    const cuts: { readonly folder: string; readonly said: boolean }[] = [];
    await run.cutAt(moments, chance, (there, told) => {
      cuts.push({ folder: there, said: told.includes('forgotten') });
      return Promise.resolve();
    });
    const tries = cuts.map(({ folder: there, said }, index) => ({
      what: `cut ${index + 1}`,
      run: async () => {
        const { wrong, isForgotten } = await judgeForgotten(there, said);
        if (isForgotten) after += 1;
        else before += 1;
        if (isForgotten && !said) unsaid += 1;
        rmSync(there, { recursive: true });
        return wrong;
      },
    }));
    const counts = await countTries(tries, report);
    const figures = `${before} not forgotten, ${after} forgotten, ${unsaid} of them not said before the cut`;
    return { ...counts, figures };
  }),
};
