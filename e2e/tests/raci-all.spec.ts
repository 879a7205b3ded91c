import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test } from '../fixtures/trilane.ts';
import { readWorkshop } from '../fixtures/workshop-file.ts';
import { expectAccessible } from '../pages/accessible.ts';

const DEFINE = 'Define what the service must do (requirements)';
const AUTHORISE = 'Authorise the budget';
const USE = 'Use the service in daily work';

const ROOM = {
  title: 'All services',
  people: ['Ben', 'Amira', 'CFO', 'Desk', { group: 'Nurses', headCount: 320 }],
  services: {
    EHR: { customer: ['Ben'], user: ['Nurses'], sponsor: ['CFO'], provider: ['Desk'] },
    Payroll: { customer: ['Amira'], user: ['Ben', 'Nurses'], provider: ['Desk'] },
    'Guest Wi-Fi': {},
  },
} as const;

const CROWD = Array.from({ length: 25 }, (_, index) => `Long-named participant ${index + 1}`);
const of = (index: number): string => CROWD[index % CROWD.length] ?? '';
const MANY = Object.fromEntries(
  Array.from({ length: 200 }, (_, index) => [
    `Service ${index + 1}`,
    { customer: [of(index)], user: [of(index + 1), of(index + 2)], provider: [of(index + 3)] },
  ]),
);

test('every activity of every service has its own row, and everybody with a letter a column', async ({
  trilane,
}) => {
  const file = await prepared(trilane, ROOM);
  await trilane.launch(file);
  const { board, people, raci, shell } = trilane;
  await shell.show('RACI');
  await raci.look('All services');
  await raci.expectEverybody('Ben', 'Nurses', 'CFO', 'Desk', 'Amira');
  const letters = async (service: string, activity: string) =>
    (await raci.rowInAll(service, activity)).getByRole('gridcell');
  await expect(await letters('EHR', DEFINE)).toHaveText(['A/R', 'C', 'I', 'C', 'No letter', 'No letter']);
  await expect(await letters('Payroll', DEFINE)).toHaveText(['C', 'I', 'No letter', 'C', 'A/R', 'No letter']);
  // The place of who is missing, where one is: Payroll has no sponsor, EHR has.
  await expect((await letters('Payroll', AUTHORISE)).last()).toHaveText('A?');
  await expect((await letters('EHR', AUTHORISE)).last()).toHaveText('No letter');
  await expect(raci.all().getByRole('columnheader').last()).toHaveText('nobody yetSponsor');
  await expect(raci.serviceInAll('Guest Wi-Fi')).toContainText('Nobody is placed yet');

  // It follows the lanes.
  await shell.show('Board');
  await board.assign(people.person('CFO'), 'Payroll', 'Sponsor');
  await shell.show('RACI');
  await expect(await letters('Payroll', AUTHORISE)).toHaveText(['No letter', 'No letter', 'A/R', 'C', 'C']);
  await trilane.close();
  expect((await readWorkshop(file)).letters('Payroll', 5)).toEqual({ CFO: 'A/R', Desk: 'C', Amira: 'C' });
});

test('why a letter is there: pointed at, with the focus, and until Escape or elsewhere', async ({
  trilane,
}) => {
  await trilane.launch(await prepared(trilane, ROOM));
  const { page, raci, shell } = trilane;
  await shell.show('RACI');
  await raci.look('All services');

  const because = 'because Ben is lead Customer of EHR, and the Customer defines the requirements.';
  await (await raci.cellInAll('EHR', DEFINE, 'Ben')).hover();
  await expect(raci.card()).toContainText(because);
  await expect(raci.card()).toContainText('ITIL 4, definition of Customer');
  // It can be pointed at itself, to be read aloud.
  await raci.card().hover();
  await expect(raci.card()).toContainText(because);
  await page.keyboard.press('Escape');
  await expect(raci.card()).toHaveCount(0);

  // Crossing what is empty shows nothing; the keyboard reads it all the same.
  await (await raci.cellInAll('EHR', DEFINE, 'Ben')).hover();
  await expect(raci.card()).toContainText(because);
  await (await raci.cellInAll('Payroll', USE, 'CFO')).hover();
  await expect(raci.card()).toHaveCount(0);

  await (await raci.cellInAll('Payroll', USE, 'Nurses')).click();
  await expect(raci.card()).toContainText('because Nurses are User of Payroll beside the lead');
  await page.keyboard.press('ArrowRight');
  await expect(raci.card()).toContainText('CFO stands in no lane of Payroll.');
  await shell.expectSaid('CFO stands in no lane of Payroll.');
  await page.keyboard.press('Home');
  await expect(raci.card()).toContainText('Answers for it Amira.');
  await page.getByRole('main').getByRole('heading', { name: 'All services' }).click();
  await expect(raci.card()).toHaveCount(0);
});

