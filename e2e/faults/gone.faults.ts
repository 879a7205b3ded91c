import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { forkInspectionChild } from '../../main/workshop-file/forked-child.ts';
import { createInspector } from '../../main/workshop-file/inspector.ts';
import { chanceFrom } from './chance.ts';
import { countTries } from './count-tries.ts';
import type { FaultFamily } from './family.ts';
import { wrongRescue } from './rescue.ts';
import { prepareFile } from './storm/prepared-file.ts';
import { enterRoom } from './storm/room.ts';
import { memoryFolder } from './temporary-folder.ts';

const SOMETHING_ELSE = 'something else';

/** What becomes of the file, and what then stands under its name. */
const WAYS: Readonly<Record<string, (path: string) => string | null>> = {
  deleted: (path) => {
    rmSync(path);
    return null;
  },
  renamed: (path) => {
    renameSync(path, `${path}.old`);
    return null;
  },
  replaced: (path) => {
    writeFileSync(`${path}.new`, SOMETHING_ELSE);
    renameSync(`${path}.new`, path);
    return SOMETHING_ELSE;
  },
};

export const family: FaultFamily = {
  id: 'F7',
  title: 'file deleted, renamed, replaced after each of 40 drops',
  quick: 6,
  full: 120,
  run: async (count, report, seed) => {
    const inspector = createInspector(forkInspectionChild);
    const lose = async (how: (path: string) => string | null, drops: number) => {
      const folder = memoryFolder();
      mkdirSync(join(folder, 'work'));
      const path = join(folder, 'work/a.trilane');
      prepareFile(path);
      const room = await enterRoom(path, { inspector, chance: chanceFrom(seed + drops) });
      for (let drop = 0; drop < drops; drop += 1) await room.drop();
      const stands = how(path);
      const [first, second] = [await room.drop(), await room.drop()];
      const wrong =
        first !== 'file-gone' || second !== 'file-gone'
          ? `says ${first ?? 'saved'}, then ${second ?? 'saved'}`
          : await wrongRescue(room, join(folder, 'rescued.trilane'));
      await room.close();
      const now = existsSync(path) ? readFileSync(path, 'utf8') : null;
      rmSync(folder, { recursive: true });
      return wrong ?? (now === stands ? null : 'touches what stands there now');
    };
    const ways = Object.entries(WAYS);
    const tries = Array.from({ length: count }, (_, index) => {
      const [what, how] = ways[index % ways.length] ?? ['', () => null];
      const drops = 1 + Math.floor(index / ways.length);
      return { what: `${what} after ${drops} drops`, run: () => lose(how, drops) };
    });
    const counts = await countTries(tries, report);
    inspector.end();
    return counts;
  },
};
