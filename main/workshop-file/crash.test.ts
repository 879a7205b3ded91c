import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { startLaptop } from '../test-support/laptop.ts';
import { tellFromLog } from '../test-support/other-tool.ts';
import { canLimitWrites, startSecondProgram } from '../test-support/processes.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';

const KILLS = 10;

describe('a program killed in a storm of drags', () => {
  it(`has lost nothing it had acknowledged, ${KILLS} times in a row on one file`, async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    await prepare(path);
    const laptop = startLaptop();
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const storm = startSecondProgram(path, 'storm');
      expect(await storm.next()).toBe('open');
      let acknowledged = 0;
      for (let drops = 0; drops < kill * 3; drops += 1) acknowledged = seqIn(await storm.next());
      const gone = storm.kill();
      // What it said before it died counts too.
      for (let line = await storm.next(); line !== null; line = await storm.next())
        acknowledged = seqIn(line);
      await gone;

      const opened = await laptop.open(path);
      expect(opened.log.seq).toBeGreaterThanOrEqual(acknowledged);
      const workshop = await laptop.workshop();
      await laptop.close();
      const { integrity, lastSeq, gaps, tables, told } = tellFromLog(path);
      expect({ integrity, gaps, lastSeq }).toEqual({ integrity: 'ok', gaps: 0, lastSeq: opened.log.seq });
      expect(told).toEqual(tables);
      expect(workshop).toEqual(tables);
    }
  });
});

describe.skipIf(!canLimitWrites())('a disk that fails in the middle of a write', () => {
  it.each([
    ['the journal', 4_096],
    ['the workshop, after its journal', 40_960],
  ])('of %s ends all saving until the file is opened again, and loses nothing', async (_what, limit) => {
    const path = join(temporaryFolder(), 'a.trilane');
    await prepare(path);
    const storm = startSecondProgram(path, 'storm');
    expect(await storm.next()).toBe('open');
    let acknowledged = 0;
    for (let drops = 0; drops < 20; drops += 1) acknowledged = seqIn(await storm.next());
    storm.limitWrites(limit);
    let line = await storm.next();
    for (; !isTrouble(line); line = await storm.next()) acknowledged = seqIn(line);
    expect(line).toEqual({ trouble: 'disk' });
    storm.limitWrites('unlimited');
    for (let tries = 0; tries < 20; tries += 1) expect(await storm.next()).toEqual({ trouble: 'disk' });
    await storm.kill();
    const laptop = startLaptop();
    expect((await laptop.open(path)).log.seq).toBe(acknowledged);
    await laptop.close();
    const { integrity, gaps, tables, told } = tellFromLog(path);
    expect({ integrity, gaps }).toEqual({ integrity: 'ok', gaps: 0 });
    expect(told).toEqual(tables);
  });
});

/** A closed workshop with three services and seven people. */
async function prepare(path: string): Promise<void> {
  const laptop = startLaptop();
  await laptop.create(path);
  for (const service of ['Payroll', 'Wi-Fi', 'Cash desk']) await laptop.addService(service);
  await laptop.addPeople('Amira', 'Ben', 'Chen', 'Dana', 'Eli', 'Fay', 'Gus');
  await laptop.close();
}

function isTrouble(line: unknown): boolean {
  return typeof line === 'object' && line !== null && 'trouble' in line;
}

function seqIn(line: unknown): number {
  if (typeof line !== 'object' || line === null || !('seq' in line) || typeof line.seq !== 'number') {
    throw new Error(`No acknowledgement: ${JSON.stringify(line)}`);
  }
  return line.seq;
}
