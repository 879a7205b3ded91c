import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test } from '../fixtures/trilane.ts';
import { readWorkshop } from '../fixtures/workshop-file.ts';

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
