import { mkdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test, type Trilane } from '../fixtures/trilane.ts';
import { press } from '../pages/fields.ts';

/** Says why, leaves the file as it was, and lets the facilitator go on. */
async function expectRefused(trilane: Trilane, file: string, title: string, text: string): Promise<void> {
  const before = readFileSync(file);
  await trilane.launch(file);
  const trouble = trilane.start.trouble(title);
  await expect(trouble).toContainText(text);
  await press(trouble, 'Close');
  await expect(trouble).toBeHidden();
  await trilane.start.expectShown();
  await trilane.close();
  expect(readFileSync(file).equals(before)).toBe(true);
}

test('a file of another program is left alone', async ({ trilane }) => {
  mkdirSync(trilane.workshops);
  const file = join(trilane.workshops, 'Minutes.trilane');
  writeFileSync(file, 'Minutes of the meeting, in plain text. '.repeat(40));
  await expectRefused(
    trilane,
    file,
    'That is not a workshop file',
    'Minutes.trilane was not made by Trilane and was left as it is. Choose a workshop that Trilane saved',
  );
});

test('a file cut short is refused, not repaired', async ({ trilane }) => {
  const file = await prepared(trilane, {
    title: 'Cut',
    people: ['Ben'],
    services: { EHR: { customer: ['Ben'] } },
  });
  truncateSync(file, Math.floor(statSync(file).size / 2));
  await expectRefused(trilane, file, 'The file is damaged', 'Cut.trilane can’t be read whole');
});

test('a recent file that was damaged or changed by another program is refused, and the start screen works on', async ({
  trilane,
}) => {
  const file = await prepared(trilane, { title: 'Mended', people: ['Ben'], services: { EHR: {} } });
  await trilane.launch(file);
  await trilane.board.expectServices('EHR');
  await trilane.close();
  const whole = readFileSync(file);

  await trilane.launch();
  writeFileSync(file, Buffer.from(whole).fill(0, whole.length / 2));
  await trilane.start.openRecent('Mended');
  const damaged = trilane.start.trouble('The file is damaged');
  // With a restore point on offer, nobody is sent for another copy.
  await expect(damaged).toContainText('Trilane has a restore point of it');
  await expect(damaged).not.toContainText('Open a copy');
  await press(damaged, 'Close');
  await trilane.start.expectRecent('Mended');

  writeFileSync(file, Buffer.alloc(whole.length));
  await trilane.start.openRecent('Mended');
  const emptied = trilane.start.trouble('There is nothing in the file yet');
  await expect(emptied).toContainText('still loading it');
  await expect(emptied.getByRole('button', { name: 'Use the newest good restore point' })).toBeVisible();
  await press(emptied, 'Try again');
  await press(emptied, 'Close');

  writeFileSync(file, whole);
  writeFileSync(`${file}-wal`, '');
  await trilane.start.openRecent('Mended');
  const altered = trilane.start.trouble('Not as Trilane made it');
  await expect(altered).toContainText('another program changed it');
  await press(altered, 'Close');

  rmSync(`${file}-wal`);
  await trilane.start.openRecent('Mended');
  await trilane.board.expectServices('EHR');
});

test('a folder is no workshop', async ({ trilane }) => {
  const folder = join(trilane.workshops, 'Folder.trilane');
  mkdirSync(folder, { recursive: true });
  await trilane.launch(folder);
  await expect(trilane.start.trouble('That is not a file')).toContainText(
    'Folder.trilane is a folder or a device.',
  );
});

test('a file that is not there can be found again', async ({ trilane }) => {
  const file = await prepared(trilane, { title: 'Moved', services: { EHR: {} } });
  const elsewhere = join(trilane.documents, 'Moved.trilane');
  await trilane.launch(file);
  await trilane.board.expectServices('EHR');
  await trilane.close();
  renameSync(file, elsewhere);

  await trilane.launch();
  await trilane.start.openRecent('Moved');
  const trouble = trilane.start.trouble('The file is not there');
  await trilane.chooseOpen(elsewhere, () =>
    trouble.getByRole('button', { name: 'Choose where it is now…' }).click(),
  );
  await trilane.board.expectServices('EHR');
  await trilane.shell.closeWorkshop();
  // Its old place is forgotten.
  await trilane.start.expectRecent('Moved');
});
