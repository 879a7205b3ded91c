import { join } from 'node:path';
import { expect, it } from 'vitest';

import { startLaptop } from '../test-support/laptop.ts';
import { startSecondProgram } from '../test-support/processes.ts';
import { stateOf, temporaryFolder } from '../test-support/temporary-folder.ts';
import { isFree } from './lock-probe.ts';

it('tells a file that is held from one that is free, closed or crashed, and writes nothing', async () => {
  const path = join(temporaryFolder(), 'a.trilane');
  const laptop = startLaptop();
  await laptop.create(path);
  await laptop.close();
  const before = stateOf(path);
  expect(isFree(path)).toBe(true);
  expect(stateOf(path)).toEqual(before);

  const second = startSecondProgram(path);
  await second.next();
  expect(isFree(path)).toBe(false);
  await second.kill();
  expect(isFree(path)).toBe(true);
});
