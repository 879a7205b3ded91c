import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../fixtures/folder.ts';
import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test } from '../fixtures/trilane.ts';
import { checkWorkshop, readWorkshop } from '../fixtures/workshop-file.ts';

test('a new workshop is one file, named after its title', async ({ trilane }) => {
  await trilane.launch();
  const { start, shell } = trilane;
  await expect(trilane.page.getByRole('main')).toContainText('No workshop on this laptop yet');

  await start.createWorkshop({
    title: 'Northfield: clinical systems',
    client: 'Northfield Hospital',
    place: 'Meeting room 2',
    date: '2025-11-22',
    facilitator: 'Lena',
  });
  await expect(shell.title()).toHaveText('Northfield: clinical systems');
  await shell.expectNothingToUndo();
  await expect(trilane.page).toHaveTitle(/Northfield: clinical systems/);

  await trilane.close();
  expect(filesIn(trilane.documents)).toEqual(['Trilane/Northfield- clinical systems.trilane']);
  const { details } = await readWorkshop(join(trilane.workshops, 'Northfield- clinical systems.trilane'));
  expect(details).toMatchObject({
    title: 'Northfield: clinical systems',
    client: 'Northfield Hospital',
    place: 'Meeting room 2',
    date: '2025-11-22',
    facilitator: 'Lena',
  });
});

test('the focus is where work goes on, whatever was opened or closed', async ({ trilane }) => {
  const file = await prepared(trilane, { title: 'Northfield', people: ['Ben'], services: { EHR: {} } });
  await trilane.launch();
  const { board, people, shell, start } = trilane;
  await expect(start.newButton()).toBeFocused();

  await start.createWorkshop({ title: 'Southfield' });
  await expect(people.addField()).toBeFocused();
  await shell.closeWorkshop();
  await expect(start.newButton()).toBeFocused();

  await start.sample('Retail inventory').click();
  await expect(board.name('Inventory management')).toBeFocused();
  await shell.closeWorkshop();
  await trilane.chooseOpen(file, () => start.openButton().click());
  await expect(board.name('EHR')).toBeFocused();

  await trilane.restart(file);
  await expect(trilane.board.name('EHR')).toBeFocused();
});

test('a new workshop goes where its facilitator wants it', async ({ trilane }) => {
  await trilane.launch();
  const file = join(trilane.documents, 'Trilane', 'Northfield.trilane');

  const dialog = await trilane.start.beginWorkshop({ title: 'Clinical systems' });
  await trilane.chooseSave(file, () => dialog.getByRole('button', { name: 'Choose another place…' }).click());
  await expect(dialog.locator('[data-saved-as]')).toHaveText('Documents / Trilane / Northfield.trilane');
  await dialog.getByRole('button', { name: 'Create workshop' }).click();
  await trilane.shell.saved();

  await trilane.close();
  expect(filesIn(trilane.documents)).toEqual(['Trilane/Northfield.trilane']);
  expect((await readWorkshop(file)).details.title).toBe('Clinical systems');
});

test('a second workshop of the same title never replaces the first', async ({ trilane }) => {
  await trilane.launch();
  await trilane.start.createWorkshop({ title: 'Northfield' });
  await trilane.people.type('Ben');
  await trilane.shell.closeWorkshop();
  await trilane.start.createWorkshop({ title: 'Northfield' });
  await trilane.shell.saved();

  await trilane.close();
  expect(filesIn(trilane.documents)).toEqual(['Trilane/Northfield 2.trilane', 'Trilane/Northfield.trilane']);
  expect((await readWorkshop(join(trilane.workshops, 'Northfield.trilane'))).people).toEqual(['Ben']);
});

