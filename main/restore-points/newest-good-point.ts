import { join } from 'node:path';

import type { Id } from '../../shared/model/id.ts';
import { codeOf } from '../workshop-file/file-errors.ts';
import { pathOf, pointsIn } from './point-folder.ts';

export interface GoodPoint {
  readonly path: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** The newest restore point of a workshop that `prove` finds whole; null when there is none. `root` is the folder of all. */
export async function newestGoodPoint(
  root: string,
  workshop: Id,
  prove: (path: string) => Promise<unknown>,
): Promise<GoodPoint | null> {
  const folder = join(root, workshop);
  for (const point of pointsOrNone(folder).toReversed()) {
    const path = pathOf(folder, point);
    // One after the other: the first that holds is wanted.
    if ((await prove(path)) !== null) return { path, at: point.at };
  }
  return null;
}

/** A folder that can't be looked into has none to offer. */
function pointsOrNone(folder: string) {
  try {
    return pointsIn(folder);
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return [];
  }
}
