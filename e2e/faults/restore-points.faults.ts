import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { detailsOf, type Workshop } from '../../shared/model/workshop.ts';
import { newestGoodPoint } from '../../main/restore-points/newest-good-point.ts';
import { pathOf, pointsIn } from '../../main/restore-points/point-folder.ts';
import { proveWith } from '../../main/session/restore-points-host.ts';
import { tellFromLog } from '../../main/test-support/other-tool.ts';
import { createInspector } from '../../main/workshop-file/inspector.ts';
import { forkInspectionChild } from '../../main/workshop-file/forked-child.ts';
import { openKeptRoom, type KeptRoom } from './restore-points/kept-room.ts';
import type { FaultFamily } from './family.ts';

const COPIES = 3;

/** What becomes of the folder besides. */
const SPOILINGS = ['truncated', 'overwritten', 'empty', 'gone'] as const;

export const family: FaultFamily = {
  id: 'F26',
  title: 'restore points damaged in every combination, or all of them gone',
  quick: 4,
  full: 2 ** COPIES * SPOILINGS.length,
  run: async (count, report) => {
    let lost = 0;
    const inspector = createInspector(forkInspectionChild);
    for (let tried = 0; tried < count; tried += 1) {
      // The quick tier meets each spoiling once, the full one each with every combination.
      const spoiling = SPOILINGS[tried % SPOILINGS.length] ?? 'gone';
      const bad = count < 2 ** COPIES ? 2 ** COPIES - 2 : Math.floor(tried / SPOILINGS.length);
      const room = await openKeptRoom();
      const wrong = await wrongAfter(room, bad, spoiling, proveWith(inspector));
      await room.end();
      if (wrong === null) continue;
      lost += 1;
      report(`${spoiling}, ${bad.toString(2).padStart(COPIES, '0')}: ${wrong}`);
    }
    inspector.end();
    return { tried: count, survived: count - lost, lost };
  },
};

/** Spoils the copies whose bits are set in `bad`, the newest first; says what is wrong with what is offered then. */
async function wrongAfter(
  room: KeptRoom,
  bad: number,
  spoiling: (typeof SPOILINGS)[number],
  prove: (path: string) => Promise<Workshop | null>,
): Promise<string | null> {
  const { session, root } = room;
  for (let copy = 1; copy < COPIES; copy += 1) await room.changeAndKeep();
  // No copy says what is said now: each would change something.
  await room.change();
  const { id } = detailsOf(await room.workshop());
  const folder = join(root, id);
  const paths = pointsIn(folder)
    .toReversed()
    .map((point) => pathOf(folder, point));
  if (paths.length !== COPIES) return `${paths.length} copies were kept`;
  const said = paths.map((path) => tellFromLog(path).tables);
  for (const [place, path] of paths.entries()) if ((bad >> place) & 1) spoil(path, spoiling);

  const expected = paths.findIndex((_, place) => !((bad >> place) & 1));
  const newest = await newestGoodPoint(root, id, prove);
  if ((newest?.path ?? null) !== (paths[expected] ?? null))
    return 'another one than the newest good is picked';

  const listed = await session.listPoints();
  if (!listed.ok) return 'no list';
  const copies = listed.value.filter(({ point }) => point.startsWith('copy'));
  for (const { point, counts } of copies) {
    const before = await room.workshop();
    const done = await session.restore(room.origin, point);
    if (counts === null && done.ok) return 'an unreadable one was gone back to';
    if (counts === null) continue;
    if (!done.ok) return `not gone back to: ${done.error.code}`;
    const after = await room.workshop();
    if (!said.some((one) => isDeepStrictEqual(one, after))) return 'gone back to something else';
    await session.undo(room.origin);
    if (!isDeepStrictEqual(await room.workshop(), before)) return 'undo does not bring back what was there';
  }
  const opening = await session.restore(room.origin, 'opening');
  return opening.ok ? null : 'the opening can’t be gone back to';
}

function spoil(path: string, spoiling: (typeof SPOILINGS)[number]): void {
  switch (spoiling) {
    case 'truncated':
      return truncateSync(path, 9_000);
    case 'overwritten':
      return writeFileSync(path, Buffer.alloc(40_960, 7));
    case 'empty':
      return truncateSync(path, 0);
    case 'gone':
      return rmSync(path);
  }
}
