import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test } from '../fixtures/trilane.ts';
import { readWorkshop } from '../fixtures/workshop-file.ts';

const ROOM = {
  title: 'Activities',
  people: ['Ben', 'Amira', 'CFO', 'Desk'],
  services: {
    EHR: { customer: ['Ben'], user: ['Amira'], sponsor: ['CFO'], provider: ['Desk'] },
    Payroll: { customer: ['Amira'], user: ['Ben'], sponsor: ['CFO'], provider: ['Desk'] },
  },
} as const;
const ACCEPT = 'Accept the service before go-live';
const LEVELS = 'Agree service levels';

test('an activity is switched on for the workshop, and the chart of every service has it', async ({
  trilane,
}) => {
  const file = await prepared(trilane, ROOM);
  await trilane.launch(file);
  const { raci, shell } = trilane;
  await shell.show('RACI');
  await raci.choose('EHR');
  await expect(raci.row('EHR', ACCEPT)).toHaveCount(0);

  await raci.openActivities();
  await expect(raci.activities()).toContainText('10 of 18 on');
  await expect(raci.activities().getByRole('rowheader')).toHaveCount(18 + 4);
  await raci.switchOf(ACCEPT).press('Space');
  await shell.expectSaid(`On for the workshop: ${ACCEPT}`);
  await raci.expectRow('EHR', ACCEPT, 'A/R', 'C', 'I', 'C');
  await raci.choose('Payroll');
  await raci.expectRow('Payroll', ACCEPT, 'A/R', 'C', 'I', 'C');
  await shell.expectUndo(`Switch “${ACCEPT}”`);

  await trilane.close();
  expect((await readWorkshop(file)).letters('Payroll', 12)).toEqual({
    Amira: 'A/R',
    Ben: 'C',
    CFO: 'I',
    Desk: 'C',
  });
});

test('a service differs, which is seen at a glance, and comes back to what holds for the workshop', async ({
  trilane,
}) => {
  const file = await prepared(trilane, ROOM);
  await trilane.launch(file);
  const { raci, shell } = trilane;
  await shell.show('RACI');
  await raci.choose('EHR');
  await raci.openActivities();
  await raci.switchOf(LEVELS, 'EHR').press('Space');
  await shell.expectSaid(`Off in EHR: ${LEVELS}`);
  await shell.expectUndo(`Switch “${LEVELS}” in EHR`);
  await raci.switchOf(ACCEPT, 'EHR').press('Space');

  await expect(raci.row('EHR', LEVELS)).toHaveCount(0);
  await expect(raci.row('EHR', ACCEPT)).toBeVisible();
  await expect(raci.service('EHR')).toContainText('2 activities differ from the workshop');
  await expect(raci.activity(LEVELS)).toContainText('Own choice');
  await expect(raci.switchOf(LEVELS)).toBeChecked();

  // Another service follows the workshop, and its panel says who does not.
  await raci.choose('Payroll');
  await expect(raci.row('Payroll', LEVELS)).toBeVisible();
  await expect(raci.service('Payroll')).not.toContainText('of its own');
  await expect(raci.activity(LEVELS)).toContainText('Off in EHR');
  await raci.activity(LEVELS).getByRole('button', { name: 'Off in EHR' }).click();
  await expect(raci.table('EHR')).toBeVisible();

  // It is in the file, and one step each takes it back.
  await shell.saved();
  await trilane.restart(file);
  await trilane.shell.show('RACI');
  await expect(trilane.raci.row('EHR', LEVELS)).toHaveCount(0);
  await trilane.raci.openActivities();
  await trilane.raci
    .activity(LEVELS)
    .getByRole('button', { name: `${LEVELS}: same as the workshop` })
    .click();
  await trilane.shell.expectSaid(`EHR, as in the workshop: ${LEVELS}`);
  await expect(trilane.raci.row('EHR', LEVELS)).toBeVisible();
  await expect(trilane.raci.service('EHR')).toContainText('1 activity differs from the workshop');
  await trilane.shell.undo();
  await expect(trilane.raci.row('EHR', LEVELS)).toHaveCount(0);
  await trilane.shell.redo();

  await trilane.close();
  const kept = await readWorkshop(file);
  expect(kept.letters('EHR', 4)).toMatchObject({ Ben: 'A' });
  expect(kept.letters('EHR', 12)).toMatchObject({ Ben: 'A/R' });
  expect(kept.letters('Payroll', 12)).toEqual({});
});

test('the panel opens and closes by keyboard, and the focus comes back', async ({ trilane }) => {
  await trilane.launch(await prepared(trilane, ROOM));
  const { raci, shell, page } = trilane;
  await shell.show('RACI');
  const button = page.getByRole('button', { name: 'Activities…', exact: true });
  await button.press('Enter');
  await expect(raci.activities()).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(raci.switchOf('Define what the service must do (requirements)')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(raci.activities()).toHaveCount(0);
  await expect(button).toBeFocused();
});
