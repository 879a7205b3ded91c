import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test } from '../fixtures/trilane.ts';
import { chooseAppearance, expectChosenAppearance, expectPaper } from '../pages/appearance.ts';

test('the theme chosen on the start screen is there in a workshop and after a restart', async ({
  trilane,
}) => {
  const file = await prepared(trilane, { title: 'Dark', services: { EHR: {} } });
  await trilane.launch();
  await trilane.page.emulateMedia({ colorScheme: 'light' });
  await expectPaper(trilane.page, 'light');
  await chooseAppearance(trilane.page, 'Dark');
  await expectPaper(trilane.page, 'dark');

  await trilane.restart(file);
  await trilane.board.expectServices('EHR');
  await expectPaper(trilane.page, 'dark');
  await chooseAppearance(trilane.page, 'Light');
  await expectPaper(trilane.page, 'light');

  await trilane.restart();
  await expectPaper(trilane.page, 'light');
  await expectChosenAppearance(trilane.page, 'Light');
});

test('unless one is chosen, the theme is the system’s, and changes with it', async ({ trilane }) => {
  await trilane.launch();
  await trilane.start.expectShown();
  await expectChosenAppearance(trilane.page, 'As the system');
  for (const colorScheme of ['dark', 'light', 'dark'] as const) {
    await trilane.page.emulateMedia({ colorScheme });
    await expectPaper(trilane.page, colorScheme);
  }
});

test('the facilitator of the last workshop is there in the next, on another day too', async ({ trilane }) => {
  await trilane.launch();
  await trilane.start.createWorkshop({ title: 'Monday', facilitator: 'Lena Öst' });
  await trilane.restart();
  const dialog = await trilane.start.beginWorkshop({ title: 'Tuesday' });
  await expect(dialog.getByLabel('Facilitator')).toHaveValue('Lena Öst');
});

test('the paper chosen for one report is that of the next', async ({ trilane }) => {
  const file = await prepared(trilane, { title: 'Paper', services: { EHR: {} } });
  await trilane.launch(file);
  await trilane.board.expectServices('EHR');
  await trilane.exporting.open();
  await trilane.exporting.choosePaper('Letter');
  await trilane.exporting.pages();
  await trilane.restart(file);
  await trilane.board.expectServices('EHR');
  await trilane.exporting.open();
  await expect(trilane.page.getByRole('radio', { name: 'Letter' })).toBeChecked();
  await trilane.exporting.pages();
});

test('of preferences that were damaged, what can still be read counts', async ({ trilane }) => {
  await trilane.launch();
  await chooseAppearance(trilane.page, 'Dark');
  await expectPaper(trilane.page, 'dark');
  await trilane.close();
  writeFileSync(join(trilane.data, 'preferences.json'), '{"theme": "sepia", "facilitator": "Lena", "x": 1}');
  await trilane.launch();
  await trilane.page.emulateMedia({ colorScheme: 'light' });
  await expectPaper(trilane.page, 'light');
  const dialog = await trilane.start.beginWorkshop({ title: 'Next' });
  await expect(dialog.getByLabel('Facilitator')).toHaveValue('Lena');
});