test('what is got ready while the start screen is read is never seen, and nothing is said of it', async ({
  trilane,
}) => {
  const file = await prepared(trilane, {
    title: 'Quiet',
    people: ['Ben'],
    services: { EHR: { user: ['Ben'] } },
  });
  await trilane.launch(file);
  await trilane.shell.closeWorkshop();
  await trilane.restart();
  const { page, board, shell, start } = trilane;
  // It is a script of its own, with its style sheet.
  await expect(page.locator('link[href*="rehearse-board"]').first()).toBeAttached();
  // In moments that nobody needs: as many as it takes, and more.
  const moment = () => page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  for (let count = 0; count < 20; count += 1) await moment();
  await expect(page).toHaveTitle('Trilane');
  await expect(page.locator('[data-card], [data-lane]')).toHaveCount(0);
  await shell.expectSaid('');
  await expect(shell.notices()).toHaveText('');

  await start.openRecent('Quiet');
  await board.expectServices('EHR');
  await board.expectInLane('EHR', 'User', 'Ben');
  await expect(page).toHaveTitle(/Quiet/);
});

test('a workshop needs a title', async ({ trilane }) => {
  await trilane.launch();
  const dialog = await trilane.start.beginWorkshop({ title: ' ' });
  await dialog.getByRole('button', { name: 'Create workshop' }).click();
  await expect(dialog).toContainText('This can’t stay empty. Type at least one letter.');
  await trilane.page.keyboard.press('Escape');
  await trilane.start.expectShown();
  expect(filesIn(trilane.documents)).toEqual([]);
});

test('the worked example opens complete, as a workshop of its own', async ({ trilane }) => {
  await trilane.launch();
  await trilane.start.sample('Retail inventory').click();

  await trilane.gaps.expectCount(0);
  await trilane.board.expectServices('Inventory management');
  await trilane.board.expectInLane('Inventory management', 'User', 'Stock employees', 'Order employees');
  await trilane.board.expectLead('Amira Haddad', 'Inventory management', 'Customer');
  await trilane.people.type('Somebody of ours');
  await trilane.shell.expectUndo('Add Somebody of ours');

  await trilane.close();
  const file = join(trilane.workshops, 'Retail inventory.trilane');
  expect(filesIn(trilane.documents)).toEqual(['Trilane/Retail inventory.trilane']);
  expect(await checkWorkshop(file)).toEqual({ passes: true, findings: 0 });
  expect((await readWorkshop(file)).letters('Inventory management', 1)).toEqual({
    'Amira Haddad': 'A/R',
    'Stock employees': 'C',
    'Order employees': 'I',
    'Rafael Ortiz': 'I',
    'Ines Barros': 'C',
  });
});

test('a file chosen from the disk opens', async ({ trilane }) => {
  const file = await prepared(trilane, { title: 'Northfield', people: ['Ben'], services: { EHR: {} } });
  await trilane.launch();

  await trilane.chooseOpen(file, () => trilane.start.openButton().click());
  await trilane.board.expectServices('EHR');
  await trilane.people.expectCount(1);
  await expect(trilane.shell.title()).toHaveText('Northfield');
});

test('recent workshops are listed, latest first, with what they hold', async ({ trilane }) => {
  const hospital = await prepared(trilane, { title: 'Hospital', services: { EHR: {}, Payroll: {} } });
  const retail = await prepared(trilane, { title: 'Retail' });
  await trilane.launch(hospital);
  await trilane.board.expectServices('EHR', 'Payroll');
  await trilane.restart(retail);
  await expect(trilane.shell.title()).toHaveText('Retail');
  await trilane.shell.closeWorkshop();

  const { start } = trilane;
  await start.expectRecent('Retail', 'Hospital');
  await expect(start.recent('Hospital')).toContainText('2 services, 8 gaps');
  await expect(start.recent('Retail')).toContainText('no services yet');
  await start.openRecent('Hospital');
  await trilane.board.expectServices('EHR', 'Payroll');
});

test('a recent workshop that is gone says so and can leave the list', async ({ trilane }) => {
  const file = await prepared(trilane, { title: 'Hospital', services: { EHR: {} } });
  await trilane.launch(file);
  await trilane.board.expectServices('EHR');
  await trilane.close();
  rmSync(file);

  await trilane.launch();
  const { start } = trilane;
  await expect(start.recent('Hospital')).toContainText('not there now');
  await start.openRecent('Hospital');
  const trouble = start.trouble('The file is not there');
  await expect(trouble).toContainText(
    'Hospital.trilane was moved, renamed, or is on a drive that is not connected.',
  );
  await trouble.getByRole('button', { name: 'Remove from the list' }).click();
  await start.expectRecent();
});

