import type { Locator } from '@playwright/test';
import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test, type Trilane } from '../fixtures/trilane.ts';

/** Opens a dialog by keyboard, leaves it by Escape, and is back where it was asked for. */
async function expectReturn(trilane: Trilane, opener: Locator, choose?: string): Promise<void> {
  const { page } = trilane;
  await opener.focus();
  await page.keyboard.press('Enter');
  if (choose !== undefined) {
    await expect(page.getByRole('menuitem', { name: choose, exact: true })).toBeVisible();
    await page.getByRole('menuitem', { name: choose, exact: true }).press('Enter');
  }
  const dialog = page.locator('[role="dialog"], [role="alertdialog"]');
  await expect(dialog).toBeVisible();
  await expect.poll(() => dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
}

test('a dialog gives the focus back to what opened it', async ({ trilane }) => {
  const file = await prepared(trilane, {
    title: 'Focus',
    people: ['Ben'],
    services: { EHR: { customer: ['Ben'] } },
  });
  await trilane.launch(file);
  const { page, board, people } = trilane;
  await board.expectServices('EHR');
  const banner = page.getByRole('banner');
  await expectReturn(trilane, banner.getByRole('button', { name: 'Focus' }));
  await expectReturn(trilane, people.person('Ben'));
  await expectReturn(trilane, board.service('EHR').getByRole('button', { name: 'EHR', exact: true }));
  await expectReturn(trilane, banner.getByRole('button', { name: 'Export' }));
  await expectReturn(trilane, banner.getByRole('button', { name: 'File', exact: true }), 'Workshop details…');
  await expectReturn(trilane, board.chip('Ben', 'EHR', 'Customer'), 'Edit Ben…');
  await expectReturn(trilane, board.service('EHR').getByRole('button', { name: 'Menu of EHR' }), 'Remove…');
  await expectReturn(trilane, board.self.getByRole('button', { name: /^Customer/ }).first());

  await trilane.shell.closeWorkshop();
  await expectReturn(trilane, trilane.start.newButton());
});

test('F6 leads from part to part of the window, and Shift+F6 back', async ({ trilane }) => {
  const file = await prepared(trilane, {
    title: 'Parts',
    people: ['Ben'],
    services: { EHR: { customer: ['Ben'] } },
  });
  await trilane.launch(file);
  const { page, board, people, gaps } = trilane;
  // An opened workshop has the focus on its first service; its gaps are drawn a moment after the board.
  await expect(board.name('EHR')).toBeFocused();
  await gaps.expectCount(3);
  const focused = page.locator(':focus');
  const ring = [gaps.self, page.getByRole('banner'), page.getByRole('navigation'), people.self, board.self];
  for (const part of [...ring, ...ring.slice(0, 1)]) {
    await page.keyboard.press('F6');
    await expect(part.locator(focused)).toHaveCount(1);
  }
  for (const part of ring.toReversed()) {
    await page.keyboard.press('Shift+F6');
    await expect(part.locator(focused)).toHaveCount(1);
  }
});
