import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test, type Trilane } from '../fixtures/trilane.ts';

const PROJECTOR = { width: 1280, height: 720 };
const LONG =
  'Consolidated cross-regional electronic patient administration and scheduling of outpatient clinics';

/** No button is lost beyond an edge, and the page does not scroll sideways. */
async function expectAllInSight({ page }: Trilane): Promise<void> {
  const lost = await page.evaluate(() => {
    const { innerWidth, innerHeight } = window;
    const sideways = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : [];
    const buttons = [...document.querySelectorAll('header button, footer button, [role="dialog"] button')]
      .map((button) => ({ box: button.getBoundingClientRect(), name: button.textContent ?? '' }))
      .filter(({ box }) => box.width > 0)
      .filter(({ box }) => box.left < 0 || box.right > innerWidth || box.top < 0 || box.bottom > innerHeight)
      .map(({ name }) => `out of sight: ${name}`);
    return [...sideways, ...buttons];
  });
  expect(lost).toEqual([]);
}

test('every screen fits a small projector, long names and all', async ({ trilane }) => {
  const file = await prepared(trilane, {
    title: LONG,
    people: [`Dr ${LONG}`, 'Ben', { group: LONG, headCount: 12_345 }],
    services: { [LONG]: { customer: [`Dr ${LONG}`, 'Ben'], user: [LONG] }, EHR: {} },
  });
  await trilane.launch();
  await trilane.page.setViewportSize(PROJECTOR);
  await expectAllInSight(trilane);

  await trilane.chooseOpen(file, () => trilane.start.openButton().click());
  await trilane.board.expectServices(LONG, 'EHR');
  await expectAllInSight(trilane);
  await trilane.shell.show('RACI');
  await trilane.raci.expectColumns(LONG, `Dr ${LONG}`, 'Ben', LONG);
  await expectAllInSight(trilane);
  await trilane.shell.show('Board');
  await trilane.people.open('Ben');
  await expectAllInSight(trilane);
  await trilane.page.keyboard.press('Escape');
  await trilane.exporting.open();
  await trilane.exporting.pages();
  await expectAllInSight(trilane);
});

test('one service for the room has everybody of a service in sight', async ({ trilane }) => {
  const users = ['Payroll clerks', 'Doctors', 'Nurses', 'Admin staff'];
  const file = await prepared(trilane, {
    title: 'Projector',
    people: ['Grace', 'Priya', 'Sam', ...users.map((group) => ({ group, headCount: 45 }))],
    services: { Payroll: { customer: ['Grace'], user: users, provider: ['Priya', 'Sam'] } },
  });
  await trilane.launch(file);
  const { page, board } = trilane;
  await page.setViewportSize(PROJECTOR);
  await board.name('Payroll').focus();
  await page.keyboard.press('f');
  for (const user of users) await expect(board.chip(user, 'Payroll', 'User')).toBeInViewport({ ratio: 1 });
  for (const one of ['Priya', 'Sam'])
    await expect(board.chip(one, 'Payroll', 'Provider')).toBeInViewport({ ratio: 1 });
});
