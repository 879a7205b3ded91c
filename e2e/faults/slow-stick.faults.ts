import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { tellFromLog } from '../../main/test-support/other-tool.ts';
import { startAskedProgram } from './asked-program.ts';
import { countTries } from './count-tries.ts';
import { controlBy, controlledDisk } from './disk/controlled-disk.ts';
import type { SlowStickAnswer } from './disk/room-with-slow-stick.ts';
import { onUnreliableDisk } from './disk/unreliable-disk.ts';
import type { FaultFamily } from './family.ts';
import { prepareFile } from './storm/prepared-file.ts';
import { memoryFolder } from './temporary-folder.ts';

const ROOM = join(import.meta.dirname, 'disk/room-with-slow-stick.ts');
const PEOPLE = 200;
/** Of each sync on the stick. */
const STALL_MS = 1_500;
/** Far more than a busy machine needs for a drop, far less than a stall. */
const HELD_UP_MS = 1_000;

export const family: FaultFamily = {
  id: 'F23 stick',
  title: 'cards are dropped while a copy is written to a stick that stalls at each sync',
  quick: 1,
  full: 10,
  run: onUnreliableDisk(async (library, count, report) => {
    const [home, stick] = [memoryFolder(), memoryFolder()];
    const file = join(home, 'a.trilane');
    prepareFile(file, PEOPLE);
    const { file: control, env } = controlledDisk(library, stick);
    controlBy(control).delaySyncs(STALL_MS);
    const room = startAskedProgram<string, SlowStickAnswer>(ROOM, [file], env);
    let slowest = 0;
    const tries = Array.from({ length: count }, () => ({
      what: 'a copy',
      run: async () => {
        const path = join(stick, 'b.trilane');
        const answer = await room.ask(path);
        slowest = Math.max(slowest, answer.slowestMs);
        const wrong = wrongIn(path, answer);
        rmSync(path, { force: true });
        return wrong;
      },
    }));
    const counts = await countTries(tries, report);
    room.end();
    const figures = `a drop was saved within ${slowest.toFixed(0)} ms, each sync of the stick took ${STALL_MS} ms longer`;
    return { ...counts, figures };
  }),
};

function wrongIn(path: string, { asked, acknowledged, trouble, slowestMs }: SlowStickAnswer): string | null {
  if (trouble !== null) return `says ${trouble}`;
  if (slowestMs > HELD_UP_MS) return `a drop waits for the stick, ${slowestMs.toFixed(0)} ms`;
  if (acknowledged === asked) return 'nothing was dropped meanwhile';
  const { integrity, gaps, lastSeq } = tellFromLog(path);
  if (integrity !== 'ok' || gaps !== 0) return 'the copy is not whole';
  return lastSeq === asked ? null : `the copy ends at ${lastSeq}, asked for at ${asked}`;
}
