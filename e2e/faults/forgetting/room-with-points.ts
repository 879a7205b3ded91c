import { join } from 'node:path';

import { SYSTEM_CLOCK } from '../../../main/session/clock.ts';
import type { OpenWorkshop } from '../../../main/session/session-link.ts';
import { Session } from '../../../main/session/session.ts';
import { forkInspectionChild } from '../../../main/workshop-file/forked-child.ts';
import { createInspector } from '../../../main/workshop-file/inspector.ts';

/** The workshop of a folder, open in a session that keeps its restore points there too. */
export async function openRoom(
  folder: string,
): Promise<{ readonly session: Session; readonly opened: OpenWorkshop; readonly end: () => void }> {
  const inspector = createInspector(forkInspectionChild);
  const restorePoints = { folder: join(folder, 'points'), clock: SYSTEM_CLOCK, told: () => undefined };
  const session = new Session({
    inspector,
    computerName: 'Room',
    changed: () => undefined,
    restorePoints,
  });
  const opened = await session.open(join(folder, 'a.trilane'));
  if (!opened.ok) {
    inspector.end();
    throw new Error(`Does not open: ${opened.error.code}`);
  }
  return { session, opened: opened.value, end: () => inspector.end() };
}
