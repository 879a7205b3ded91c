import { isDeepStrictEqual } from 'node:util';
import { rmSync } from 'node:fs';

import type { Room } from './storm/room.ts';

/** "Save as…" of a workshop that lost its file: everything that was said to be saved, in a file of its own. */
export async function wrongRescue(room: Room, path: string): Promise<string | null> {
  const saved = await room.session.saveCopy(path, false);
  if (!saved.ok) return `is not rescued: ${saved.error.code}`;
  const rescued = await room.saidBy(path);
  rmSync(path);
  return isDeepStrictEqual(rescued, room.workshop) ? null : 'is rescued in part';
}
