import { execFileSync } from 'node:child_process';
import { copyFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { forkInspectionChild } from '../../main/workshop-file/forked-child.ts';
import { createInspector } from '../../main/workshop-file/inspector.ts';
import { chanceFrom } from './chance.ts';
import { countTries } from './count-tries.ts';
import type { FaultFamily } from './family.ts';
import { createOracle, type Oracle } from './oracle.ts';
import { wrongRescue } from './rescue.ts';
import { prepareFile } from './storm/prepared-file.ts';
import { enterRoom, type Room } from './storm/room.ts';
import { memoryFolder } from './temporary-folder.ts';

/** What stands there once a sync client took the content away to save space. `size` is that of the workshop. */
interface Placeholder {
  readonly what: string;
  /** Written over the file; otherwise put in its place. */
  readonly inPlace: boolean;
  /** Makes it. Null: nothing of that name stands there any more. */
  readonly make: ((path: string, size: number) => void) | null;
  /** Why it is not opened. */
  readonly refused: string;
}

const empty = (path: string) => writeFileSync(path, '');
const sparse = (path: string, size: number) => {
  writeFileSync(path, '');
  truncateSync(path, size);
};
const stub = (path: string) => writeFileSync(path, '{"url":"https://drive.invalid/a.trilane"}');

const PLACEHOLDERS: readonly Placeholder[] = [
  { what: 'an empty file', inPlace: false, make: empty, refused: 'no-content' },
  { what: 'an empty file, in place', inPlace: true, make: empty, refused: 'no-content' },
  { what: 'a file of its size without content', inPlace: false, make: sparse, refused: 'no-content' },
  {
    what: 'a file of its size without content, in place',
    inPlace: true,
    make: sparse,
    refused: 'no-content',
  },
  { what: 'a note where to find it', inPlace: false, make: stub, refused: 'not-ours' },
  { what: 'a note where to find it, in place', inPlace: true, make: stub, refused: 'not-ours' },
  { what: 'a hidden stub of another name', inPlace: false, make: null, refused: 'missing' },
];

const CASES = PLACEHOLDERS.flatMap((placeholder) => [
  { what: `${placeholder.what}, closed`, placeholder, lives: whenClosed },
  { what: `${placeholder.what}, open`, placeholder, lives: whenOpen },
]);

export const family: FaultFamily = {
  id: 'F17 placeholder',
  title: 'a sync client takes the content away, of a closed and of an open file, and gives it back',
  quick: CASES.length,
  full: CASES.length * 10,
  run: async (count, report, seed) => {
    const inspector = createInspector(forkInspectionChild);
    const oracle = createOracle();
    const rounds = Array.from({ length: Math.ceil(count / CASES.length) }, (_, round) =>
      CASES.map(({ what, placeholder, lives }, nth) => ({
        what,
        run: async () => {
          const folder = memoryFolder();
          const path = join(folder, 'a.trilane');
          prepareFile(path);
          const chance = chanceFrom(seed + round * CASES.length + nth);
          const room = await enterRoom(path, { inspector, chance });
          for (let drops = chance.whole(5); drops >= 0; drops -= 1) await room.drop();
          const wrong = await lives({ room, path, oracle }, placeholder);
          await room.close();
          rmSync(folder, { recursive: true });
          return wrong;
        },
      })),
    );
    const counts = await countTries(rounds.flat().slice(0, count), report);
    oracle.end();
    inspector.end();
    return counts;
  },
};

/** A workshop in a synced folder. */
interface Synced {
  readonly room: Room;
  readonly path: string;
  readonly oracle: Oracle;
}

async function whenClosed({ room, path, oracle }: Synced, placeholder: Placeholder): Promise<string | null> {
  await room.close();
  copyFileSync(path, `${path}.cloud`);
  takeContent(path, placeholder);
  const before = stateAt(path);
  const opened = await room.session.open(path);
  const said = opened.ok ? 'open' : opened.error.code;
  if (said !== placeholder.refused) return `says ${said}`;
  if (stateAt(path) !== before) return 'touches the placeholder';
  renameSync(`${path}.cloud`, path);
  return oracle.judge(path, room.acknowledged);
}

async function whenOpen({ room, path }: Synced, placeholder: Placeholder): Promise<string | null> {
  takeContent(path, placeholder);
  const before = stateAt(path);
  const told = [await room.drop(), await room.drop()];
  const expected = placeholder.inPlace ? 'file-changed' : 'file-gone';
  if (told.some((code) => code !== expected)) return `says ${told.map((code) => code ?? 'saved').join()}`;
  const wrong = await wrongRescue(room, join(dirname(path), 'rescued.trilane'));
  await room.close();
  return wrong ?? (stateAt(path) === before ? null : 'touches the placeholder');
}

function takeContent(path: string, { inPlace, make }: Placeholder): void {
  if (make === null) return rmSync(path);
  const made = `${path}.made`;
  make(made, statSync(path).size);
  // By another process, as a sync client is one: closing the file in this one would drop its lock.
  if (inPlace) execFileSync('cp', ['--sparse=always', made, path]);
  else renameSync(made, path);
}

/** By `stat` alone, since somebody has it open. Null when nothing stands there. */
function stateAt(path: string): string | null {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.ino} ${stats.size} ${stats.mtimeNs}` : null;
}
