import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test, type Trilane } from '../fixtures/trilane.ts';
import { expectAccessible } from '../pages/accessible.ts';
import { press } from '../pages/fields.ts';

const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** Everything the board can show at once: leads and none, groups, several lanes, gaps, names of other scripts. */
function fullWorkshop(trilane: Trilane): Promise<string> {
  return prepared(trilane, {
    title: 'Full',
    people: ['Maeve O’Dowd', 'Ben', '田中 美咲', 'ليلى حداد', { group: 'Ward nurses', headCount: 320 }],
    services: {
      EHR: {
        customer: ['Maeve O’Dowd', 'Ben'],
        user: ['Ward nurses', 'Ben'],
        sponsor: ['田中 美咲'],
        provider: ['ليلى حداد'],
      },
      'Patient scheduling': { customer: ['Maeve O’Dowd'], user: ['Ward nurses'] },
      Imaging: {},
    },
  });
}

async function launch(trilane: Trilane, theme: Theme, file?: string): Promise<void> {
  await trilane.launch(file);
  // What still fades in has colours of its own for a moment.
  await trilane.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
}

/** Does what opens something, looks at it, and closes it. */
async function lookAt(trilane: Trilane, what: string, open: () => Promise<unknown>): Promise<void> {
  const { page } = trilane;
  const before = await openParts(trilane);
  await open();
  await expect.poll(() => openParts(trilane), { message: `${what} is open` }).toBeGreaterThan(before);
  await expectAccessible(page, what);
  await page.keyboard.press('Escape');
  await expect.poll(() => openParts(trilane), { message: `${what} is closed` }).toBe(before);
}

function openParts({ page }: Trilane): Promise<number> {
  return page.locator('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]').count();
}

