import type { Workshop } from '../../shared/model/workshop.ts';
import { ok, refuse } from '../../shared/result.ts';
import { keepBeforeUpgrade } from '../restore-points/keep-before-upgrade.ts';
import type { FileInspection } from '../workshop-file/inspection.ts';
import { MIGRATIONS } from '../workshop-file/migrations.ts';
import type { Upgrading } from '../workshop-file/upgrade.ts';
import { viewWorkshopFile } from '../workshop-file/view-workshop.ts';
import type { Clock } from './clock.ts';
import type { PointNews } from './session-link.ts';

export interface RestorePointsHost {
  /** The folder of all workshops' restore points, absolute. */
  readonly folder: string;
  readonly clock: Clock;
  told(news: PointNews): void;
}

/** Where nothing is kept, nothing is brought up to date either. */
export function upgradingWith(host: RestorePointsHost | undefined, inspector: FileInspection): Upgrading {
  return {
    migrations: MIGRATIONS,
    copyFirst: async (db) => {
      if (!host) return refuse({ code: 'not-allowed' });
      const { folder, clock } = host;
      const prove = proveWith(inspector);
      const kept = await keepBeforeUpgrade(db, folder, {
        now: () => clock.now(),
        prove,
        // Of the earlier version, which takes more than the present one's proof.
        isWhole: async (path) => (await prove(path)) !== null,
      });
      return kept.ok ? ok(null) : kept;
    },
  };
}

/** What a copy says, read and proven in the inspection child; null when it can't be proven. */
export function proveWith(inspector: FileInspection) {
  return async (path: string): Promise<Workshop | null> => {
    const read = await viewWorkshopFile(path, inspector);
    return read.ok ? read.value.workshop : null;
  };
}
