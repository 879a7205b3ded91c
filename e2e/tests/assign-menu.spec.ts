import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test } from '../fixtures/trilane.ts';
import { readWorkshop } from '../fixtures/workshop-file.ts';
import { Assigning } from '../pages/assigning.ts';

const ROOM = {
  title: 'Assigning',
  people: ['Ben', 'Amira', 'CFO'],
  services: { EHR: { customer: ['Ben'], user: ['Amira'] }, Payroll: {}, 'Guest Wi-Fi': {} },
} as const;

for (const by of ['mark', 'right button', 'key'] as const) {
  test(`someone of the list is assigned from the menu, asked for by ${by}`, async ({ trilane }) => {
    const file = await prepared(trilane, ROOM);
    await trilane.launch(file);
    const { board, people, shell } = trilane;

    const assigning = await people.assignFromMenu('CFO', by);
    await expect(assigning.service()).toBeFocused();
    await assigning.findService('pay', 'Payroll');
    await assigning.chooseLane('Sponsor');
    await assigning.confirm('Assign');

    await board.expectInLane('Payroll', 'Sponsor', 'CFO');
    await shell.expectSaid(/^CFO in Payroll, Sponsor/);
    await shell.expectUndo('CFO to Payroll, Sponsor');
    await expect(board.chip('CFO', 'Payroll', 'Sponsor')).toBeFocused();
    // Whoever comes next probably goes to the same service.
    await expect((await people.assignFromMenu('Ben', by)).service()).toHaveValue('Payroll');

    await trilane.restart(file);
    await trilane.board.expectInLane('Payroll', 'Sponsor', 'CFO');
    await trilane.people.expectCount(3);
  });
}

test('a chip moves by the keyboard alone, and comes back by undo', async ({ trilane }) => {
  const file = await prepared(trilane, ROOM);
  await trilane.launch(file);
  const { board, page, shell } = trilane;

  await board.chip('Ben', 'EHR', 'Customer').press('Enter');
  await page.getByRole('menuitem', { name: 'Assign to…' }).press('Enter');
  await expect(new Assigning(page).service()).toBeFocused();
  await page.keyboard.type('wi');
  await page.keyboard.press('Enter');
  // What he is in the EHR is what he most likely is elsewhere.
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await board.expectInLane('Guest Wi-Fi', 'User', 'Ben');
  await board.expectInLane('EHR', 'Customer');
  await shell.expectSaid(/^Ben moved to Guest Wi-Fi, User/);
  await expect(board.chip('Ben', 'Guest Wi-Fi', 'User')).toBeFocused();

  await trilane.restart(file);
  await trilane.board.expectInLane('Guest Wi-Fi', 'User', 'Ben');
  await trilane.shell.undo();
  await trilane.board.expectInLane('EHR', 'Customer', 'Ben');
  await trilane.shell.saved();
});

test('a chip is also in another lane of its service; lanes it is in already take it no more', async ({
  trilane,
}) => {
  const file = await prepared(trilane, ROOM);
  await trilane.launch(file);
  const { board } = trilane;

  const assigning = await board.assignFromMenu(board.chip('Ben', 'EHR', 'Customer'));
  await expect(assigning.service()).toHaveValue('EHR');
  await expect(assigning.lane('Customer')).toBeDisabled();
  await assigning.expectLane('Customer', 'Already in this lane');
  await assigning.expectLane('User', 'Amira');
  await assigning.expectLane('Sponsor', 'Nobody yet');
  // Nothing is chosen yet: an Enter too many moves nobody.
  await expect(assigning.lane('Sponsor')).not.toBeChecked();
  await assigning.chooseLane('Sponsor');
  await assigning.staysThereToo();
  await assigning.confirm('Assign');
  await board.expectAlsoIn('Ben', 'EHR', 'Customer', 'Sponsor');

  await trilane.close();
  const kept = await readWorkshop(file);
  expect([kept.lane('EHR', 'customer'), kept.lane('EHR', 'sponsor')]).toEqual([['Ben'], ['Ben']]);
});

test('one service among two hundred is found by typing, and thought better of', async ({ trilane }) => {
  const services = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`Service ${at + 1}`, {}]));
  const file = await prepared(trilane, { title: 'Many', people: ['Ben'], services });
  await trilane.launch(file);
  const { board, page, people, shell } = trilane;
  const before = await shell.saved();

  const unused = await people.assignFromMenu('Ben', 'key');
  await unused.service().pressSequentially('nothing like it');
  await expect(unused.self).toContainText('No service of that name. Type less of it.');
  await page.keyboard.press('Escape');
  await expect(unused.service()).toHaveValue('Service 1');
  await page.keyboard.press('Escape');
  await expect(unused.self).toBeHidden();
  await expect(people.person('Ben')).toBeFocused();
  expect(await shell.saved()).toBe(before);

  const assigning = await people.assignFromMenu('Ben', 'key');
  await assigning.findService('187', 'Service 187');
  await assigning.chooseLane('Provider');
  await assigning.confirm('Assign');
  await expect(board.chip('Ben', 'Service 187', 'Provider')).toBeFocused();

  await trilane.close();
  expect((await readWorkshop(file)).lane('Service 187', 'provider')).toEqual(['Ben']);
});
