import { join } from 'node:path';
import { expect, it } from 'vitest';

import { startLaptop } from '../test-support/laptop.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';

/** As long as they may be, in a script whose letters take three bytes. */
const LONG = '業'.repeat(4_000);
const WINDOW = { window: 'facilitator', number: 1 };

function longServices(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    name: `Service ${index}`,
    description: LONG,
    outcomes: LONG,
  }));
}

it('A workshop that is full of text takes no more, says so, and opens again', async () => {
  const path = join(temporaryFolder(), 'full.trilane');
  const laptop = startLaptop();
  await laptop.create(path);
  const add = (count: number) =>
    laptop.session.run(WINDOW, 'addServices', { services: longServices(count) }, true);
  const answers = [];
  for (let step = 0; step < 4; step += 1) answers.push(await add(200));
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, false, false]);
  expect(answers.at(-1)).toEqual({ ok: false, error: { code: 'refused', refusal: { code: 'too-much' } } });
  // What makes it smaller is taken, and after that a little more.
  const first = [...(await laptop.workshop()).service.keys()][0] ?? '';
  await laptop.run('editService', { id: first, description: '' });
  const before = await laptop.workshop();
  await laptop.close();

  await laptop.open(path);
  expect(await laptop.workshop()).toEqual(before);
  expect(await add(200)).toEqual(answers.at(-1));
});
