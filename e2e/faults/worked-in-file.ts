import { LANES } from '../../shared/model/placement.ts';
import { mintId } from '../../main/session/mint-id.ts';
import { Session } from '../../main/session/session.ts';
import type { FileInspection } from '../../main/workshop-file/inspection.ts';
import { prepareFile } from './storm/prepared-file.ts';

/** A closed workshop file with a past: people placed, led and taken away again, some of it undone. */
export async function workedInFile(path: string, inspector: FileInspection, drops = 60): Promise<void> {
  prepareFile(path);
  const session = new Session({ inspector, computerName: 'Earlier', changed: () => undefined });
  const opened = await session.open(path);
  if (!opened.ok) throw new Error(`A file just made does not open: ${opened.error.code}`);
  const { stakeholder, service } = opened.value.records;
  const origin = { window: 'earlier', number: 1 };
  for (let drop = 0; drop < drops; drop += 1) {
    const place = {
      id: mintId(),
      stakeholder: stakeholder[drop % stakeholder.length]?.id,
      service: service[Math.floor(drop / LANES.length / 2) % service.length]?.id,
      lane: LANES[Math.floor(drop / 2) % LANES.length],
    };
    const done = await session.run(origin, 'place', place);
    if (!done.ok && done.error.code !== 'refused') throw new Error(`Not placed: ${done.error.code}`);
    if (drop % 7 === 6) await session.undo(origin);
  }
  await session.close();
}
