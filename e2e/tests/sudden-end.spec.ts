import { crashWindows } from '../fixtures/crash-windows.ts';
import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test } from '../fixtures/trilane.ts';
import { expectAccessible } from '../pages/accessible.ts';

const ROOM = {
  title: 'Northfield',
  people: ['Ben', 'Amira'],
  services: { EHR: { customer: ['Ben'] } },
};

test('a window that crashes is back with all that was saved, and says so', async ({ trilane, host }) => {
  test.skip(
    host === 'local',
    'there the browser says so, and its user presses “Reload”: browser-crash.faults.ts',
  );
  const file = await prepared(trilane, ROOM);
  const back = await crashWindows(trilane, file, 2);
  expect(back).toHaveLength(2);
  for (const { text } of back) {
    expect(text).toContain('The window stopped, and was opened again. Everything saved is here.');
    expect(text).toMatch(/\nCustomer\n[^]*\nBen\n/);
  }
  // The program itself ended as it should.
  await trilane.launch();
  await expect(trilane.start.recent('Northfield')).toBeVisible();
  await expect(trilane.start.suddenEnd()).toHaveCount(0);
});

test('a program that was killed says so at its next start, and leads back to the workshop', async ({
  trilane,
}) => {
  await trilane.launch(await prepared(trilane, ROOM));
  await trilane.board.assign(trilane.people.person('Amira'), 'EHR', 'User');
  await trilane.shell.saved();
  await trilane.kill();

  await trilane.launch();
  const { page, start } = trilane;
  await expect(start.suddenEnd()).toContainText(/Trilane stopped unexpectedly, today \d\d:\d\d/);
  await expect(start.suddenEnd()).toContainText('Everything saved is in its file.');
  await expectAccessible(page, 'the start screen after a sudden end');

  await start.suddenEnd().getByRole('button', { name: 'What was noted…' }).click();
  const noted = page.getByRole('dialog', { name: 'What was noted when Trilane stopped' });
  await expect(noted).toContainText('ended from outside');
  await noted.getByRole('button', { name: 'Close', exact: true }).click();

  await start.suddenEnd().getByRole('button', { name: 'Open Northfield' }).click();
  await trilane.board.expectInLane('EHR', 'User', 'Amira');
  await trilane.shell.closeWorkshop();
  await expect(start.suddenEnd()).toHaveCount(0);
});

test('diagnostics are shown before they are copied, and hold no name', async ({ trilane }) => {
  await trilane.launch(await prepared(trilane, ROOM));
  await trilane.board.expectServices('EHR');
  const { page } = trilane;
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('menuitem', { name: 'Copy diagnostics…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Diagnostics' });
  await expect(dialog).toContainText('People: 2, services: 1, placements: 1');
  await expectAccessible(page, 'diagnostics');
  const shown = await dialog.getByRole('region').innerText();
  expect(shown).not.toMatch(/Northfield|Ben|Amira|EHR/);
  expect(shown).not.toContain(trilane.documents);
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
  await page.keyboard.press('Escape');

  // What was copied is what was shown.
  await page.getByRole('button', { name: 'Northfield' }).click();
  const title = page.getByRole('dialog').getByRole('textbox').first();
  await title.press('ControlOrMeta+a');
  await title.press('ControlOrMeta+v');
  await expect(title).toHaveValue(/^Trilane \d.*\d pixels each/);
});