test('a copy saved while the workshop is open opens like the first', async ({ trilane }) => {
  const file = await prepared(trilane, { title: 'Hospital', people: ['Ben'], services: { EHR: {} } });
  const copy = join(trilane.workshops, 'For the client.trilane');
  await trilane.launch(file);
  await trilane.board.assign(trilane.people.person('Ben'), 'EHR', 'Customer');

  await trilane.chooseSave(copy, () => trilane.shell.chooseFromFileMenu('Save a copy…'));
  await expect(trilane.shell.notices()).toContainText(
    'Copy saved as For the client.trilane, in Documents / Trilane',
  );

  // Work goes on in the first file; the copy stays as it was.
  await trilane.board.assign(trilane.people.person('Ben'), 'EHR', 'User');
  await trilane.restart(copy);
  await trilane.board.expectInLane('EHR', 'Customer', 'Ben');
  await trilane.board.expectInLane('EHR', 'User');
  await trilane.shell.expectUndo('Ben to EHR, Customer');

  await trilane.close();
  expect(filesIn(trilane.workshops)).toEqual(['For the client.trilane', 'Hospital.trilane']);
  expect((await readWorkshop(file)).lane('EHR', 'user')).toEqual(['Ben']);
  expect((await readWorkshop(copy)).lane('EHR', 'user')).toEqual([]);
});

test('the header of a workshop can be changed later', async ({ trilane }) => {
  const file = await prepared(trilane, { title: 'Hospital' });
  await trilane.launch(file);
  await trilane.shell.chooseFromFileMenu('Workshop details…');
  const dialog = trilane.shell.dialog('Workshop details');
  await dialog.getByLabel('Title', { exact: true }).fill('Northfield Hospital');
  await dialog.getByLabel('Client', { exact: true }).fill('Northfield');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(trilane.shell.title()).toHaveText('Northfield Hospital');
  await trilane.shell.expectUndo('Workshop details');

  await trilane.close();
  expect((await readWorkshop(file)).details).toMatchObject({
    title: 'Northfield Hospital',
    client: 'Northfield',
  });
});

test('a file double-clicked while the program runs opens in its window', async ({ trilane }) => {
  const hospital = await prepared(trilane, { title: 'Hospital', people: ['Ben'], services: { EHR: {} } });
  const retail = await prepared(trilane, { title: 'Retail', services: { Inventory: {} } });
  await trilane.launch(hospital);
  await trilane.board.assign(trilane.people.person('Ben'), 'EHR', 'Customer');
  test.skip(!(await trilane.doubleClick(retail)), 'the local host is started from a terminal, not by a file');

  await trilane.board.expectServices('Inventory');
  // The same file again: the window that has it comes to the front.
  await trilane.doubleClick(retail);
  await trilane.board.expectServices('Inventory');
  await trilane.close();
  expect((await readWorkshop(hospital)).lane('EHR', 'customer')).toEqual(['Ben']);
});

test('another workshop is opened from the one that is open', async ({ trilane }) => {
  const hospital = await prepared(trilane, { title: 'Hospital', people: ['Ben'], services: { EHR: {} } });
  const retail = await prepared(trilane, { title: 'Retail', services: { Inventory: {} } });
  await trilane.launch(hospital);
  await trilane.board.assign(trilane.people.person('Ben'), 'EHR', 'Customer');

  await trilane.chooseOpen(retail, () => trilane.shell.chooseFromFileMenu('Open…'));
  await trilane.board.expectServices('Inventory');
  await expect(trilane.shell.title()).toHaveText('Retail');
  await trilane.shell.closeWorkshop();
  await trilane.start.expectRecent('Retail', 'Hospital');
  await trilane.start.openRecent('Hospital');
  await trilane.board.expectInLane('EHR', 'Customer', 'Ben');
  await trilane.shell.expectUndo('Ben to EHR, Customer');
});
