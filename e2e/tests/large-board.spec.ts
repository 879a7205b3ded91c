import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test } from '../fixtures/trilane.ts';
import { readWorkshop } from '../fixtures/workshop-file.ts';

const PEOPLE = Array.from({ length: 60 }, (_, index) => `Person ${index + 1}`);
const SERVICES = Object.fromEntries(
  Array.from({ length: 200 }, (_, index) => [
    `Service ${index + 1}`,
    {
      customer: [PEOPLE[index % 60] ?? ''],
      user: [PEOPLE[(index + 7) % 60] ?? '', PEOPLE[(index + 21) % 60] ?? ''],
    },
  ]),
);

test('two hundred services: only those in sight are drawn, and the last takes a drop', async ({
  trilane,
}) => {
  const file = await prepared(trilane, { title: 'Large', people: PEOPLE, services: SERVICES });
  await trilane.launch(file);
  const { board, people, gaps, shell } = trilane;
  await expect(board.service('Service 1')).toBeVisible();
  expect(await board.drawnServices()).toBeLessThan(20);
  await gaps.expectHeading(400);

  await board.scrollTo('Service 200');
  expect(await board.drawnServices()).toBeLessThan(20);
  await board.assign(people.person('Person 3'), 'Service 200', 'Sponsor');
  await board.expectInLane('Service 200', 'Sponsor', 'Person 3');
  await gaps.expectHeading(399);
  await shell.saved();

  // A gap far down the list of services leads there.
  await trilane.restart(file);
  await trilane.board.scrollTo('Service 200');
  await trilane.board.expectInLane('Service 200', 'Sponsor', 'Person 3');
  await trilane.gaps.jump('Service 1 has no sponsor');
  await expect(trilane.board.lane('Service 1', 'Sponsor')).toBeFocused();
  await trilane.close();
  expect((await readWorkshop(file)).lead('Service 200', 'sponsor')).toBe('Person 3');
});
