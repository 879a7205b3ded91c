import { join } from 'node:path';

import type { FaultCounts, FaultFamily } from './family.ts';
import { startCommandLine, startContender, type Contender } from './one-writer/contest.ts';
import { createOracle } from './oracle.ts';
import { prepareFile } from './storm/prepared-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Every so many races the winner is killed, or the command line takes part. */
const KILLED_EACH = 3;
const COMMAND_LINE_EACH = 10;

export const family: FaultFamily = {
  id: 'F6',
  title: 'two programs open the same file at the same moment',
  quick: 4,
  full: 100,
  run: raceForFiles,
};

async function raceForFiles(count: number, report: (line: string) => void): Promise<FaultCounts> {
  const oracle = createOracle();
  const [anna, ...others] = await Promise.all([startContender('Anna'), startContender('Ben')]);
  let [first, second] = [anna, others[0] ?? anna];
  const told: number[] = [];
  let lost = 0;
  for (let race = 1; race <= count; race += 1) {
    const path = join(temporaryFolder(), 'a.trilane');
    prepareFile(path);
    const kills = race % KILLED_EACH === 0;
    const wrong =
      race % COMMAND_LINE_EACH === 0
        ? await raceOfCommandLines(path, race % (2 * COMMAND_LINE_EACH) === 0 ? null : first)
        : await raceOfWindows(path, first, second, kills, told);
    const after = wrong ?? (await oracle.judge(path, 2));
    if (after !== null) lost += 1;
    if (after !== null) report(`race ${race}: ${after}`);
    // The killed one was the winner, whoever that was.
    if (kills) {
      await Promise.all([first.kill(), second.kill()]);
      [first, second] = await Promise.all([startContender('Anna'), startContender('Ben')]);
    }
  }
  await Promise.all([first.kill(), second.kill()]);
  oracle.end();
  const sorted = told.toSorted((a, b) => a - b);
  const at = (part: number) => (sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(0);
  const figures = `told who and since when within ${at(0.5)} ms (median), ${at(1)} ms (slowest)`;
  return { tried: count, survived: count - lost, lost, figures };
}

/** What went wrong, in words; null when there was one writer, and the other one was told, and could look. */
async function raceOfWindows(
  path: string,
  first: Contender,
  second: Contender,
  kills: boolean,
  told: number[],
): Promise<string | null> {
  const before = new Date().toISOString();
  const answers = await Promise.all([first.tell('open', path), second.tell('open', path)]);
  const writers = answers.filter(({ said }) => said === 'open').length;
  if (writers !== 1) return `${writers} writers: ${answers.map(({ said }) => said).join(', ')}`;
  const [winner, loser] = answers[0].said === 'open' ? [first, second] : [second, first];
  const answer = answers[0].said === 'open' ? answers[1] : answers[0];
  told.push(answer.ms);
  if (answer.said !== 'in-use') return `the second was told ${answer.said}`;
  if (answer.computer !== winner.computer) return `the second was told that ${answer.computer} has it`;
  if (answer.since === undefined || answer.since < before) return `the second was told since ${answer.since}`;

  const saved = await winner.tell('work', path);
  if (saved.said !== 'saved') return `the writer was told ${saved.said}`;
  const viewed = await loser.tell('view', path);
  if (viewed.said !== 'viewer' || viewed.seq !== saved.seq) return `the second looked: ${viewed.said}`;
  if ((await loser.tell('work', path)).said !== 'view-only') return 'the second could write';

  // However the writer leaves, its lock goes with it.
  if (kills) await winner.kill();
  else await winner.tell('close', path);
  const then = await loser.tell('open', path);
  if (then.said !== 'open') return `afterwards the second was told ${then.said} (${then.computer})`;
  await loser.tell('close', path);
  return null;
}

/** Against a window, or against another command line. */
async function raceOfCommandLines(path: string, window: Contender | null): Promise<string | null> {
  if (window === null) {
    const lines = [startCommandLine(path), startCommandLine(path)];
    const said = await Promise.all(lines.map((line) => line.said));
    await Promise.all(lines.map((line) => line.close()));
    const writers = said.filter((one) => one === 'open').length;
    // One may have come and gone before the other; two at a time were never in it, or the log would say so.
    const refused = said.every((one) => one === 'open' || / is open (?:on|in) /.test(one));
    return writers >= 1 && refused ? null : `command lines were told: ${said.join(' | ')}`;
  }
  if ((await window.tell('open', path)).said !== 'open') return 'the window was not let in';
  const line = startCommandLine(path);
  const said = await line.said;
  await line.close();
  await window.tell('work', path);
  await window.tell('close', path);
  return said.includes(`is open on ${window.computer} since`) ? null : `the command line was told: ${said}`;
}
