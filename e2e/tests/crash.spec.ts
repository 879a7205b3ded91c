import { prepared } from '../fixtures/prepared-workshop.ts';
import { lift } from '../pages/drag.ts';
import { expect, test } from '../fixtures/trilane.ts';
import { readWorkshop } from '../fixtures/workshop-file.ts';

const SERVICES = Array.from({ length: 25 }, (_, index) => `Service ${index + 1}`);

test('whatever was said to be saved is there after the battery died', async ({ trilane }) => {
  const file = await prepared(trilane, { title: 'Battery' });
  await trilane.launch(file);
  const { board, shell } = trilane;
  const atOpening = await shell.saved();

  // Names as fast as they can be typed: some are still on their way to the disk when the power goes.
  const field = board.addField();
  let acknowledged = 0;
  for (const name of SERVICES) {
    await field.fill(name);
    await field.press('Enter');
    acknowledged = Math.max(acknowledged, (await shell.acknowledged()) - atOpening);
  }
  await trilane.kill();

  await trilane.launch(file);
  const kept = (await trilane.shell.saved()) - atOpening;
  expect(acknowledged).toBeGreaterThan(0);
  expect(kept).toBeGreaterThanOrEqual(acknowledged);
  await trilane.shell.expectUndo(`Add ${SERVICES[kept - 1]}`);

  await trilane.close();
  expect((await readWorkshop(file)).services).toEqual(SERVICES.slice(0, kept));
});

test('a crash in the middle of a drag loses that drag at most', async ({ trilane }) => {
  const file = await prepared(trilane, { title: 'Drag', people: ['Ben', 'Amira'], services: { EHR: {} } });
  await trilane.launch(file);
  await trilane.board.assign(trilane.people.person('Ben'), 'EHR', 'Customer');
  await trilane.shell.saved();
  await lift(trilane.people.person('Amira'));
  await trilane.kill();

  await trilane.launch(file);
  await trilane.board.expectInLane('EHR', 'Customer', 'Ben');
  await trilane.people.expectCount(2);
  await trilane.board.assign(trilane.people.person('Amira'), 'EHR', 'User');
  await trilane.close();
  const kept = await readWorkshop(file);
  expect(kept.lane('EHR', 'customer')).toEqual(['Ben']);
  expect(kept.lane('EHR', 'user')).toEqual(['Amira']);
});
