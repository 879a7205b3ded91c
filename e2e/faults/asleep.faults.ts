import { execFileSync } from 'node:child_process';
import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { countTries } from './count-tries.ts';
import { notRun, type FaultFamily } from './family.ts';
import { createOracle } from './oracle.ts';
import { prepareFile } from './storm/prepared-file.ts';
import { startRoom } from './storm/start-room.ts';
import { temporaryFolder } from './temporary-folder.ts';

const DROPS = 5;

/** What happens to the file while the laptop sleeps, and what the next drop is told. */
const NIGHTS: readonly {
  readonly what: string;
  readonly happens: (path: string, older: string) => void;
  readonly told: string | null;
}[] = [
  { what: 'nothing', happens: () => undefined, told: null },
  { what: 'replaced by an older copy', happens: (path, older) => renameSync(older, path), told: 'file-gone' },
  {
    what: 'written over by an older copy',
    // By another process: the lock is not the question here, but the habit is good.
    happens: (path, older) => void execFileSync('cp', ['--no-preserve=all', older, path]),
    told: 'file-changed',
  },
  { what: 'deleted', happens: (path) => rmSync(path), told: 'file-gone' },
];

export const family: FaultFamily = {
  id: 'F21',
  title: 'SIGSTOP, the file is replaced or written over, SIGCONT',
  quick: 4,
  full: 48,
  run: async (count, report, seed) => {
    if (process.platform === 'win32') return notRun('needs SIGSTOP');
    const oracle = createOracle();
    const tries = Array.from({ length: count }, (_, index) => {
      const night = NIGHTS[index % NIGHTS.length];
      return {
        what: night?.what ?? '',
        run: async () => {
          if (!night) return null;
          const folder = temporaryFolder();
          const path = join(folder, 'a.trilane');
          const older = join(folder, 'older');
          prepareFile(path);
          copyFileSync(path, older);
          const room = await startRoom(path, seed + index);
          for (let drop = 0; drop < DROPS; drop += 1) await room.drop();
          room.sleep();
          night.happens(path, older);
          room.wake();
          const { trouble, acknowledged } = await room.drop();
          await room.close();
          if (trouble !== night.told) return `says ${trouble ?? 'saved'}`;
          if (night.told === null) return oracle.judge(path, acknowledged);
          // What came in the night is whole, and no more than it was.
          return night.what === 'deleted' ? null : oracle.judge(path, 1);
        },
      };
    });
    const counts = await countTries(tries, report);
    oracle.end();
    return counts;
  },
};
