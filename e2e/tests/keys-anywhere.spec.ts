import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test } from '../fixtures/trilane.ts';

const ROOM = {
  title: 'Keys',
  people: ['Ben', 'Amira'],
  services: { EHR: { customer: ['Ben'], user: ['Amira'] } },
} as const;

test('after a choice or a switch was pressed, the keys that work anywhere still do', async ({ trilane }) => {
  const file = await prepared(trilane, ROOM);
  await trilane.launch(file);
  const { page, raci, shell } = trilane;
  await shell.show('RACI');
  await raci.look('By person');
  await page.keyboard.press('?');
  await expect(shell.dialog('Keys')).toBeVisible();
  await page.keyboard.press('Escape');
  await raci.look('One service');
  await page.keyboard.press('Control+e');
  await expect(trilane.exporting.self).toBeVisible();
  await trilane.exporting.pages();
  await page.keyboard.press('Escape');

  await raci.openActivities();
  await raci.switchOf('Accept the service before go-live').press('Space');
  await shell.expectUndo('Switch “Accept the service before go-live”');
  await page.keyboard.press('Control+z');
  await shell.expectRedo('Switch “Accept the service before go-live”');
});

test('in a field the report opens too, and Ctrl+Z is the field’s', async ({ trilane }) => {
  const file = await prepared(trilane, ROOM);
  await trilane.launch(file);
  const { page, board, people, shell } = trilane;
  await board.assign(people.person('Ben'), 'EHR', 'Sponsor');
  await shell.expectUndo('Ben to EHR, Sponsor');
  await people.addField().focus();
  await page.keyboard.press('Control+z');
  await shell.expectUndo('Ben to EHR, Sponsor');
  await page.keyboard.press('Control+e');
  await expect(trilane.exporting.self).toBeVisible();
  await trilane.exporting.pages();
  await page.keyboard.press('Escape');
  await expect(people.addField()).toBeFocused();
});

test('Escape closes what is on top, also while nothing has the focus', async ({ trilane }) => {
  const file = await prepared(trilane, ROOM);
  await trilane.launch(file);
  const { board, page, shell } = trilane;
  await board.expectServices('EHR');
  await page.keyboard.press('?');
  await expect(shell.dialog('Keys')).toBeVisible();
  // As it is for a moment between a dialog that goes and the one below it.
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
    );
  });
  await expect(shell.dialog('Keys')).toBeHidden();
  await board.expectServices('EHR');
});
