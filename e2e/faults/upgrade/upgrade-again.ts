import { keepBeforeUpgrade } from '../../../main/restore-points/keep-before-upgrade.ts';
import { withSecondVersion } from '../../../main/test-support/second-version.ts';
import type { FileInspection } from '../../../main/workshop-file/inspection.ts';
import { openWorkshopFile } from '../../../main/workshop-file/opening-ladder.ts';

/** Nothing was kept before, so nothing is compared with. */
const PARTS = {
  now: () => new Date(),
  prove: () => Promise.resolve(null),
  isWhole: () => Promise.resolve(false),
};

/** Opens what a power cut left as the program does, which brings it up to date; null, or what it says instead. */
export async function upgradeAgain(
  path: string,
  points: string,
  inspector: FileInspection,
): Promise<string | null> {
  const opened = await openWorkshopFile(
    path,
    null,
    inspector,
    { computer: 'Laptop', since: new Date().toISOString() },
    {
      migrations: withSecondVersion(() => undefined),
      copyFirst: async (db) => {
        const kept = await keepBeforeUpgrade(db, points, PARTS);
        return kept.ok ? { ok: true, value: null } : kept;
      },
    },
  );
  if (!opened.ok) return `does not open: ${opened.error.code}`;
  if (opened.value !== 'already-open') opened.value.file.close();
  return null;
}
