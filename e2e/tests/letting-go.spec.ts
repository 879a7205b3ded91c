import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test, type Trilane } from '../fixtures/trilane.ts';
import { readWorkshop } from '../fixtures/workshop-file.ts';
import { expectAccessible } from '../pages/accessible.ts';
import { press } from '../pages/fields.ts';
import { Restoring } from '../pages/restoring.ts';

const ROOM = {
  title: 'Northfield',
  people: ['Amira', 'Ben'],
  services: { Payroll: { sponsor: ['Amira'] } },
};

/** Ben was placed, and that was acknowledged; then a sync client puts the copy from before over the file. */
async function openAndOverwrite(trilane: Trilane): Promise<string> {
  const file = await prepared(trilane, ROOM);
  const older = readFileSync(file);
  await trilane.launch(file);
  await trilane.board.assign(trilane.people.person('Ben'), 'Payroll', 'Customer');
  await trilane.shell.saved();
  writeFileSync(file, older);
  return file;
}

const question = ({ shell }: Trilane) => shell.dialog('Close without saving?');

test('a file written over while it is open: closing asks, and the next opening offers everything that was acknowledged', async ({
  trilane,
}) => {
  const file = await openAndOverwrite(trilane);
  const { board, page, shell, start } = trilane;
  await board.typeService('Refused');
  await expect(shell.unsaved()).toContainText(/holds everything up to \d\d:\d\d, but the file does not/);
  await expect(shell.unsaved()).toContainText(/A restore point of \d\d:\d\d holds all of it/);
  await expect(shell.unsaved()).not.toContainText('is saved');

  await shell.chooseFromFileMenu('Close workshop');
  await expect(question(trilane)).toContainText('Another program wrote over Northfield.trilane');
  await expect(question(trilane)).toContainText(/A restore point of \d\d:\d\d holds all of it/);
  await expect(question(trilane).getByRole('button', { name: 'Save as…' })).toBeFocused();
  await expectAccessible(page, 'the question before a workshop is let go of');
  await page.keyboard.press('Escape');
  await expect(question(trilane)).toBeHidden();
  await board.expectInLane('Payroll', 'Customer', 'Ben');

  await shell.chooseFromFileMenu('Close workshop');
  await press(question(trilane), 'Close without saving it');
  await start.openRecent('Northfield');
  await board.expectServices('Payroll');
  await expect(board.chip('Ben', 'Payroll', 'Customer')).toHaveCount(0);
  const kept = page.getByRole('region', { name: 'Kept by Trilane' });
  await expect(kept).toContainText(/Trilane kept a later state of today \d\d:\d\d/);
  await expectAccessible(page, 'a later state that was kept');
  await kept.getByRole('button', { name: 'See what differs…' }).click();
  const restoring = new Restoring(page);
  await restoring.expectChanges('1 place in a lane is taken again: Ben in Payroll, Customer');
  await restoring.goBack();
  await board.expectInLane('Payroll', 'Customer', 'Ben');
  await expect(kept).toHaveCount(0);

  await trilane.restart(file);
  await trilane.board.expectInLane('Payroll', 'Customer', 'Ben');
  await expect(trilane.page.getByRole('region', { name: 'Kept by Trilane' })).toHaveCount(0);
  await trilane.close();
  expect((await readWorkshop(file)).lane('Payroll', 'customer')).toEqual(['Ben']);
});

test('whoever does not want what was kept is told of it once', async ({ trilane }) => {
  const file = await openAndOverwrite(trilane);
  await trilane.shell.chooseFromFileMenu('Close workshop');
  await press(question(trilane), 'Close without saving it');
  await trilane.start.openRecent('Northfield');
  const kept = () => trilane.page.getByRole('region', { name: 'Kept by Trilane' });
  await kept().getByRole('button', { name: 'Dismiss' }).click();
  await expect(kept()).toHaveCount(0);
  await trilane.page.reload();
  await trilane.board.expectServices('Payroll');
  await expect(kept()).toHaveCount(0);
  await trilane.restart(file);
  await trilane.board.expectServices('Payroll');
  await expect(kept()).toHaveCount(0);
});

test('opening another file asks as well, and “Save as…” brings everything into a file first', async ({
  trilane,
}) => {
  const other = await prepared(trilane, { title: 'Other', services: { EHR: {} } });
  const file = await openAndOverwrite(trilane);
  const rescued = join(trilane.workshops, 'Rescued.trilane');
  rmSync(file);
  await trilane.chooseOpen(other, () => trilane.shell.chooseFromFileMenu('Open…'));
  await expect(question(trilane)).toContainText('was moved, deleted or replaced while it was open');
  await trilane.chooseSave(rescued, () => press(question(trilane), 'Save as…'));
  await trilane.board.expectServices('EHR');
  await expect(trilane.shell.notices()).toContainText('Copy saved as Rescued.trilane');
  await trilane.close();
  expect((await readWorkshop(rescued)).lane('Payroll', 'customer')).toEqual(['Ben']);
});

test('a window that is closed asks first what is to become of it', async ({ trilane, host }) => {
  await openAndOverwrite(trilane);
  const { board, page, shell, start } = trilane;
  await board.typeService('Refused');
  await expect(shell.unsaved()).toBeVisible();
  if (host === 'electron') {
    await trilane.askToClose();
    const gone = page.waitForEvent('close');
    await press(question(trilane), 'Close without saving it');
    await gone;
  } else {
    // The browser asks in its own words; its user stays, and reads what it is about.
    const asked = page.waitForEvent('dialog');
    await trilane.askToClose();
    await (await asked).dismiss();
    await press(question(trilane), 'Close without saving it');
    await start.expectShown();
  }
});

test('a page that is loaded again does not call saved what its file no longer holds', async ({ trilane }) => {
  await openAndOverwrite(trilane);
  const { board, page, shell, start } = trilane;
  await page.reload();
  await board.expectInLane('Payroll', 'Customer', 'Ben');
  await shell.expectNotSaved();
  await expect(shell.unsaved()).toContainText('but the file does not');
  // Its window would be held.
  await shell.chooseFromFileMenu('Close workshop');
  await press(question(trilane), 'Close without saving it');
  await start.expectShown();
});