test('a tap says why a letter is there, and a tap elsewhere closes it', async ({ trilane }) => {
  await trilane.launch(await prepared(trilane, ROOM));
  const { page, raci, shell } = trilane;
  await shell.show('RACI');
  await raci.look('All services');
  await raci.tap(await raci.cellInAll('EHR', AUTHORISE, 'CFO'));
  await expect(raci.card()).toContainText(
    'because CFO is Sponsor of EHR, and the Sponsor authorises the budget.',
  );
  await raci.tap(page.getByRole('main').getByRole('heading', { name: 'All services' }));
  await expect(raci.card()).toHaveCount(0);
  await raci.look('One service');
  await raci.choose('EHR');
  await raci.tap(raci.cell('EHR', AUTHORISE, 0));
  await expect(raci.reading()).toContainText(
    'because Ben is lead Customer of EHR, and the budget has to carry',
  );
});

test('an activity that nobody answers for is marked, and leads to its lane', async ({ trilane }) => {
  await trilane.launch(await prepared(trilane, ROOM));
  const { board, page, raci, shell } = trilane;
  await shell.show('RACI');
  await raci.look('All services');
  const row = await raci.rowInAll('Payroll', AUTHORISE);
  await row.getByRole('button', { name: 'No A, no R. Nobody answers for it, and nobody does it.' }).click();
  await expect(board.lane('Payroll', 'Sponsor')).toBeFocused();

  // The same by keyboard, in the chart of the service.
  await shell.show('RACI');
  await raci.look('One service');
  await raci.choose('Payroll');
  await expect(raci.badge('Payroll', AUTHORISE)).toHaveText('No A, no R');
  await expect(raci.badge('Payroll', DEFINE)).toHaveCount(0);
  await raci.cell('Payroll', AUTHORISE, 0).focus();
  await page.keyboard.press('Home');
  await expect(raci.reading()).toContainText('Nobody answers for it, and nobody does it. Place a sponsor.');
  await page.keyboard.press('Enter');
  await expect(board.lane('Payroll', 'Sponsor')).toBeFocused();
});

test('200 services and 25 people: only the rows in sight are drawn, and the keyboard reaches the last', async ({
  trilane,
}) => {
  await trilane.launch(await prepared(trilane, { title: 'Large', people: CROWD, services: MANY }));
  const { page, raci, shell } = trilane;
  await page.setViewportSize({ width: 1280, height: 720 });
  await shell.show('RACI');
  await raci.look('All services');
  await raci.expectEverybody(...CROWD);
  expect(await raci.all().getByRole('row').count()).toBeLessThan(60);
  await expect(raci.all()).toHaveAttribute('aria-rowcount', String(200 * 11 + 1));

  await raci.serviceInAll('Service 1').getByRole('rowheader').focus();
  await page.keyboard.press('Control+End');
  const last = page.locator(':focus');
  // All 25, and the place of the sponsor that nobody is.
  await expect(last).toHaveAttribute('aria-colindex', '27');
  await expect(last.locator('..')).toHaveAttribute('aria-rowindex', String(200 * 11 + 1));
  await expect(last).toBeInViewport();
  await expect(raci.serviceInAll('Service 200')).toBeInViewport();
  expect(await raci.all().getByRole('row').count()).toBeLessThan(60);

  // Enter on a service shows its own chart.
  await page.keyboard.press('Control+Home');
  await expect(raci.serviceInAll('Service 1').getByRole('rowheader')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(raci.table('Service 1')).toBeVisible();
});

test('zoomed to 200 %, the names and the service stay above their letters', async ({ trilane }) => {
  await trilane.launch(await prepared(trilane, { title: 'Large', people: CROWD, services: MANY }));
  const { page, raci, shell } = trilane;
  await page.setViewportSize({ width: 720, height: 450 });
  await shell.show('RACI');
  await raci.look('All services');
  await raci.serviceInAll('Service 1').getByRole('rowheader').focus();
  await page.keyboard.press('Control+End');
  await expect(page.locator(':focus')).toBeInViewport({ ratio: 1 });
  await expect(raci.serviceInAll('Service 200').getByRole('rowheader')).toBeInViewport({ ratio: 0.9 });
  const last = CROWD.at(-1) ?? '';
  await expect(raci.all().getByRole('columnheader').filter({ hasText: last })).toBeInViewport({ ratio: 0.9 });
  // More than one row of letters is left to read.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator(':focus')).toBeInViewport({ ratio: 1 });
  await expect(raci.all().locator(`tr[aria-rowindex="${200 * 11 + 1}"]`)).toBeInViewport({ ratio: 0.2 });
});

test('a small projector loses no button, and the page does not scroll sideways', async ({ trilane }) => {
  await trilane.launch(await prepared(trilane, { title: 'Large', people: CROWD, services: MANY }));
  const { page, raci, shell } = trilane;
  await page.setViewportSize({ width: 1280, height: 720 });
  await shell.show('RACI');
  for (const way of ['All services', 'By person', 'One service'] as const) {
    await raci.look(way);
    await raci.openActivities();
    for (const control of [
      page.getByText('Write A/R as A', { exact: true }),
      page.getByRole('button', { name: 'Activities…' }),
      page.getByRole('button', { name: 'Close activities' }),
    ]) {
      await expect(control).toBeInViewport({ ratio: 1 });
    }
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(sideways).toBe(false);
    await page.keyboard.press('Escape');
  }
});

test('what one person has in each service, in words', async ({ trilane }) => {
  await trilane.launch(await prepared(trilane, ROOM));
  const { page, raci, shell } = trilane;
  await shell.show('RACI');
  await raci.look('All services');
  // A name in the chart of all leads there.
  await raci.all().getByRole('button', { name: 'CFO', exact: true }).click();
  await raci.expectRollUp(
    'CFO',
    'EHR',
    'A/R',
    `${AUTHORISE}Keep it worth the money and within budget`,
    AUTHORISE,
    'Agree service levelsJudge outcomes and value',
    `${DEFINE}Refine and clarify the requirementsDeliver and run the service`,
  );
  await raci.choosePerson('Ben');
  await expect(raci.person('Ben').getByRole('rowheader')).toHaveText([/^EHR/, /^Payroll/]);
  await raci.person('Ben').getByRole('button', { name: 'Payroll' }).click();
  await expect(raci.table('Payroll')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'One service' })).toBeChecked();
});

