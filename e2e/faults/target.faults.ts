import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { WriteTrouble } from '../../shared/api/troubles.ts';
import type { Result } from '../../shared/result.ts';
import { writeWholeFile } from '../../main/api/write-whole-file.ts';
import { forkInspectionChild } from '../../main/workshop-file/forked-child.ts';
import { createInspector } from '../../main/workshop-file/inspector.ts';
import { chanceFrom, type Chance } from './chance.ts';
import { countTries } from './count-tries.ts';
import { mountSmallDisk, NO_MOUNT, type SmallDisk } from './disk/small-disk.ts';
import { notRun, type FaultFamily } from './family.ts';
import { prepareFile } from './storm/prepared-file.ts';
import { enterRoom, type Room } from './storm/room.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A report of a few dozen pages. */
const PDF_BYTES = 600_000;

/** What ails the place, and what whoever writes there is told. */
interface Ailment {
  readonly what: string;
  /** Gives back how to make it well again. */
  readonly befalls: (disk: SmallDisk, target: string, chance: Chance) => Promise<() => unknown>;
  readonly told: { readonly copy: string; readonly pdf: string | null };
}

const AILMENTS: readonly Ailment[] = [
  {
    what: 'full in the middle',
    befalls: (disk, _target, chance) => {
      disk.fillUpTo(chance.whole(40_000));
      return Promise.resolve(() => disk.makeRoom());
    },
    told: { copy: 'disk-full', pdf: 'disk-full' },
  },
  {
    what: 'read-only',
    befalls: ({ folder }) => {
      execFileSync('mount', ['-o', 'remount,ro', folder]);
      return Promise.resolve(() => execFileSync('mount', ['-o', 'remount,rw', folder]));
    },
    told: { copy: 'not-allowed', pdf: 'not-allowed' },
  },
  {
    what: 'the copy of before is open in another program',
    befalls: async (_disk, target) => {
      const holder = fork(join(import.meta.dirname, 'storm/hold-briefly.ts'), [target, '3600000']);
      await once(holder, 'message');
      return async () => {
        holder.kill('SIGKILL');
        await once(holder, 'exit');
      };
    },
    // Nobody locks a report against being replaced, here.
    told: { copy: 'is-open', pdf: null },
  },
];

export const family: FaultFamily = {
  id: 'F19',
  title: 'where a copy or report goes is full, read-only, held by another program, or gone',
  quick: 4,
  full: 100,
  run: async (count, report, seed) => {
    const inspector = createInspector(forkInspectionChild);
    const path = join(temporaryFolder(), 'a.trilane');
    prepareFile(path);
    const room = await enterRoom(path, { inspector, chance: chanceFrom(seed) });
    if (mountSmallDisk('64k') === null) return notRun(NO_MOUNT);
    const tries = Array.from({ length: count }, (_, nth) => {
      const ailment = AILMENTS[nth % (AILMENTS.length + 1)];
      const what = ailment?.what ?? 'gone';
      return {
        what,
        run: () => (ailment ? writeInto(room, ailment, chanceFrom(seed + nth)) : writeNowhere(room)),
      };
    });
    const counts = await countTries(tries, report);
    await room.close();
    inspector.end();
    return counts;
  },
};

async function writeInto(room: Room, { befalls, told }: Ailment, chance: Chance): Promise<string | null> {
  await room.drop();
  const disk = mountSmallDisk('2m');
  if (disk === null) return 'can’t be mounted any more';
  const [copy, pdf] = [join(disk.folder, 'copy.trilane'), join(disk.folder, 'report.pdf')];
  prepareFile(copy);
  writeFileSync(pdf, 'the report of yesterday');
  const before = { copy: readFileSync(copy), pdf: readFileSync(pdf) };
  const heal = await befalls(disk, copy, chance);
  const saved = await room.session.saveCopy(copy, true);
  const printed = await writeWholeFile(pdf, Buffer.alloc(PDF_BYTES), true);
  await heal();
  const names = readdirSync(disk.folder).toSorted();
  const said = [codeIn(saved), codeIn(printed)];
  const isIntact =
    readFileSync(copy).equals(before.copy) && (told.pdf === null || readFileSync(pdf).equals(before.pdf));
  disk.pull();
  if (String(said) !== String([told.copy, told.pdf])) return `says ${said.join()}`;
  if (!isIntact) return 'touches what stood there';
  return String(names) === 'copy.trilane,report.pdf' ? null : `leaves ${names.join()}`;
}

async function writeNowhere(room: Room): Promise<string | null> {
  const folder = temporaryFolder();
  rmSync(folder, { recursive: true });
  const said = [
    codeIn(await room.session.saveCopy(join(folder, 'copy.trilane'), true)),
    codeIn(await writeWholeFile(join(folder, 'report.pdf'), Buffer.alloc(1), true)),
  ];
  return said.every((code) => code === 'folder-missing') ? null : `says ${said.join()}`;
}

function codeIn(done: Result<null, WriteTrouble>): string | null {
  return done.ok ? null : done.error.code;
}
