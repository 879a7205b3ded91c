import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../fixtures/folder.ts';
import { prepared } from '../fixtures/prepared-workshop.ts';
import { lift } from '../pages/drag.ts';
import { expect, test } from '../fixtures/trilane.ts';
import { readWorkshop } from '../fixtures/workshop-file.ts';

const SERVICES = Array.from({ length: 25 }, (_, index) => `Service ${index + 1}`);

test('whatever was said to be saved is there after the battery died', async ({ trilane }) => {
  const file = await prepared(trilane, { title: 'Battery' });
  await trilane.launch(file);
  const { board, shell } = trilane;
  const atOpening = await shell.saved();

  // Names as fast as they can be typed: some are still on their way to the disk when the power goes.
  const field = board.addField();
  let acknowledged = 0;
  for (const name of SERVICES) {
    await field.fill(name);
    await field.press('Enter');
    acknowledged = Math.max(acknowledged, (await shell.acknowledged()) - atOpening);
  }
  await trilane.kill();

  await trilane.launch(file);
  const kept = (await trilane.shell.saved()) - atOpening;
  expect(acknowledged).toBeGreaterThan(0);
  expect(kept).toBeGreaterThanOrEqual(acknowledged);
  await trilane.shell.expectUndo(`Add ${SERVICES[kept - 1]}`);

  await trilane.close();
  expect((await readWorkshop(file)).services).toEqual(SERVICES.slice(0, kept));
});

test('a crash in the middle of a drag loses that drag at most', async ({ trilane }) => {
  const file = await prepared(trilane, { title: 'Drag', people: ['Ben', 'Amira'], services: { EHR: {} } });
  await trilane.launch(file);
  await trilane.board.assign(trilane.people.person('Ben'), 'EHR', 'Customer');
  await trilane.shell.saved();
  await lift(trilane.people.person('Amira'));
  await trilane.kill();

  await trilane.launch(file);
  await trilane.board.expectInLane('EHR', 'Customer', 'Ben');
  await trilane.people.expectCount(2);
  await trilane.board.assign(trilane.people.person('Amira'), 'EHR', 'User');
  await trilane.close();
  const kept = await readWorkshop(file);
  expect(kept.lane('EHR', 'customer')).toEqual(['Ben']);
  expect(kept.lane('EHR', 'user')).toEqual(['Amira']);
});

test('a window that outlives the program says so, and up to when all is saved', async ({ trilane, host }) => {
  test.skip(host === 'electron', 'there the window goes with the program');
  const file = await prepared(trilane, { title: 'Lost', people: ['Ben'], services: { EHR: {} } });
  await trilane.launch(file);
  await trilane.board.assign(trilane.people.person('Ben'), 'EHR', 'Customer');
  await trilane.shell.saved();
  await trilane.kill();

  const alert = trilane.page.getByRole('alert');
  await expect(alert).toContainText('Trilane has stopped');
  await expect(alert).toContainText(/What you see was saved up to \d/);
  await trilane.shell.expectNotSaved();
  // What the room sees stays readable.
  await trilane.board.expectInLane('EHR', 'Customer', 'Ben');

  await trilane.launch(file);
  await trilane.board.expectInLane('EHR', 'Customer', 'Ben');
});

test('a file deleted while open: the drop comes back, and the workshop goes on in another file', async ({
  trilane,
}) => {
  const file = await prepared(trilane, { title: 'Deleted', people: ['Ben', 'CFO'], services: { EHR: {} } });
  const rescued = join(trilane.workshops, 'Rescued.trilane');
  await trilane.launch(file);
  const { board, people, shell } = trilane;
  await board.assign(people.person('Ben'), 'EHR', 'Customer');
  await shell.saved();
  // Somebody tidied up the folder.
  for (const name of filesIn(trilane.workshops)) rmSync(join(trilane.workshops, name));

  await board.assign(people.person('CFO'), 'EHR', 'Sponsor');
  await expect(shell.unsaved()).toContainText(
    'Not saved: the workshop file was moved or deleted while open. Put it back, or save elsewhere.',
  );
  await expect(shell.unsaved()).toContainText(/A restore point of \d.* holds all of it/u);
  await board.expectInLane('EHR', 'Sponsor');
  await shell.expectSaid('Not saved, so taken back: CFO to EHR, Sponsor');
  await shell.expectNotSaved();

  await trilane.chooseSave(rescued, () => shell.saveAs());
  await expect(shell.notices()).toContainText('Saved as Rescued.trilane');
  await expect(shell.unsaved()).toHaveCount(0);
  await board.assign(people.person('CFO'), 'EHR', 'Sponsor');
  await trilane.close();
  expect(filesIn(trilane.workshops)).toEqual(['Rescued.trilane']);
  const kept = await readWorkshop(rescued);
  expect(kept.lane('EHR', 'customer')).toEqual(['Ben']);
  expect(kept.lane('EHR', 'sponsor')).toEqual(['CFO']);
});

test('a file written over by another program is left alone, and nothing that was saved is lost', async ({
  trilane,
}) => {
  const file = await prepared(trilane, { title: 'Synced', people: ['Ben', 'CFO'], services: { EHR: {} } });
  const yesterday = readFileSync(file);
  const rescued = join(trilane.workshops, 'Rescued.trilane');
  await trilane.launch(file);
  const { board, people, shell } = trilane;
  await board.assign(people.person('Ben'), 'EHR', 'Customer');
  await shell.saved();
  // What a sync client does that has seen yesterday's file elsewhere.
  writeFileSync(file, yesterday);

  await board.assign(people.person('CFO'), 'EHR', 'Sponsor');
  await expect(shell.unsaved()).toContainText('another program wrote over the workshop file');
  await board.expectInLane('EHR', 'Sponsor');
  await trilane.chooseSave(rescued, () => shell.saveAs());
  await expect(shell.unsaved()).toHaveCount(0);
  await board.expectInLane('EHR', 'Customer', 'Ben');
  await board.assign(people.person('CFO'), 'EHR', 'Sponsor');

  await trilane.close();
  expect(readFileSync(file).equals(yesterday)).toBe(true);
  const kept = await readWorkshop(rescued);
  expect(kept.lane('EHR', 'customer')).toEqual(['Ben']);
  expect(kept.lane('EHR', 'sponsor')).toEqual(['CFO']);
});
