import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { Session } from '../../main/session/session.ts';
import { corrupted } from '../../main/test-support/odd-files/corruptions.ts';
import { chanceFrom } from './chance.ts';
import type { FaultCounts, FaultFamily } from './family.ts';
import { createMeasuredInspector } from './measured-inspector.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { createTimes } from './times.ts';
import { workedInFile } from './worked-in-file.ts';

export const family: FaultFamily = {
  id: 'F9',
  title: 'bytes of a file gone wrong in 8 ways: refused and left, or says the same',
  quick: 40,
  full: 1_000,
  run: openCorrupted,
};

async function openCorrupted(
  count: number,
  report: (line: string) => void,
  seed: number,
): Promise<FaultCounts> {
  const path = join(temporaryFolder(), 'a.trilane');
  const measured = createMeasuredInspector();
  const { inspector } = measured;
  await workedInFile(path, inspector);
  const session = new Session({ inspector, computerName: 'Oracle', changed: () => undefined });
  const opened = await session.open(path);
  if (!opened.ok) throw new Error('The file as it was does not open');
  const { records } = opened.value;
  await session.close();
  const original = readFileSync(path);
  const chance = chanceFrom(seed);
  const times = createTimes();
  let [same, lost] = [0, 0];
  for (let number = 0; number < count; number += 1) {
    const { how, bytes } = corrupted(original, number, (below) => chance.whole(below));
    writeFileSync(path, bytes);
    const finding = await times.take(() => session.open(path));
    const wrong = finding.ok
      ? !isDeepStrictEqual(finding.value.records, records)
      : !readFileSync(path).equals(bytes);
    if (finding.ok) {
      same += 1;
      await session.close();
    }
    if (wrong) {
      lost += 1;
      report(
        `${number}: ${how} ${finding.ok ? 'changed what the file says' : 'is refused, and the file changed'}`,
      );
    }
  }
  inspector.end();
  const figures = `${same} said the same, the others refused; ${times.inWords()}; child at most ${measured.mostMemory.toFixed(0)} MB, ${measured.ended} ended`;
  return { tried: count, survived: count - lost, lost, figures };
}
