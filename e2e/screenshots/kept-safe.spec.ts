import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockedDisk } from '../fixtures/read-only-disk.ts';
import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test, type Trilane } from '../fixtures/trilane.ts';
import { press } from '../pages/fields.ts';
import { Restoring } from '../pages/restoring.ts';
import { NORTHFIELD } from './northfield.ts';
import { picture } from './picture.ts';
import { steadyClock } from './steady-clock.ts';

async function launch(trilane: Trilane, file?: string): Promise<void> {
  await trilane.launch(file);
  await steadyClock(trilane.page);
}

test('earlier states', async ({ trilane }) => {
  await launch(trilane, await prepared(trilane, NORTHFIELD));
  const { page, people, board, shell } = trilane;
  await people.type('Chen Wei', 'Dana Ruiz');
  await shell.chooseFromFileMenu('Name a snapshot…');
  const restoring = new Restoring(page);
  await restoring.nameSnapshot('After break');
  await board.typeService('Cash desk');
  await shell.chooseFromFileMenu('Restore points…');
  await restoring.point('After break').click();
  await restoring.expectChanges('1 service added since goes, with its people: Cash desk');
  await picture(page, 'restore-points');
});

test('somebody is forgotten', async ({ trilane }) => {
  await launch(trilane, await prepared(trilane, NORTHFIELD));
  const { page, people } = trilane;
  await people.open('Helen Marsh');
  await page.getByRole('button', { name: 'Forget this person…' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Forget Helen Marsh?' });
  await expect(dialog).toBeVisible();
  await picture(page, 'forget');
  await dialog.getByText('Forget Helen Marsh for good').click();
  await press(dialog, 'Forget');
  await expect(page.getByRole('dialog', { name: 'Forgotten' })).toBeVisible();
  await picture(page, 'forgotten');
});

test('somebody is forgotten whom other files name', async ({ trilane }) => {
  const other = await prepared(trilane, { ...NORTHFIELD, title: 'Notes of Helen Marsh' });
  const file = await prepared(trilane, NORTHFIELD);
  const folder = join(trilane.documents, 'OneDrive - Northfield');
  mkdirSync(folder);
  const synced = join(folder, 'Helen Marsh.trilane');
  renameSync(file, synced);
  await trilane.launch(other);
  await expect(trilane.people.person('Helen Marsh')).toBeVisible();
  await trilane.restart(synced);
  const { page, people, start } = trilane;
  await start
    .trouble('This workshop is in a synced folder')
    .getByRole('button', { name: 'Work on a local copy' })
    .click();
  await expect(people.person('Helen Marsh')).toBeVisible();
  await steadyClock(page);
  await people.open('Helen Marsh');
  await page.getByRole('button', { name: 'Forget this person…' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Forget Helen Marsh?' });
  await dialog.getByText('Forget Helen Marsh for good').click();
  await press(dialog, 'Forget');
  await expect(page.getByRole('dialog', { name: 'Forgotten' })).toBeVisible();
  await picture(page, 'forgotten-elsewhere');
});

test('a protected copy', async ({ trilane }) => {
  await launch(trilane, await prepared(trilane, NORTHFIELD));
  const { page, shell, start } = trilane;
  await shell.chooseFromFileMenu('Save a protected copy…');
  const protect = page.getByRole('dialog', { name: 'Save a protected copy' });
  await press(protect, 'Suggest one');
  await picture(page, 'protected-copy');
  const copy = join(trilane.workshops, 'Northfield copy.trilane.age');
  await trilane.chooseSave(copy, () => press(protect, 'Choose where to save…'));
  await expect.poll(() => existsSync(copy), { timeout: 30_000 }).toBe(true);
  await shell.closeWorkshop();
  await trilane.chooseOpen(copy, () => start.openButton().click());
  await expect(page.getByRole('dialog', { name: 'Open Northfield copy.trilane.age' })).toBeVisible();
  await picture(page, 'unlock');
});

test('looked at only', async ({ trilane }) => {
  const file = await prepared(trilane, NORTHFIELD);
  const stick = lockedDisk(join(trilane.documents, 'Stick'), file);
  if (!stick)
    throw new Error('The picture of a locked file needs a user who may mount, or may not write everything');
  try {
    await launch(trilane, stick.file);
    await trilane.board.expectServices('Payroll', 'Ward Wi-Fi');
    await picture(trilane.page, 'view-only');
    await trilane.close();
  } finally {
    stick.remove();
  }
});

test('a synced folder', async ({ trilane }) => {
  const made = await prepared(trilane, NORTHFIELD);
  const folder = join(trilane.documents, 'OneDrive - Northfield');
  mkdirSync(folder);
  const file = join(folder, 'Northfield.trilane');
  renameSync(made, file);
  await trilane.launch(file);
  await expect(trilane.start.trouble('This workshop is in a synced folder')).toBeVisible();
  await picture(trilane.page, 'synced-folder');
});

test('a sudden end, and a damaged file', async ({ trilane }) => {
  const file = await prepared(trilane, NORTHFIELD);
  await trilane.launch(file);
  await trilane.board.assign(trilane.people.person('Ben Okafor'), 'Payroll', 'User');
  await trilane.shell.saved();
  await trilane.kill();
  await trilane.launch();
  await expect(trilane.start.suddenEnd()).toBeVisible();
  await picture(trilane.page, 'sudden-end');
  await trilane.start.suddenEnd().getByRole('button', { name: 'Open Northfield Hospital' }).click();
  await trilane.shell.closeWorkshop();
  await trilane.close();
  const whole = readFileSync(file);
  writeFileSync(file, Buffer.from(whole).fill(0, whole.length / 2));
  await trilane.launch(file);
  await expect(trilane.start.trouble('The file is damaged')).toBeVisible();
  await picture(trilane.page, 'damaged');
});
