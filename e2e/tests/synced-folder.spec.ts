import { existsSync, mkdirSync, readdirSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test } from '../fixtures/trilane.ts';
import { readWorkshop } from '../fixtures/workshop-file.ts';
import { expectAccessible } from '../pages/accessible.ts';
import { press } from '../pages/fields.ts';

test('a workshop in OneDrive is worked in on this laptop, outlives a crash, and goes back whole beside another’s', async ({
  trilane,
}) => {
  const made = await prepared(trilane, { title: 'Team', people: ['Ben', 'Chen'], services: { EHR: {} } });
  const folder = join(trilane.documents, 'OneDrive - Northfield');
  mkdirSync(folder);
  const file = join(folder, 'Team.trilane');
  renameSync(made, file);

  await trilane.launch(file);
  const question = trilane.start.trouble('This workshop is in a synced folder');
  await expect(question).toContainText('Team.trilane stands in OneDrive');
  await expect(question.getByRole('button', { name: 'Work on a local copy' })).toBeFocused();
  await question.getByRole('button', { name: 'Work on a local copy' }).click();
  await trilane.board.assign(trilane.people.person('Ben'), 'EHR', 'Customer');
  await expect(trilane.page.locator('[data-saved]')).toHaveText(/^Saved \d.+ on this laptop$/);
  expect(readdirSync(folder)).toEqual(['Team.trilane']);
  expect((await readWorkshop(file)).lane('EHR', 'customer')).toEqual([]);

  await trilane.shell.chooseFromFileMenu('Write back to OneDrive now');
  await expect(trilane.shell.notices()).toContainText('Team.trilane is written back to OneDrive');
  expect((await readWorkshop(file)).lane('EHR', 'customer')).toEqual(['Ben']);

  await trilane.board.assign(trilane.people.person('Chen'), 'EHR', 'User');
  await expect(trilane.page.locator('[data-saved]')).toHaveText(/^Saved/);
  await trilane.kill();

  // Not asked again: it goes on where it was left.
  await trilane.launch(file);
  await expect(trilane.shell.notices()).toContainText('Going on with the copy on this laptop');
  await trilane.board.expectInLane('EHR', 'User', 'Chen');

  writeFileSync(file, 'what another laptop wrote');
  await trilane.shell.chooseFromFileMenu('Close workshop');
  await expect(trilane.shell.notices()).toContainText(
    'Somebody else changed the workshop in OneDrive meanwhile',
  );
  await trilane.close();
  const [beside = ''] = readdirSync(folder).filter((name) => name !== 'Team.trilane');
  expect(beside).toMatch(/^Team \(from this laptop, \d+ \w+ \d\d\.\d\d\)\.trilane$/);
  expect((await readWorkshop(join(folder, beside))).lane('EHR', 'user')).toEqual(['Chen']);
  expect(readdirSync(folder)).toHaveLength(2);
});

test('a copy on this laptop that was damaged is said to be, and leads to a restore point or back to OneDrive', async ({
  trilane,
}) => {
  const made = await prepared(trilane, { title: 'Team', people: ['Ben', 'Chen'], services: { EHR: {} } });
  const folder = join(trilane.documents, 'OneDrive - Northfield');
  mkdirSync(folder);
  const file = join(folder, 'Team.trilane');
  renameSync(made, file);
  await trilane.launch(file);
  await press(trilane.start.trouble('This workshop is in a synced folder'), 'Work on a local copy');
  await trilane.board.assign(trilane.people.person('Ben'), 'EHR', 'Customer');
  await trilane.shell.chooseFromFileMenu('Name a snapshot…');
  const snapshot = trilane.shell.dialog('Name a snapshot');
  await snapshot.getByLabel('Name').fill('After break');
  await press(snapshot, 'Keep snapshot');
  await expect(trilane.shell.notices()).toContainText('Snapshot kept');
  // Its restore point is made beside the work.
  const points = join(trilane.data, 'restore-points');
  await expect
    .poll(() => readdirSync(points, { recursive: true, encoding: 'utf8' }).join())
    .toMatch(/snapshot\.trilane/);
  await trilane.kill();

  await trilane.launch();
  await expect(trilane.start.suddenEnd()).toContainText(
    'Everything saved is in the copy on this laptop, not yet in OneDrive.',
  );
  const copies = join(trilane.data, 'working-copies');
  const copy = join(copies, readdirSync(copies)[0] ?? '', 'Team.trilane');
  truncateSync(copy, 8_000);
  await trilane.start.openRecent('Team');
  const damaged = trilane.start.trouble('Your copy on this laptop is damaged');
  await expect(damaged).toContainText(/What was changed here since today \d\d:\d\d is not in OneDrive/);
  await expect(damaged.getByRole('button', { name: 'Use the newest good restore point' })).toBeVisible();
  await expectAccessible(trilane.page, 'a damaged copy on this laptop');
  await press(damaged, 'Use the newest good restore point');
  // It is open, as a file of its own, and asks where to work in that.
  const question = trilane.start.trouble('This workshop is in a synced folder');
  await expect(question).toContainText('Team restored.trilane stands in OneDrive');
  await press(question, 'Not now');
  await trilane.board.expectInLane('EHR', 'Customer', 'Ben');
  await trilane.shell.closeWorkshop();
  expect((await readWorkshop(join(folder, 'Team restored.trilane'))).lane('EHR', 'customer')).toEqual([
    'Ben',
  ]);

  // The restored one has the same title, and was open last.
  await trilane.start.recent('Team').nth(1).getByRole('button').first().click();
  await press(trilane.start.trouble('Your copy on this laptop is damaged'), 'Open it without these changes');
  await expect(trilane.shell.notices()).toContainText(
    /Team.trilane is open as it is in OneDrive. What is left of the copy on this laptop is kept in .*working-copies/,
  );
  await trilane.board.assign(trilane.people.person('Chen'), 'EHR', 'User');
  await trilane.shell.closeWorkshop();
  const team = await readWorkshop(file);
  expect([team.lane('EHR', 'customer'), team.lane('EHR', 'user')]).toEqual([[], ['Chen']]);
  expect(existsSync(copy)).toBe(true);
});
