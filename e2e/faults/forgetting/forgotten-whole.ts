import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { mintId } from '../../../main/session/mint-id.ts';
import { filesWith } from '../../../main/test-support/bytes-in.ts';
import { tellFromLog } from '../../../main/test-support/other-tool.ts';
import { workshopOf } from '../../../shared/model/workshop.ts';
import { prepareFile } from '../storm/prepared-file.ts';
import { openRoom } from './room-with-points.ts';

/** What somebody is called who is to be forgotten. */
const NAME = 'Quirinia Zathuriel';
/** Steps of the history that name her. */
const STEPS = 60;

/** A closed workshop in which she was named again and again, with a restore point of each kind. */
export async function prepareToForget(folder: string): Promise<string> {
  prepareFile(join(folder, 'a.trilane'), 30);
  const { session, end } = await openRoom(folder);
  const origin = { window: 'room', number: 1 };
  const must = (done: { readonly ok: boolean }) => {
    if (!done.ok) throw new Error('The room is not prepared');
  };
  const id = mintId();
  must(await session.run(origin, 'addStakeholders', { stakeholders: [{ id, name: NAME }] }));
  for (let step = 0; step < STEPS; step += 1) {
    const note = `${NAME} said so ${step} times. `.repeat(20);
    must(await session.run(origin, 'editStakeholder', { id, note }));
  }
  must(await session.close());
  end();
  // Opened once more, so that a restore point holds her.
  const again = await openRoom(folder);
  must(await again.session.close());
  again.end();
  if (filesWith(folder, NAME).length < 2) throw new Error('She is not where she is to be forgotten');
  return id;
}

/** All of a folder in another that is there already. */
export function copyInto(folder: string, template: string): string {
  cpSync(template, folder, { recursive: true });
  return folder;
}

/** Opens it as the program does, which finishes what had begun, and looks at every byte that is left. */
export async function judgeForgotten(
  folder: string,
  said: boolean,
): Promise<{ readonly wrong: string | null; readonly isForgotten: boolean }> {
  const room = await openRoom(folder).catch((error: unknown) => String(error));
  if (typeof room === 'string') return { wrong: room, isForgotten: false };
  const { session, opened, end } = room;
  const workshop = workshopOf(opened.records);
  // Its turn comes after whatever opening has left to do.
  await session.current();
  await session.close();
  end();
  const isForgotten = ![...workshop.stakeholder.values()].some(({ name }) => name === NAME);
  const wrong = wrongWith(folder, said, isForgotten, workshop);
  return { wrong, isForgotten };
}

function wrongWith(
  folder: string,
  said: boolean,
  isForgotten: boolean,
  workshop: ReturnType<typeof workshopOf>,
): string | null {
  const { integrity, gaps, tables, told } = tellFromLog(join(folder, 'a.trilane'));
  if (integrity !== 'ok' || gaps > 0) return 'the file is not whole';
  if (!isDeepStrictEqual(told, tables)) return 'the log tells something else than the tables say';
  if (!isDeepStrictEqual(tables, workshop)) return 'shown is not what is in the file';
  if (said && !isForgotten) return 'said to be forgotten, and is not';
  const left = isForgotten ? filesWith(folder, NAME) : [];
  return left.length > 0 ? `forgotten, and still in ${left.length} files` : null;
}
