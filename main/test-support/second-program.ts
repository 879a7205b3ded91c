/**
 * A second program at work on the same file, as a process of its own: `node second-program.ts FILE hold|storm`.
 * It says one JSON line when the file is open, or why it is not; in a storm, one line for each acknowledged change and
 * each that the disk did not take.
 */
import { writeSync } from 'node:fs';

import type { Id } from '../../shared/model/id.ts';
import { LANES } from '../../shared/model/placement.ts';
import { mintId } from '../session/mint-id.ts';
import { Session } from '../session/session.ts';
import { forkInspectionChild } from '../workshop-file/forked-child.ts';
import { createInspector } from '../workshop-file/inspector.ts';

const [, , path = '', task = 'hold'] = process.argv;
const origin = { window: 'second', number: 1 };
const session = new Session({
  inspector: createInspector(forkInspectionChild),
  computerName: 'Second laptop',
  changed: () => undefined,
});

function say(line: unknown): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

/** Drops, moves and removals without end, each said only once the session has acknowledged it. */
async function storm(stakeholders: readonly Id[], services: readonly Id[]): Promise<never> {
  const placed: Id[] = [];
  for (let step = 0; ; step += 1) {
    const lane = LANES[step % LANES.length];
    const service = services[(step * 7) % services.length];
    const oldest = placed[0];
    const id = mintId();
    const done =
      step % 3 === 2 && oldest !== undefined
        ? await session.run(origin, 'removePlacement', { id: oldest })
        : await session.run(origin, 'place', {
            id,
            stakeholder: stakeholders[(step * 5) % stakeholders.length],
            service,
            lane,
          });
    if (!done.ok) {
      if (done.error.code !== 'refused') say({ trouble: done.error.code });
      continue;
    }
    if (done.value.ids.length === 0) placed.shift();
    else placed.push(id);
    say({ seq: done.value.seq });
  }
}

const opened = await session.open(path);
say(opened.ok ? 'open' : opened.error);
if (!opened.ok) process.exit(1);

const { stakeholder, service } = opened.value.records;
if (task === 'storm') {
  await storm(
    stakeholder.map(({ id }) => id),
    service.map(({ id }) => id),
  );
}
process.stdin.resume();
process.stdin.once('end', () => void session.close().then(() => process.exit(0)));
