import { dirname } from 'node:path';
import { controlBy, controlledDisk } from '../faults/disk/controlled-disk.ts';
import { buildUnreliableDisk, NO_COMPILER } from '../faults/disk/unreliable-disk.ts';
import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test, type Trilane } from '../fixtures/trilane.ts';
import { readWorkshop } from '../fixtures/workshop-file.ts';

/** Of each sync; a drop takes three. */
const SLOW_MS = 1_500;

/** A workshop on a drive that slows down when it is told to. Null where such a drive can't be had. */
async function openOnSlowDrive(trilane: Trilane, file: string) {
  const root = dirname(trilane.documents);
  const library = buildUnreliableDisk(root);
  if (library === null) return null;
  const { file: control, env } = controlledDisk(library, trilane.workshops, root);
  await trilane.launch(file, env);
  return controlBy(control);
}

test('a slow drive holds up no drag, and the window says what is not saved yet', async ({ trilane }) => {
  const file = await prepared(trilane, { title: 'Slow', people: ['Ben', 'CFO'], services: { EHR: {} } });
  const drive = await openOnSlowDrive(trilane, file);
  test.skip(drive === null, NO_COMPILER);
  const { board, people, page, shell } = trilane;
  drive?.delaySyncs(SLOW_MS);
  await board.assign(people.person('Ben'), 'EHR', 'Customer');
  await expect(page.locator('[data-save-state="saving"]')).toHaveText('Saving…');
  // The next card moves while the first is still on its way.
  await board.assign(people.person('CFO'), 'EHR', 'Sponsor');
  await board.expectInLane('EHR', 'Sponsor', 'CFO');
  await expect(page.locator('[data-saving]')).toHaveCount(2);

  drive?.delaySyncs(0);
  await shell.saved();
  await expect(page.locator('[data-saving]')).toHaveCount(0);
  await trilane.close();
  const kept = await readWorkshop(file);
  expect(kept.lane('EHR', 'customer')).toEqual(['Ben']);
  expect(kept.lane('EHR', 'sponsor')).toEqual(['CFO']);
});

test('a window closed on "Saving…" waits for what is on its way', async ({ trilane, host }) => {
  const file = await prepared(trilane, { title: 'Closing', people: ['Ben'], services: { EHR: {} } });
  const drive = await openOnSlowDrive(trilane, file);
  test.skip(drive === null, NO_COMPILER);
  const { board, people, page, shell } = trilane;
  drive?.delaySyncs(SLOW_MS);
  await board.assign(people.person('Ben'), 'EHR', 'Customer');
  await expect(page.locator('[data-save-state="saving"]')).toHaveCount(1);

  if (host === 'electron') {
    const gone = page.waitForEvent('close');
    await trilane.askToClose();
    await expect(shell.notices()).toContainText('The window closes once it is in the file.');
    drive?.delaySyncs(0);
    await gone;
  } else {
    // The browser asks in its own words; its user stays.
    const asked = page.waitForEvent('dialog');
    await trilane.askToClose();
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.dismiss();
    drive?.delaySyncs(0);
    await shell.saved();
  }
  await trilane.close();
  expect((await readWorkshop(file)).lane('EHR', 'customer')).toEqual(['Ben']);
});
