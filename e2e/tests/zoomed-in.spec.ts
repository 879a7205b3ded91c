import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test, type Trilane } from '../fixtures/trilane.ts';

/** 1440 × 900 and 1280 × 720, at 200 %. */
const ZOOMED = [
  { width: 720, height: 450 },
  { width: 640, height: 360 },
] as const;

/** Every button can be brought into sight, lies under nothing, and the page itself does not scroll sideways. */
async function expectReachable({ page }: Trilane): Promise<void> {
  const lost = await page.evaluate(() => {
    const scopes = '[role="dialog"], [role="alertdialog"]';
    const scope = [...document.querySelectorAll(scopes)].at(-1) ?? document.body;
    const sideways =
      document.documentElement.scrollWidth > window.innerWidth ? ['the page scrolls sideways'] : [];
    const buttons = [...scope.querySelectorAll('button, [role="button"]')]
      .filter((button) => button.checkVisibility({ opacityProperty: true }))
      .filter((button) => {
        button.scrollIntoView({ block: 'center', inline: 'center' });
        const { left, top, width, height } = button.getBoundingClientRect();
        const found = document.elementFromPoint(left + width / 2, top + height / 2);
        return !found || !(button.contains(found) || found.contains(button));
      })
      .map((button) => `out of reach: ${button.getAttribute('aria-label') ?? button.textContent}`);
    return [...sideways, ...buttons];
  });
  expect(lost).toEqual([]);
}

for (const size of ZOOMED) {
  test(`at ${size.width} × ${size.height} every button is within reach`, async ({ trilane }) => {
    const file = await prepared(trilane, {
      title: 'A workshop with a title of some length',
      people: ['Maeve O’Dowd', 'Ben', { group: 'Ward nurses', headCount: 320 }],
      services: { EHR: { customer: ['Maeve O’Dowd'], user: ['Ward nurses', 'Ben'] }, Imaging: {} },
    });
    await trilane.launch();
    await trilane.page.setViewportSize(size);
    const { page, start } = trilane;
    await start.expectShown();
    await expectReachable(trilane);
    await start.newButton().click();
    await expect(page.getByRole('dialog', { name: 'New workshop' })).toBeVisible();
    await expectReachable(trilane);
    await trilane.close();

    await trilane.launch(file);
    await trilane.page.setViewportSize(size);
    await trilane.board.expectServices('EHR', 'Imaging');
    await expectReachable(trilane);
    await trilane.shell.show('RACI');
    await expect(trilane.page.getByRole('grid').first()).toBeVisible();
    await expectReachable(trilane);
    await trilane.raci.look('All services');
    await expectReachable(trilane);
    await trilane.raci.look('By person');
    await expectReachable(trilane);
    await trilane.exporting.open();
    await trilane.exporting.pages();
    await expectReachable(trilane);
  });
}

test('where there is no room beside the board, people and gaps are opened from the edge', async ({
  trilane,
}) => {
  const file = await prepared(trilane, {
    title: 'Narrow',
    people: ['Ben'],
    services: { EHR: {} },
  });
  await trilane.launch(file);
  const { page, people, board, gaps } = trilane;
  await page.setViewportSize(ZOOMED[0]);
  await board.expectServices('EHR');
  await expect(people.self).toBeHidden();

  await page.getByRole('button', { name: 'People 1' }).click();
  await board.assign(people.person('Ben'), 'EHR', 'Customer');
  await board.expectInLane('EHR', 'Customer', 'Ben');
  await page.getByRole('button', { name: 'People 1' }).click();
  await expect(people.self).toBeHidden();

  // P leads to the field, wherever it stands.
  await page.keyboard.press('p');
  await expect(people.addField()).toBeFocused();
  await people.type('Amira');
  await people.expectCount(2);
  await page.keyboard.press('Escape');
  await expect(people.self).toBeHidden();

  const tab = page.getByRole('button', { name: /^Gaps to settle/ });
  await tab.click();
  await expect(tab).toHaveAttribute('aria-expanded', 'true');
  await gaps.self.getByRole('button', { name: 'EHR has no sponsor', exact: true }).click();
  await expect(board.lane('EHR', 'Sponsor')).toBeFocused();
  await expect(gaps.self).toBeHidden();
});

test('scrolled sideways, nothing of the lanes shows beside the names of services', async ({ trilane }) => {
  const file = await prepared(trilane, {
    title: 'Sideways',
    people: ['Ben'],
    services: { EHR: { customer: ['Ben'], provider: ['Ben'] } },
  });
  await trilane.launch(file);
  const { page, board } = trilane;
  await page.setViewportSize(ZOOMED[0]);
  await page.getByRole('button', { name: 'People 1' }).click();
  await board.lane('EHR', 'Sponsor').scrollIntoViewIfNeeded();
  const beside = await board.cell('EHR').evaluate((cell) => {
    const scroller = cell.closest('[data-board-scroller]');
    if (!scroller) return null;
    scroller.scrollLeft = 90;
    const { left } = scroller.getBoundingClientRect();
    const { top, height } = cell.getBoundingClientRect();
    const found = document.elementFromPoint(left + 3, top + height / 2);
    return { scrolled: scroller.scrollLeft > 0, isName: found !== null && cell.contains(found) };
  });
  expect(beside).toEqual({ scrolled: true, isName: true });
});
