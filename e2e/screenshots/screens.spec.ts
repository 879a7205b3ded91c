import { join } from 'node:path';
import { expect, test, type Trilane } from '../fixtures/trilane.ts';
import { picture } from './picture.ts';
import { steadyClock } from './steady-clock.ts';

async function launch(trilane: Trilane): Promise<void> {
  await trilane.launch();
  await steadyClock(trilane.page);
  await trilane.start.expectShown();
}

async function openSample(trilane: Trilane, title: string): Promise<void> {
  await trilane.start.sample(title).click();
  await trilane.shell.saved();
}

test('the start screen, and its dialogs', async ({ trilane }) => {
  await launch(trilane);
  const { page, start, shell } = trilane;
  await expect(start.sample('Retail inventory')).toBeVisible();
  await picture(page, 'start-first');
  for (const title of ['Retail inventory', 'The debit card', 'Hospital health record']) {
    await openSample(trilane, title);
    await shell.closeWorkshop();
  }
  await expect(page.getByRole('region', { name: 'Recent' }).getByRole('listitem')).toHaveCount(3);
  await picture(page, 'start');
  await start.beginWorkshop({
    title: 'Northfield payroll',
    client: 'Northfield Hospital',
    place: 'Room 4',
    facilitator: 'Lena Öst',
  });
  await expect(page.locator('[data-saved-as]')).toContainText('.trilane');
  await picture(page, 'new-workshop');
  await page.keyboard.press('Escape');
  await start.openButton().click();
  await expect(page.getByRole('option').first()).toBeVisible();
  await picture(page, 'file-chooser');
});

test('the board', async ({ trilane }) => {
  await launch(trilane);
  const { page, board, people } = trilane;
  await openSample(trilane, 'Hospital health record');
  await board.expectServices('Electronic health record', 'Payroll');
  await picture(page, 'board');
  await people.open('Helen Marsh');
  await picture(page, 'person');
  await page.keyboard.press('Escape');
  await board.self
    .getByRole('button', { name: /^Customer/ })
    .first()
    .click();
  await expect(page.getByRole('dialog', { name: 'Customer', exact: true })).toBeVisible();
  await picture(page, 'role-meaning');
  await page.keyboard.press('Escape');
  await board.service('Electronic health record').getByRole('button').first().focus();
  await page.keyboard.press('f');
  await picture(page, 'one-service');
  await page.keyboard.press('f');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await picture(page, 'keys');
});

test('what is missing', async ({ trilane }) => {
  await launch(trilane);
  await openSample(trilane, 'The debit card');
  await picture(trilane.page, 'board-gap');
});

test('the RACI, and the report', async ({ trilane }) => {
  await launch(trilane);
  const { page, shell, exporting, raci } = trilane;
  await openSample(trilane, 'Hospital health record');
  await shell.show('RACI');
  await expect(raci.table('Electronic health record')).toBeVisible();
  await picture(page, 'raci');
  await raci.openActivities();
  await picture(page, 'raci-activities');
  await page.keyboard.press('Escape');
  await raci.look('All services');
  await expect(raci.all()).toBeVisible();
  await picture(page, 'raci-all');
  await raci.look('By person');
  await raci.choosePerson('Ben Okafor');
  await picture(page, 'raci-person');
  await exporting.open();
  await picture(page, 'export', () => exporting.pages());
  await trilane.chooseSave(join(trilane.workshops, 'Hospital.pdf'), () => exporting.save());
});