for (const theme of THEMES) {
  test.describe(`in the ${theme} theme, nothing stands in anybody’s way`, () => {
    test('on the start screen and in its dialogs', async ({ trilane }) => {
      await launch(trilane, theme);
      const { page, start } = trilane;
      await start.expectShown();
      await expectAccessible(page, 'the first start');
      await lookAt(trilane, 'the menu of themes', () =>
        page.getByRole('button', { name: 'Appearance' }).click(),
      );
      await lookAt(trilane, 'the dialog of a new workshop', () => start.newButton().click());
      await start.newButton().click();
      await page.getByRole('button', { name: 'Create workshop' }).click();
      await expectAccessible(page, 'a new workshop without a title');
      await page.keyboard.press('Escape');

      await prepared(trilane, { title: 'Recent', services: { EHR: {} } });
      await trilane.close();
      await launch(trilane, theme, join(trilane.workshops, 'Recent.trilane'));
      await trilane.board.expectServices('EHR');
      await trilane.shell.closeWorkshop();
      await trilane.start.expectRecent('Recent');
      await expectAccessible(trilane.page, 'the start screen with recent workshops');
      writeFileSync(join(trilane.workshops, 'Foreign.trilane'), 'no workshop');
      await trilane.close();
      await launch(trilane, theme, join(trilane.workshops, 'Foreign.trilane'));
      await expect(trilane.start.trouble('That is not a workshop file')).toBeVisible();
      await expectAccessible(trilane.page, 'why a file does not open');
    });

    test('on the board, in its menus and dialogs', async ({ trilane }) => {
      const file = await fullWorkshop(trilane);
      await launch(trilane, theme, file);
      const { page, board, people } = trilane;
      await board.expectServices('EHR', 'Patient scheduling', 'Imaging');
      await expectAccessible(page, 'the board');

      const banner = page.getByRole('banner');
      await lookAt(trilane, 'the File menu', () =>
        banner.getByRole('button', { name: 'File', exact: true }).click(),
      );
      await lookAt(trilane, 'a chip’s menu', () =>
        board.chip('Ben', 'EHR', 'User').click({ position: { x: 12, y: 12 } }),
      );
      await lookAt(trilane, 'the dialog that assigns', () =>
        board.assignFromMenu(board.chip('田中 美咲', 'EHR', 'Sponsor')),
      );
      await board.typing('EHR', 'User').open();
      await board.typing('EHR', 'User').write('e');
      await expectAccessible(page, 'the names a lane’s field offers');
      await page.keyboard.press('Escape');
      await lookAt(trilane, 'a person’s dialog', () => people.person('Ben').click());
      await lookAt(trilane, 'a group’s dialog', () => people.person('Ward nurses').click());
      await lookAt(trilane, 'the question before somebody is removed', () =>
        people.person('Ben').press('Delete'),
      );
      await lookAt(trilane, 'a service’s dialog', () =>
        board.service('EHR').getByRole('button', { name: 'EHR', exact: true }).click(),
      );
      await lookAt(trilane, 'a service’s menu', () =>
        board.service('EHR').getByRole('button', { name: 'Menu of EHR' }).click(),
      );
      await lookAt(trilane, 'the workshop’s details', () =>
        banner.getByRole('button', { name: /Full/ }).click(),
      );

      for (const entry of ['How Trilane works…', 'Keys…', 'About Trilane…']) {
        await lookAt(trilane, entry, async () => {
          await banner.getByRole('button', { name: 'Help', exact: true }).click();
          await page.getByRole('menuitem', { name: entry, exact: true }).click();
        });
      }
      await lookAt(trilane, 'what a role means', () =>
        board.self
          .getByRole('button', { name: /^Customer/ })
          .first()
          .click(),
      );
      await board.service('EHR').getByRole('button', { name: 'EHR', exact: true }).focus();
      await page.keyboard.press('f');
      await expectAccessible(page, 'one service for the room');
      await page.keyboard.press('f');

      const person = await people.open('Ben');
      await person.getByRole('combobox', { name: 'Organisation' }).pressSequentially('Kes');
      await expect(page.getByRole('option')).toBeVisible();
      await expectAccessible(page, 'a list of organisations to choose from');
      await page.keyboard.press('Escape');
      await person.getByRole('textbox', { name: 'Name' }).fill('');
      await person.getByRole('button', { name: 'Save' }).click();
      await expectAccessible(page, 'a person without a name');
      await page.keyboard.press('Escape');
      await board.assign(people.person('Ben'), 'Imaging', 'User');
      await trilane.shell.undo();
      await expect(trilane.shell.notices()).toContainText('Undone');
      await expectAccessible(page, 'a notice');
      await trilane.shell.saved();
    });

    test('on the empty board and the empty chart', async ({ trilane }) => {
      await launch(trilane, theme);
      await trilane.start.createWorkshop({ title: 'Empty' });
      await expect(trilane.board.self).toBeVisible();
      await expectAccessible(trilane.page, 'the empty board');
      await trilane.shell.show('RACI');
      await expectAccessible(trilane.page, 'the empty chart');
    });

    test('on the chart, whichever way it is looked at', async ({ trilane }) => {
      const file = await fullWorkshop(trilane);
      await launch(trilane, theme, file);
      const { page, raci } = trilane;
      await trilane.board.expectServices('EHR', 'Patient scheduling', 'Imaging');
      await trilane.shell.show('RACI');
      await expect(page.getByRole('grid').first()).toBeVisible();
      await expectAccessible(page, 'the chart');
      await page.getByRole('grid').first().getByRole('gridcell').nth(2).focus();
      await expectAccessible(page, 'the chart, with the reason of a letter');
      await raci.openActivities();
      await expectAccessible(page, 'the activities and their switches');
      await page.keyboard.press('Escape');
      await raci.look('All services');
      await expect(raci.all()).toBeVisible();
      await expectAccessible(page, 'the chart of all services');
      await raci.onlyA().click({ force: true });
      await expectAccessible(page, 'the chart of all services, A for A/R');
      await raci.look('By person');
      await raci.choosePerson('Ben');
      await expectAccessible(page, 'what one person has to do');
    });

    test('in the export and the file chooser', async ({ trilane }) => {
      const file = await fullWorkshop(trilane);
      await launch(trilane, theme, file);
      const { page, exporting } = trilane;
      await trilane.board.expectServices('EHR', 'Patient scheduling', 'Imaging');
      await exporting.open();
      await exporting.pages();
      await expectAccessible(page, 'the export');

      const report = join(trilane.workshops, 'Full.pdf');
      await trilane.chooseSave(report, () => exporting.save());
      await expect(trilane.shell.notices()).toContainText('Full.pdf');
      await exporting.open();
      await exporting.pages();
      if (await hasOwnChooser(trilane)) {
        await exporting.save();
        await expect(page.getByRole('dialog', { name: 'Save as' })).toBeVisible();
        await expectAccessible(page, 'the file chooser, to save');
        await page.getByRole('textbox', { name: 'File name' }).fill('Full');
        await press(page.getByRole('dialog', { name: 'Save as' }), 'Save');
        await expect(page.getByRole('alertdialog')).toBeVisible();
        await expectAccessible(page, 'the question before a file is replaced');
        for (const left of [2, 1, 0]) {
          await page.keyboard.press('Escape');
          await expect(page.locator('[role="dialog"], [role="alertdialog"]')).toHaveCount(left);
        }
        await trilane.shell.chooseFromFileMenu('Open…');
        await expect(page.getByRole('dialog', { name: 'Open a workshop' })).toBeVisible();
        await expectAccessible(page, 'the file chooser, to open');
      }
    });
  });
}

/** On the desktop the system's own dialog chooses files. */
function hasOwnChooser({ page }: Trilane): Promise<boolean> {
  return page.evaluate(() => location.protocol !== 'app:');
}
