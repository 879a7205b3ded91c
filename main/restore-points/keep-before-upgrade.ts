import type { Database } from 'better-sqlite3';

import type { PointTrouble } from '../../shared/api/restore-points.ts';
import { idSchema } from '../../shared/model/id.ts';
import { refuse, type Result } from '../../shared/result.ts';
import { copyBeforeUpgrade } from '../workshop-file/copy-before-upgrade.ts';
import { prepareLogRows } from '../workshop-file/log-rows.ts';
import type { Point } from './point-name.ts';
import { RestorePoints } from './restore-points.ts';

type Parts = ConstructorParameters<typeof RestorePoints>[2];

/** The restore point that goes before a migration, of a file that is locked and nothing more was made of yet. */
export async function keepBeforeUpgrade(
  db: Database,
  root: string,
  parts: Parts,
): Promise<Result<Point, PointTrouble>> {
  // In every version there is: docs/decisions/0016-migrations.md.
  const id = idSchema.safeParse(db.prepare('SELECT id FROM workshop').pluck().get());
  const last = prepareLogRows(db).last();
  if (!id.success || !last) return refuse({ code: 'failed' });
  const points = new RestorePoints(root, id.data, parts);
  return points.keep({ last, saveCopy: (path) => copyBeforeUpgrade(db, path) }, 'upgrade');
}
