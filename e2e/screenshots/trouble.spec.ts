import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { controlBy, controlledDisk } from '../faults/disk/controlled-disk.ts';
import { buildUnreliableDisk } from '../faults/disk/unreliable-disk.ts';
import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test } from '../fixtures/trilane.ts';
import { NORTHFIELD } from './northfield.ts';
import { picture } from './picture.ts';
import { steadyClock } from './steady-clock.ts';

/** Of each sync, of which a drop takes three: time for four pictures. */
const SLOW_MS = 8_000;

test('a slow drive', async ({ trilane }) => {
  const file = await prepared(trilane, NORTHFIELD);
  const root = dirname(trilane.documents);
  const library = buildUnreliableDisk(root);
  if (library === null) throw new Error('The picture of a slow drive needs a C compiler');
  const { file: control, env } = controlledDisk(library, trilane.workshops, root);
  await trilane.launch(file, env);
  await steadyClock(trilane.page);
  const drive = controlBy(control);
  const { page, board, people, shell } = trilane;
  drive.delaySyncs(SLOW_MS);
  await board.assign(people.person('Helen Marsh'), 'Ward Wi-Fi', 'Customer');
  await expect(page.locator('[data-saving]')).toHaveCount(1);
  // It says so after half a second.
  const unsaved = board.chip('Helen Marsh', 'Ward Wi-Fi', 'Customer');
  await picture(page, 'slow-drive', () => expect(unsaved).toHaveCSS('border-top-style', 'dashed'));
  drive.delaySyncs(0);
  await shell.saved();
});

test('a file that was deleted while it was open', async ({ trilane }) => {
  const file = await prepared(trilane, NORTHFIELD);
  await trilane.launch(file);
  await steadyClock(trilane.page);
  const { page, board, people, shell } = trilane;
  rmSync(file);
  await board.assign(people.person('Helen Marsh'), 'Ward Wi-Fi', 'Customer');
  await shell.expectNotSaved();
  await picture(page, 'file-gone');
  await trilane.kill();
});

test('a window that outlives its program', async ({ trilane }) => {
  await trilane.launch(await prepared(trilane, NORTHFIELD));
  await trilane.page.waitForLoadState('networkidle');
  await trilane.kill();
  await trilane.shell.expectNotSaved();
  await picture(trilane.page, 'program-gone');
});

test('what support is told', async ({ trilane }) => {
  await trilane.launch(await prepared(trilane, NORTHFIELD));
  await steadyClock(trilane.page);
  const { page } = trilane;
  await page.getByRole('banner').getByRole('button', { name: 'Help' }).click();
  await page.getByRole('menuitem', { name: 'Copy diagnostics…' }).click();
  await expect(page.getByRole('dialog', { name: 'Diagnostics' })).toContainText('People: 3');
  await picture(page, 'diagnostics');
});
