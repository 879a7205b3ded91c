import { join } from 'node:path';
import { filesIn } from '../fixtures/folder.ts';
import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test, type Trilane } from '../fixtures/trilane.ts';
import { readWorkshop } from '../fixtures/workshop-file.ts';

async function chooseFromHelp({ page }: Trilane, entry: string): Promise<void> {
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await page.getByRole('menuitem', { name: entry, exact: true }).click();
}

test('Help opens a small workshop to practise on, a file of its own', async ({ trilane }) => {
  await trilane.launch();
  await chooseFromHelp(trilane, 'Practise on a company event');

  const { board, people, gaps } = trilane;
  await board.expectInLane('The evening', 'Customer', 'Maya Stein');
  await board.expectInLane('The evening', 'Sponsor', 'Maya Stein');
  await board.expectAlsoIn('Maya Stein', 'The evening', 'Customer', 'Sponsor');
  await gaps.expectCount(4);
  await board.assign(people.person('Aiko Tanaka'), 'Coaches there and back', 'Customer');
  await gaps.expectCount(3);

  await trilane.close();
  expect(filesIn(trilane.documents)).toEqual(['Trilane/Company event.trilane']);
  const kept = await readWorkshop(join(trilane.workshops, 'Company event.trilane'));
  expect(kept.lane('Coaches there and back', 'customer')).toEqual(['Aiko Tanaka']);
  expect(kept.lead('The evening', 'sponsor')).toBe('Maya Stein');
});

test('practising leaves the workshop that was open as it was', async ({ trilane }) => {
  const file = await prepared(trilane, { title: 'Hospital', people: ['Ben'], services: { EHR: {} } });
  await trilane.launch(file);
  await trilane.board.assign(trilane.people.person('Ben'), 'EHR', 'User');
  await chooseFromHelp(trilane, 'Practise on a company event');
  await trilane.board.expectServices('The evening', 'Coaches there and back');

  await trilane.shell.closeWorkshop();
  await trilane.start.expectRecent('Company event', 'Hospital');
  await trilane.close();
  expect((await readWorkshop(file)).lane('EHR', 'user')).toEqual(['Ben']);
});

test('? lists the keys, on every screen, and is a question mark in a field', async ({ trilane }) => {
  await trilane.launch();
  const keys = trilane.shell.dialog('Keys');
  await trilane.start.expectShown();
  await trilane.page.keyboard.press('?');
  await expect(keys).toContainText('Ctrl+OOpen a file');
  await trilane.page.keyboard.press('Escape');
  await expect(keys).toBeHidden();

  await trilane.start.createWorkshop({ title: 'Northfield' });
  await trilane.board.typeService('EHR');
  await trilane.people.type('Ben');
  // Out of the field, back on the board.
  await trilane.page.keyboard.press('Escape');
  await trilane.page.keyboard.press('?');
  await expect(keys).toContainText('SpaceLift the card, to carry it with the arrows');
  await trilane.page.keyboard.press('Escape');
  await trilane.shell.show('RACI');
  await trilane.page.keyboard.press('?');
  await expect(keys).toBeVisible();
  await trilane.page.keyboard.press('Escape');
  await expect(keys).toBeHidden();

  await trilane.shell.show('Board');
  await trilane.page.keyboard.press('n');
  await trilane.page.keyboard.type('Who pays?');
  await expect(trilane.board.addField()).toHaveValue('Who pays?');
  await expect(keys).toBeHidden();
});

test('Help says what a workshop file is, what is sent and where it is kept', async ({ trilane }) => {
  await trilane.launch();
  await chooseFromHelp(trilane, 'How Trilane works…');
  const essentials = trilane.shell.dialog('How Trilane works');
  await expect(essentials).toContainText('usually in Documents / Trilane.');
  await expect(essentials).toContainText('After a crash or an empty battery, open it here once first');
  await trilane.page.keyboard.press('Escape');

  await chooseFromHelp(trilane, 'About Trilane…');
  const about = trilane.shell.dialog('About Trilane');
  await expect(about).toContainText(/Version \d+\.\d+\.\d+/);
  await expect(about).toContainText('What does it send?Nothing.');
  await expect(about).toContainText(/In .+: the list of recent files and your settings; restore points/);
});
