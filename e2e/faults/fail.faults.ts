import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { startAskedProgram } from './asked-program.ts';
import { chanceFrom } from './chance.ts';
import { controlledDisk, type Failure } from './disk/controlled-disk.ts';
import type { FailAnswer, FailTask } from './disk/failing-room.ts';
import { onUnreliableDisk } from './disk/unreliable-disk.ts';
import type { FaultFamily } from './family.ts';
import { createOracle } from './oracle.ts';
import { prepareFile } from './storm/prepared-file.ts';
import { memoryFolder } from './temporary-folder.ts';

const FAILING_ROOM = join(import.meta.dirname, 'disk/failing-room.ts');

/** The worst at every call; the others in turn, at every call too. */
const OTHERS: readonly Failure[] = ['EINTR', 'short write', 'ENOSPC', 'pulled out'];

export const family: FaultFamily = {
  id: 'F5',
  title:
    'the n-th write, truncation or sync of 50 drops fails: EIO; EINTR, half a write, no room, pulled out',
  quick: 40,
  full: Infinity,
  run: onUnreliableDisk(async (library, count, report, seed) => {
    const folder = memoryFolder();
    const { env } = controlledDisk(library, folder);
    const failing = startAskedProgram<FailTask, FailAnswer>(FAILING_ROOM, [], env);
    const oracle = createOracle();
    let [tried, lost, met] = [0, 0, 0];
    const attempt = async (call: number, as: Failure) => {
      const path = join(folder, `${tried}.trilane`);
      prepareFile(path);
      const { acknowledged, calls, refused, wrong } = await failing.ask({ path, call, as });
      const trouble = wrong ?? (await oracle.judge(path, acknowledged));
      rmSync(path, { force: true });
      if (refused > 0) met += 1;
      return { calls, trouble };
    };
    const { calls } = await attempt(0, 'EIO');
    for (const { call, as } of chosen(calls, count, seed)) {
      const { trouble } = await attempt(call, as);
      tried += 1;
      if (trouble !== null) lost += 1;
      if (trouble !== null) report(`${as} at call ${call}: ${trouble}`);
      else if (tried % 250 === 0) report(`${tried} failures`);
    }
    failing.end();
    oracle.end();
    return { tried, survived: tried - lost, lost, figures: `${calls} calls; ${met} failures refused a drop` };
  }),
};

type Failing = Pick<FailTask, 'call' | 'as'>;

/** Each call fails twice; of all those, so many of chance. */
function chosen(calls: number, count: number, seed: number): readonly Failing[] {
  const all = Array.from({ length: calls }, (_, index) => index + 1).flatMap((call): readonly Failing[] => [
    { call, as: 'EIO' },
    { call, as: OTHERS[call % OTHERS.length] ?? 'EINTR' },
  ]);
  if (count >= all.length) return all;
  const chance = chanceFrom(seed);
  return Array.from({ length: count }, () => chance.one(all));
}
