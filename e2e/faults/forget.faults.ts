import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

import { workshopOf } from '../../shared/model/workshop.ts';
import { mintId } from '../../main/session/mint-id.ts';
import { filesWith } from '../../main/test-support/bytes-in.ts';
import { tellFromLog } from '../../main/test-support/other-tool.ts';
import { chanceFrom } from './chance.ts';
import { countTries } from './count-tries.ts';
import type { FaultCounts, FaultFamily } from './family.ts';
import { openRoom } from './forgetting/room-with-points.ts';
import { prepareFile } from './storm/prepared-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

const FORGET_PROGRAM = join(import.meta.dirname, 'forgetting/forget-program.ts');
const NAME = 'Quirinia Zathuriel';
/** Kills fall between its beginning and so many times as long as it took alone: a busy machine takes longer. */
const SPREAD = 2;
/** Steps of the history that name her. */
const STEPS = 60;

export const family: FaultFamily = {
  id: 'O3 forget',
  title: 'kill -9 while somebody is forgotten: whole or not at all, and no byte left when done',
  quick: 2,
  full: 100,
  run: killForgetting,
};

async function killForgetting(
  count: number,
  report: (line: string) => void,
  seed: number,
): Promise<FaultCounts> {
  const chance = chanceFrom(seed);
  const template = temporaryFolder();
  const her = await prepare(template);
  const { took } = await forgetIn(copyOf(template), her, null);
  let [before, after, unsaid] = [0, 0, 0];
  const tries = Array.from({ length: count }, (_, index) => ({
    what: `kill ${index + 1}`,
    run: async () => {
      const folder = copyOf(template);
      const { said } = await forgetIn(folder, her, chance.real() * took * SPREAD);
      const { wrong, isForgotten } = await judge(folder, said);
      if (isForgotten) after += 1;
      else before += 1;
      if (isForgotten && !said) unsaid += 1;
      return wrong;
    },
  }));
  const counts = await countTries(tries, report);
  return {
    ...counts,
    figures: `${before} not forgotten, ${after} forgotten, ${unsaid} of them not said before the kill`,
  };
}

/** A closed workshop in which she was named again and again, with a restore point of each kind. */
async function prepare(folder: string): Promise<string> {
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

function copyOf(template: string): string {
  const folder = temporaryFolder();
  cpSync(template, folder, { recursive: true });
  return folder;
}

/** Forgets her in a process that is killed so many milliseconds after it began; null lets it finish. */
async function forgetIn(
  folder: string,
  her: string,
  killAfter: number | null,
): Promise<{ readonly said: boolean; readonly took: number }> {
  const child = spawn(process.execPath, [FORGET_PROGRAM, folder, her], {
    // The child that looks at files outlives it by a moment, and complains.
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const open = Promise.withResolvers<number>();
  const exited = once(child, 'exit').then(() => open.reject(new Error('It ended before it began')));
  let [text, finished] = ['', 0];
  child.stdout.on('data', (said: Buffer) => {
    text += said.toString();
    if (text.includes('open\n')) open.resolve(performance.now());
    if (text.includes('\nforgotten\n')) finished = performance.now();
  });
  const began = await open.promise;
  if (killAfter !== null) {
    await setTimeout(killAfter);
    child.kill('SIGKILL');
  }
  await exited;
  return { said: text.includes('\nforgotten\n'), took: finished - began };
}

/** Opens it as the program does, which finishes what had begun, and looks at every byte that is left. */
async function judge(
  folder: string,
  said: boolean,
): Promise<{ readonly wrong: string | null; readonly isForgotten: boolean }> {
  const { session, opened, end } = await openRoom(folder);
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
