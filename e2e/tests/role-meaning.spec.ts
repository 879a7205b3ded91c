import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test, type Trilane } from '../fixtures/trilane.ts';

/** The head of a lane, which opens what its role means. */
function head({ board }: Trilane, role: string) {
  return board.self.getByRole('button', { name: new RegExp(`^${role}\\b`) }).first();
}

function meaning({ page }: Trilane, role: string) {
  return page.getByRole('dialog', { name: role, exact: true });
}

test('the head of a lane says what its role means', async ({ trilane }) => {
  await trilane.launch(await prepared(trilane, { title: 'Northfield', services: { EHR: {} } }));

  await head(trilane, 'Customer').click();
  await expect(meaning(trilane, 'Customer')).toContainText('takes responsibility for the outcomes');
  await expect(meaning(trilane, 'Customer')).toContainText('Hospital health recordThe IT manager');
  await trilane.page.keyboard.press('Escape');
  await expect(meaning(trilane, 'Customer')).toBeHidden();

  await head(trilane, 'Sponsor').click();
  await expect(meaning(trilane, 'Sponsor')).toContainText('Not to be confused with Whoever pays');
  await trilane.page.keyboard.press('Escape');

  await head(trilane, 'Provider').click();
  await expect(meaning(trilane, 'Provider')).toContainText('Not to be confused with A consumer role');
  // A press beside it closes it, too.
  await trilane.page.mouse.click(700, 800);
  await expect(meaning(trilane, 'Provider')).toBeHidden();
});

test('the keyboard opens the meaning of a role and comes back to the head of its lane', async ({
  trilane,
}) => {
  await trilane.launch(await prepared(trilane, { title: 'Northfield', services: { EHR: {} } }));

  for (const [role, key] of [
    ['User', 'Enter'],
    ['Sponsor', 'Space'],
    ['Provider', 'Enter'],
  ] as const) {
    await head(trilane, role).focus();
    await trilane.page.keyboard.press(key);
    await expect(meaning(trilane, role)).toBeFocused();
    await trilane.page.keyboard.press('Escape');
    await expect(meaning(trilane, role)).toBeHidden();
    await expect(head(trilane, role)).toBeFocused();
  }
});
