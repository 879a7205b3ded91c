import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { filesWith } from '../fixtures/bytes-in.ts';
import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test } from '../fixtures/trilane.ts';
import { readWorkshop } from '../fixtures/workshop-file.ts';
import { press } from '../pages/fields.ts';

const NAME = 'Quirinia Zathuriel';

test('somebody who asks for it is forgotten, in the file and in all that Trilane keeps', async ({
  trilane,
}) => {
  const file = await prepared(trilane, {
    title: 'Forget',
    people: [NAME, 'Ben Okafor'],
    services: { Payroll: { customer: [NAME, 'Ben Okafor'] } },
  });
  await trilane.launch(file);
  const { people } = trilane;
  const ben = await people.open('Ben Okafor');
  await ben.getByRole('textbox', { name: 'Note' }).fill(`Stands in for ${NAME} on Fridays`);
  await press(ben, 'Save');
  await trilane.shell.saved();
  await trilane.restart(file);
  // The restore points hold the name by now.
  expect(filesWith(trilane.data, NAME)).not.toEqual([]);

  // By keys alone: from the list to the dialog, the link, the one box, the button.
  await trilane.people.person(NAME).focus();
  await trilane.page.keyboard.press('Enter');
  await trilane.page.getByRole('button', { name: 'Forget this person…' }).press('Enter');
  const dialog = trilane.page.getByRole('alertdialog', { name: `Forget ${NAME}?` });
  await expect(dialog).toContainText('This can’t be undone.');
  await expect(dialog).toContainText(
    'Restore points that may hold the name are deleted too, also those of copies of this file',
  );
  await expect(dialog).toContainText('Freed parts of the drive: special tools can read them');
  await expect(dialog.getByRole('checkbox', { name: /^Note of Ben Okafor/ })).toBeChecked();
  const forget = dialog.getByRole('button', { name: 'Forget', exact: true });
  await expect(forget).toBeDisabled();
  await dialog.getByRole('checkbox', { name: `Forget ${NAME} for good` }).press('Space');
  await forget.press('Enter');
  const done = trilane.page.getByRole('dialog', { name: 'Forgotten' });
  await expect(done).toContainText('What is left to do');
  await press(done, 'Close');
  await expect(trilane.people.person('Person 1')).toBeVisible();
  await expect(
    trilane.page.getByRole('button', { name: 'Undo ends here: somebody was forgotten, for good.' }),
  ).toBeDisabled();

  await trilane.restart(file);
  await expect(trilane.people.person('Person 1')).toBeVisible();
  await trilane.close();
  expect(filesWith(trilane.documents, NAME)).toEqual([]);
  expect(filesWith(trilane.data, NAME)).toEqual([]);
  const kept = await readWorkshop(file);
  expect(kept.people.toSorted()).toEqual(['Ben Okafor', 'Person 1']);
  expect(kept.person('Ben Okafor').note).toBe('Stands in for Person 1 on Fridays');
});

test('what Trilane keeps of a synced folder goes with them, and what it can’t reach is named', async ({
  trilane,
}) => {
  const folder = join(trilane.documents, 'OneDrive - Northfield');
  mkdirSync(folder);
  const inFolder = async (title: string, people: readonly string[]) => {
    const made = await prepared(trilane, { title, people, services: { Payroll: {} } });
    const file = join(folder, `${title}.trilane`);
    renameSync(made, file);
    return file;
  };
  const other = await inFolder(`With ${NAME}`, ['Ben Okafor']);
  const file = await inFolder('Team', [NAME]);
  const workHere = () =>
    trilane.start
      .trouble('This workshop is in a synced folder')
      .getByRole('button', { name: 'Work on a local copy' })
      .click();
  await trilane.launch(other);
  await workHere();
  await expect(trilane.people.person('Ben Okafor')).toBeVisible();
  await trilane.restart(file);
  await workHere();

  await trilane.people.open(NAME);
  await trilane.page.getByRole('button', { name: 'Forget this person…' }).click();
  const dialog = trilane.page.getByRole('alertdialog', { name: `Forget ${NAME}?` });
  await dialog.getByText(`Forget ${NAME} for good`).click();
  await press(dialog, 'Forget');
  const done = trilane.page.getByRole('dialog', { name: 'Forgotten' });
  await expect(done).toContainText('The file in the synced folder still holds the name.');
  await expect(done).toContainText(
    `The title or the place of With ${NAME}.trilane in Documents / OneDrive - Northfield holds the name`,
  );
  await expect(done).toContainText('Restore points of another workshop hold the name.');
  await press(done, 'Close');
  await trilane.shell.chooseFromFileMenu('Close workshop');
  await trilane.start.expectRecent('Team');
  await trilane.close();
  // What was named is all there is.
  const points = join(trilane.data, 'restore-points');
  expect(filesWith(trilane.data, NAME).filter((path) => !path.startsWith(points))).toEqual([]);
  expect(filesWith(folder, NAME)).toEqual([other]);
  expect((await readWorkshop(file)).people).toEqual(['Person 1']);
});

test('a protected copy opens with its pass phrase only, as a file of its own', async ({ trilane }) => {
  test.slow();
  const file = await prepared(trilane, {
    title: 'Secret',
    people: [NAME],
    services: { Payroll: { customer: [NAME] } },
  });
  await trilane.launch(file);
  await trilane.page.getByRole('button', { name: 'File', exact: true }).click();
  await trilane.page.getByRole('menuitem', { name: 'Save a protected copy…' }).click();
  const protect = trilane.page.getByRole('dialog', { name: 'Save a protected copy' });
  await protect.getByLabel('Pass phrase', { exact: true }).fill('five words are quite enough');
  await protect.getByLabel('Pass phrase again').fill('five words are not');
  await press(protect, 'Choose where to save…');
  await expect(protect).toContainText('Type the same pass phrase twice.');
  await protect.getByLabel('Pass phrase again').fill('five words are quite enough');
  const copy = join(trilane.workshops, 'Secret copy.trilane.age');
  await trilane.chooseSave(copy, () => press(protect, 'Choose where to save…'));
  await expect(trilane.shell.notices()).toContainText('Protected copy saved', { timeout: 30_000 });
  expect(existsSync(copy)).toBe(true);
  expect(readFileSync(copy).includes(NAME)).toBe(false);

  await trilane.restart();
  await trilane.chooseOpen(copy, () => trilane.start.openButton().click());
  const unlock = trilane.page.getByRole('dialog', { name: 'Open Secret copy.trilane.age' });
  await unlock.getByLabel('Pass phrase', { exact: true }).fill('five words are not enough');
  await press(unlock, 'Open');
  await expect(unlock).toContainText('does not open it', { timeout: 30_000 });
  await unlock.getByLabel('Pass phrase', { exact: true }).fill('five words are quite enough');
  await press(unlock, 'Open');
  await expect(trilane.people.person(NAME)).toBeVisible({ timeout: 30_000 });
  await trilane.close();
  expect((await readWorkshop(join(trilane.workshops, 'Secret copy.trilane'))).people).toEqual([NAME]);
});
