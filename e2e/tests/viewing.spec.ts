import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { prepared } from '../fixtures/prepared-workshop.ts';
import { lockedDisk } from '../fixtures/read-only-disk.ts';
import { expect, test } from '../fixtures/trilane.ts';
import { readWorkshop } from '../fixtures/workshop-file.ts';
import { expectAccessible } from '../pages/accessible.ts';
import { Viewing } from '../pages/viewing.ts';

test('a workshop on a locked stick is looked at, and a copy of it is worked in', async ({ trilane }) => {
  const file = await prepared(trilane, {
    title: 'Read',
    people: ['Ben', 'Chen'],
    services: { EHR: { customer: ['Ben'] } },
  });
  const stick = lockedDisk(join(trilane.documents, 'Stick'), file);
  test.skip(stick === null, 'this user may write everything and mount nothing, so nothing can only be read');
  if (!stick) return;
  try {
    await trilane.launch(stick.file);
    const viewing = new Viewing(trilane.page);
    await viewing.expectShown('View only: the file, its folder or its drive is write-protected.');
    await trilane.board.expectInLane('EHR', 'Customer', 'Ben');
    await expectAccessible(trilane.page, 'a workshop that is only looked at');

    // Whatever would change it does nothing, and says why.
    await viewing.expectNotLifted(trilane.people.person('Chen'));
    await trilane.board.chip('Ben', 'EHR', 'Customer').focus();
    await trilane.page.keyboard.press('Delete');
    await trilane.shell.expectSaid('View only: nothing is changed here. Save a copy to work in.');
    await expect(trilane.shell.undoButton()).toHaveCount(0);
    await trilane.board.expectInLane('EHR', 'Customer', 'Ben');

    const copy = join(trilane.workshops, 'Read mine.trilane');
    await trilane.chooseSave(copy, () => viewing.press('Save a copy to work in…'));
    await viewing.expectGone();
    await trilane.board.assign(trilane.people.person('Chen'), 'EHR', 'User');
    await trilane.close();

    expect((await readWorkshop(copy)).lane('EHR', 'user')).toEqual(['Chen']);
    expect(readFileSync(stick.file).equals(readFileSync(file))).toBe(true);
    expect(readdirSync(dirname(stick.file))).toEqual(['Read.trilane']);
  } finally {
    stick.remove();
  }
});

test('a second laptop sees who has the workshop, looks at it, looks again, and works in it once it is free', async ({
  trilane,
  otherLaptop,
}) => {
  const file = await prepared(trilane, {
    title: 'Shared',
    people: ['Ben', 'Chen'],
    services: { EHR: { customer: ['Ben'] } },
  });
  await trilane.launch(file);
  await trilane.board.expectServices('EHR');

  await otherLaptop.launch(file);
  const trouble = otherLaptop.start.trouble('Open somewhere else');
  await expect(trouble).toContainText(/Shared\.trilane is open on \S+ since .+\./);
  await trouble.getByRole('button', { name: 'View it as it is now' }).click();
  const viewing = new Viewing(otherLaptop.page);
  await viewing.expectShown(/View only: open on \S+ since .+\. You see it as of \d/);
  await otherLaptop.board.expectInLane('EHR', 'Customer', 'Ben');

  // The first one goes on working; the second sees it when asked.
  await trilane.board.assign(trilane.people.person('Chen'), 'EHR', 'User');
  await trilane.shell.saved();
  await otherLaptop.board.expectInLane('EHR', 'User');
  await viewing.press('Look again');
  await otherLaptop.board.expectInLane('EHR', 'User', 'Chen');

  await trilane.close();
  await viewing.press('Look again');
  await viewing.press('Open to work in');
  await viewing.expectGone();
  await otherLaptop.board.assign(otherLaptop.people.person('Chen'), 'EHR', 'Sponsor');
  await otherLaptop.close();
  expect((await readWorkshop(file)).lane('EHR', 'sponsor')).toEqual(['Chen']);
});

test('a workshop of a newer Trilane is looked at, and says which version it takes', async ({ trilane }) => {
  const file = await prepared(trilane, {
    title: 'Newer',
    people: ['Ben'],
    services: { EHR: { customer: ['Ben'] } },
  });
  stateVersion(file, 99);
  const before = readFileSync(file);
  await trilane.launch(file);
  const viewing = new Viewing(trilane.page);
  await viewing.expectShown(
    'View only: made by a newer Trilane (file version 99). Update Trilane to work in it',
  );
  await trilane.board.expectInLane('EHR', 'Customer', 'Ben');
  await trilane.shell.show('RACI');
  await trilane.close();
  expect(readFileSync(file).equals(before)).toBe(true);
});

/** Bytes 60 to 63 of a SQLite file: the number of its schema. */
function stateVersion(file: string, version: number): void {
  const bytes = readFileSync(file);
  bytes.writeInt32BE(version, 60);
  writeFileSync(file, bytes);
}
