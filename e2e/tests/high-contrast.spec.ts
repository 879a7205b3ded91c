import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test, type Trilane } from '../fixtures/trilane.ts';
import type { Locator } from '@playwright/test';

/** With the colours of the system, only an edge tells something from what lies around it. */
async function expectEdge(part: Locator): Promise<void> {
  await expect
    .poll(() =>
      part.evaluate((element) => {
        const { borderTopWidth, borderTopStyle, outlineWidth, outlineStyle } = getComputedStyle(element);
        const border = borderTopStyle !== 'none' && Number.parseFloat(borderTopWidth) > 0;
        return border || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0);
      }),
    )
    .toBe(true);
}

async function launchInHighContrast(trilane: Trilane): Promise<void> {
  const file = await prepared(trilane, {
    title: 'Contrast',
    people: ['Maeve', 'Ben'],
    services: { EHR: { customer: ['Maeve', 'Ben'] } },
  });
  await trilane.launch(file);
  await trilane.page.emulateMedia({ forcedColors: 'active' });
  await trilane.board.expectServices('EHR');
}

test('in the system’s high contrast, leads, gaps, states and letters keep their edges', async ({
  trilane,
}) => {
  await launchInHighContrast(trilane);
  const { board, gaps, page, shell } = trilane;
  const chip = board.chip('Maeve', 'EHR', 'Customer');
  await expectEdge(chip);
  await expectEdge(chip.getByText('Lead', { exact: true }));
  await expectEdge(board.lane('EHR', 'User').getByText('Who uses it?'));
  await expectEdge(board.state('EHR').locator('span').first());
  await expectEdge(gaps.cards().first().locator('i'));
  await expectEdge(page.getByRole('button', { name: 'Board', exact: true }));

  await shell.show('RACI');
  await expectEdge(page.getByRole('button', { name: 'RACI', exact: true }));
  await expectEdge(page.locator('[data-mark="R"]').first());
});

test('in the system’s high contrast, what has the focus and what is chosen is seen', async ({ trilane }) => {
  await launchInHighContrast(trilane);
  const { board, page, shell } = trilane;
  await page.getByRole('button', { name: 'Appearance' }).press('Enter');
  await expectEdge(page.getByRole('menuitemradio').first());
  await page.keyboard.press('Escape');
  await expectEdge(page.getByRole('button', { name: 'Appearance' }));
  await board.chip('Ben', 'EHR', 'Customer').focus();
  await page.keyboard.press('Shift');
  await expectEdge(board.chip('Ben', 'EHR', 'Customer'));
  await trilane.exporting.open();
  await expectEdge(page.getByRole('dialog').locator('..'));
  await trilane.exporting.pages();
  await page.keyboard.press('Escape');
  await expect(shell.dialog('Report as PDF')).toBeHidden();
});

test('in the system’s high contrast, a lane that can’t be chosen does not look like one that can', async ({
  trilane,
}) => {
  await launchInHighContrast(trilane);
  const { board, page } = trilane;
  await expect(board.lane('EHR', 'User')).toHaveCSS('border-bottom-width', '1px');
  await board.assignFromMenu(board.chip('Ben', 'EHR', 'Customer'));
  const colourOf = (lane: string) =>
    page
      .getByRole('dialog')
      .getByText(lane, { exact: true })
      .evaluate((name) => getComputedStyle(name).color);
  expect(await colourOf('Customer')).not.toBe(await colourOf('User'));
});
