import { isDeepStrictEqual } from 'node:util';

import { pathOf, pointsIn } from '../../../main/restore-points/point-folder.ts';
import { tellFromLog } from '../../../main/test-support/other-tool.ts';

/** Whether there is one restore point from before the upgrade, and it says what the file said then. */
export function keepsOnlyGoodCopy(folder: string, said: unknown): boolean {
  const points = pointsIn(folder);
  const [point] = points;
  if (!point || points.length > 1 || point.reason !== 'upgrade') return false;
  const { integrity, tables } = tellFromLog(pathOf(folder, point));
  return integrity === 'ok' && isDeepStrictEqual(tables, said);
}
