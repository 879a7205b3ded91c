import { readdirSync, readFileSync } from 'node:fs';
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
  test.skip(stick === null, 'this user may not mount a disk, so nothing can only be read');
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