test('“Write A/R as A” prints A for A/R, changes nothing else, and is no step to undo', async ({
  trilane,
}) => {
  const file = await prepared(trilane, ROOM);
  await trilane.launch(file);
  const { raci, shell } = trilane;
  await shell.show('RACI');
  await raci.choose('EHR');
  await raci.expectRow('EHR', DEFINE, 'A/R', 'C', 'I', 'C');
  const saved = await shell.saved();
  await raci.onlyA().press('Space');
  await raci.expectRow('EHR', DEFINE, 'A', 'C', 'I', 'C');
  await raci.cell('EHR', DEFINE, 0).focus();
  await expect(raci.reading()).toContainText('Accountable and responsible');
  await raci.look('All services');
  await expect(await raci.cellInAll('EHR', DEFINE, 'Ben')).toHaveText('A');
  await raci.look('By person');
  await raci.choosePerson('CFO');
  await expect(raci.person('CFO').getByText('A', { exact: true })).toBeVisible();
  expect(await shell.saved()).toBe(saved);

  // The laptop remembers it, the file does not hold it.
  await trilane.restart(file);
  await trilane.shell.show('RACI');
  await expect(trilane.raci.onlyA()).toBeChecked();
  await trilane.close();
  expect((await readWorkshop(file)).letters('EHR', 1)).toMatchObject({ Ben: 'A/R' });
});

test('a group that holds an A names its spokesperson, or says that there is none', async ({ trilane }) => {
  await trilane.launch(
    await prepared(trilane, {
      title: 'Spokesperson',
      people: [
        'R. Diaz',
        'Desk',
        { group: 'Ward Council', headCount: 12, spokesperson: 'R. Diaz' },
        { group: 'Finance committee', headCount: 6 },
      ],
      services: {
        EHR: {
          customer: ['Ward Council'],
          user: ['R. Diaz'],
          sponsor: ['Finance committee'],
          provider: ['Desk'],
        },
      },
    }),
  );
  const { page, people, raci, shell } = trilane;
  await shell.show('RACI');
  const head = (name: string) => raci.table('EHR').getByRole('columnheader', { name });
  await expect(head('Ward Council')).toContainText('(spokesperson: R. Diaz)');
  await expect(head('Finance committee')).toContainText('(no spokesperson yet)');
  await expect(raci.cell('EHR', AUTHORISE, 2)).toHaveText('A/R(no spokesperson yet)');
  await raci.reading().getByRole('button', { name: 'Name the spokesperson' }).click();
  await people.nameSpokesperson('R. Diaz');
  await expect(head('Finance committee')).toContainText('(spokesperson: R. Diaz)');
  await expect(raci.cell('EHR', AUTHORISE, 2)).toHaveText('A/R');

  await raci.look('By person');
  await raci.choosePerson('R. Diaz');
  await expect(page.getByRole('main')).toContainText('You speak for Finance committee in EHR');
});

for (const theme of ['light', 'dark'] as const) {
  test(`in the ${theme} theme, nothing stands in anybody’s way`, async ({ trilane }) => {
    await trilane.launch(await prepared(trilane, ROOM));
    const { page, raci, shell } = trilane;
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await shell.show('RACI');
    await raci.choose('Payroll');
    await raci.openActivities();
    await raci.switchOf(AUTHORISE, 'Payroll').press('Space');
    await expect(raci.activity(USE)).toContainText('As the workshop');
    await expectAccessible(page, 'one service, with its activities');
    await page.keyboard.press('Escape');
    await raci.look('All services');
    await (await raci.cellInAll('EHR', DEFINE, 'Ben')).click();
    await expect(raci.card()).toBeVisible();
    await expectAccessible(page, 'all services, with a reason');
    await raci.openActivities();
    await expectAccessible(page, 'all services, with the activities');
    await page.keyboard.press('Escape');
    await raci.look('By person');
    await expectAccessible(page, 'by person');
  });
}
