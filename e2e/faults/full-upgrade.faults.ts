import { copyFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { keepBeforeUpgrade } from '../../main/restore-points/keep-before-upgrade.ts';
import { proveWith } from '../../main/session/restore-points-host.ts';
import { tellFromLog } from '../../main/test-support/other-tool.ts';
import { withSecondVersion } from '../../main/test-support/second-version.ts';
import { forkInspectionChild } from '../../main/workshop-file/forked-child.ts';
import type { FileInspection } from '../../main/workshop-file/inspection.ts';
import { createInspector } from '../../main/workshop-file/inspector.ts';
import { openWorkshopFile } from '../../main/workshop-file/opening-ladder.ts';
import { chanceFrom } from './chance.ts';
import { countTries } from './count-tries.ts';
import { mountSmallDisk, NO_MOUNT, type SmallDisk } from './disk/small-disk.ts';
import { notRun, type FaultFamily } from './family.ts';
import { prepareFile } from './storm/prepared-file.ts';
import { memoryFolder } from './temporary-folder.ts';
import { keepsCopyFromBefore, versionLeft, type BeforeUpgrade } from './upgrade/version-left.ts';

const PEOPLE = 300;

/** What the upgrade of that many takes, journal and all, is less: now and then there is room enough. */
const MOST_FREE = 300_000;

export const family: FaultFamily = {
  id: 'F3 upgrade',
  title: 'disk full while an earlier version is brought up to date, or copied before',
  quick: 4,
  full: 100,
  run: async (count, report, seed) => {
    if (mountSmallDisk('64k') === null) return notRun(NO_MOUNT);
    const inspector = createInspector(forkInspectionChild);
    const original = join(memoryFolder(), 'a.trilane');
    prepareFile(original, PEOPLE);
    const before = { tables: tellFromLog(original).tables, people: PEOPLE };
    const told = new Map<string, number>();
    const tries = Array.from({ length: count }, (_, nth) => {
      const chance = chanceFrom(seed * count + nth);
      const isOwnDisk = nth % 2 === 0;
      return {
        what: isOwnDisk ? 'full where the file stands' : 'full where the copy goes',
        run: async () => {
          const disk = mountSmallDisk('4m');
          if (disk === null) return 'can’t be mounted any more';
          const elsewhere = memoryFolder();
          const place = {
            path: join(isOwnDisk ? disk.folder : elsewhere, 'a.trilane'),
            points: join(isOwnDisk ? elsewhere : disk.folder, 'points'),
          };
          copyFileSync(original, place.path);
          disk.fillUpTo(chance.whole(MOST_FREE));
          const { code, wrong } = await upgradeOn(disk, place, before, inspector);
          told.set(code, (told.get(code) ?? 0) + 1);
          disk.pull();
          return wrong;
        },
      };
    });
    const counts = await countTries(tries, report);
    inspector.end();
    return { ...counts, figures: [...told].map(([code, times]) => `${code} ${times}`).join(', ') };
  },
};

interface Place {
  readonly path: string;
  /** The folder of all workshops' restore points. */
  readonly points: string;
}

/** What the first opening was told, and what was wrong with it or with the next one, once there is room. */
async function upgradeOn(
  disk: SmallDisk,
  place: Place,
  before: BeforeUpgrade,
  inspector: FileInspection,
): Promise<{ readonly code: string; readonly wrong: string | null }> {
  const code = await open(place, inspector);
  if (code === 'open') return { code, wrong: wrongUpgrade(place, before) };
  const { path, points } = place;
  const names = readdirSync(dirname(path)).filter((name) => name !== 'ballast');
  if (String(names) !== 'a.trilane') return { code, wrong: `leaves ${names.join()}` };
  if (!['disk-full', 'no-copy'].includes(code)) return { code, wrong: `says ${code}` };
  if (code === 'no-copy' && !points.startsWith(disk.folder))
    return { code, wrong: 'finds no room for a copy' };
  disk.makeRoom();
  const left = versionLeft(path, before);
  if (left !== 1) return { code, wrong: `left as ${left}` };
  const again = await open(place, inspector);
  return { code, wrong: again === 'open' ? wrongUpgrade(place, before) : `does not go on: ${again}` };
}

async function open({ path, points }: Place, inspector: FileInspection): Promise<string> {
  const opened = await openWorkshopFile(
    path,
    null,
    inspector,
    { computer: 'Laptop', since: new Date().toISOString() },
    {
      migrations: withSecondVersion(() => undefined),
      copyFirst: async (db) => {
        const prove = proveWith(inspector);
        const isWhole = async (copy: string) => (await prove(copy)) !== null;
        const kept = await keepBeforeUpgrade(db, points, { now: () => new Date(), prove, isWhole });
        return kept.ok ? { ok: true, value: null } : kept;
      },
    },
  );
  if (!opened.ok) return opened.error.code;
  if (opened.value !== 'already-open') opened.value.file.close();
  return 'open';
}

function wrongUpgrade({ path, points }: Place, before: BeforeUpgrade): string | null {
  const left = versionLeft(path, before);
  if (left !== 2) return `left as ${left}`;
  return keepsCopyFromBefore(points, before) ? null : 'no good copy from before';
}
