import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { proveWith } from '../../main/session/restore-points-host.ts';
import { forkInspectionChild } from '../../main/workshop-file/forked-child.ts';
import { createInspector } from '../../main/workshop-file/inspector.ts';
import { startAskedProgram } from './asked-program.ts';
import { chanceFrom } from './chance.ts';
import { countTries } from './count-tries.ts';
import { controlledDisk } from './disk/controlled-disk.ts';
import { onUnreliableDisk } from './disk/unreliable-disk.ts';
import type { StickAnswer, StickTask } from './disk/room-with-stick.ts';
import type { FaultFamily } from './family.ts';
import { prepareFile } from './storm/prepared-file.ts';
import { memoryFolder } from './temporary-folder.ts';

const ROOM_WITH_STICK = join(import.meta.dirname, 'disk/room-with-stick.ts');

/** More than fits in a page or two: a copy takes dozens of calls. */
const PEOPLE = 200;

/** What a crash or a pulled stick may leave: taken away at the next copy to that folder, a day later. */
const UNFINISHED = /^\.trilane-[0-9a-f]{16}\.part(-journal)?$/;

const BEFORE = 'what was there before';

/** What is written there, and what stands there already. */
interface Case {
  readonly what: string;
  readonly report: string | null;
  readonly before: string | null;
}

const CASES: readonly Case[] = [
  { what: 'a copy', report: null, before: null },
  { what: 'a copy over another file', report: null, before: BEFORE },
  { what: 'a report over another', report: 'x'.repeat(100_000), before: BEFORE },
];

export const family: FaultFamily = {
  id: 'F19 pulled',
  title: 'stick pulled out at the n-th call of writing a copy or report',
  quick: 12,
  full: Infinity,
  run: onUnreliableDisk(async (library, count, report, seed) => {
    const [home, stick] = [memoryFolder(), memoryFolder()];
    const file = join(home, 'a.trilane');
    prepareFile(file, PEOPLE);
    const { env } = controlledDisk(library, stick);
    const room = startAskedProgram<StickTask, StickAnswer>(ROOM_WITH_STICK, [file], env);
    const inspector = createInspector(forkInspectionChild);
    const isWhole = async (copy: string) => (await proveWith(inspector)(copy)) !== null;
    const told = new Map<string, number>();

    const path = join(stick, 'b.trilane');
    const attempt = async (one: Case, call: number) => {
      for (const name of readdirSync(stick)) rmSync(join(stick, name));
      if (one.before !== null) writeFileSync(path, one.before);
      const answer = await room.ask({ path, report: one.report, call });
      const said = answer.told ?? 'written';
      if (call > 0) told.set(said, (told.get(said) ?? 0) + 1);
      return { calls: answer.calls, wrong: await wrongIn(path, one, answer, isWhole) };
    };

    const all: { readonly one: Case; readonly call: number }[] = [];
    for (const one of CASES) {
      const { calls, wrong } = await attempt(one, 0);
      if (wrong !== null) throw new Error(`A stick that stays: ${wrong}`);
      for (let call = 1; call <= calls; call += 1) all.push({ one, call });
    }
    const chance = chanceFrom(seed);
    const chosen = count >= all.length ? all : Array.from({ length: count }, () => chance.one(all));
    const counts = await countTries(
      chosen.map(({ one, call }) => ({
        what: `${one.what}, call ${call}`,
        run: async () => (await attempt(one, call)).wrong,
      })),
      report,
    );
    room.end();
    inspector.end();
    const figures = [...told].map(([code, times]) => `${code} ${times}`).join(', ');
    return { ...counts, figures: `told: ${figures}` };
  }),
};

/** Whatever stands there is whole: what was there before, or all of the new one. */
async function wrongIn(
  path: string,
  { report, before }: Case,
  { told, goesOn }: StickAnswer,
  isWhole: (copy: string) => Promise<boolean>,
): Promise<string | null> {
  if (!goesOn) return 'does not go on';
  const names = readdirSync(dirname(path)).filter((name) => !UNFINISHED.test(name));
  const other = names.find((name) => name !== basename(path));
  if (other !== undefined) return `leaves ${other}`;
  const standing = names.length === 0 ? null : readFileSync(path);
  const isOld = before === (standing && standing.toString());
  if (isOld) return told === null ? 'says written, and nothing is' : null;
  const isNew = report === null ? await isWhole(path) : standing?.toString() === report;
  return isNew ? null : `leaves half of it, and says ${told ?? 'written'}`;
}
