import { join } from 'node:path';

import { chanceFrom } from './chance.ts';
import type { FaultCounts, FaultFamily } from './family.ts';
import { createOracle } from './oracle.ts';
import { killStorms } from './storm/kill-storms.ts';
import { prepareFile } from './storm/prepared-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Storms at the same time, so that one is killed while another writes. */
const LANES = 4;

export const family: FaultFamily = {
  id: 'F1',
  title: 'kill -9 in a storm of drags, session and file',
  quick: 8,
  full: 1_000,
  run: killProgram,
};

async function killProgram(
  count: number,
  report: (line: string) => void,
  seed: number,
): Promise<FaultCounts> {
  const oracle = createOracle();
  let [tried, lost] = [0, 0];
  const judge = async (path: string, acknowledged: number) => {
    const wrong = await oracle.judge(path, acknowledged);
    tried += 1;
    if (wrong !== null) lost += 1;
    if (wrong !== null) report(`kill ${tried}: ${wrong}`);
    else if (tried % 100 === 0) report(`${tried} kills`);
  };
  const prepare = () => {
    const path = join(temporaryFolder(), 'a.trilane');
    prepareFile(path);
    return path;
  };
  const totals = await Promise.all(
    Array.from({ length: LANES }, (_, lane) =>
      killStorms({
        saver: 'trilane',
        kills: Math.ceil((count - lane) / LANES),
        chance: chanceFrom(seed * LANES + lane),
        enough: () => false,
        prepare,
        judge,
      }),
    ),
  );
  oracle.end();
  const acknowledged = totals.reduce((sum, one) => sum + one, 0);
  const figures = `${acknowledged} acknowledged; slowest opening ${oracle.slowestOpening.toFixed(0)} ms`;
  return { tried, survived: tried - lost, lost, figures };
}
