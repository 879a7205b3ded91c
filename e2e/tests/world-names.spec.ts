import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { readPdf } from '../fixtures/pdf.ts';
import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test, type Trilane } from '../fixtures/trilane.ts';
import { readWorkshop } from '../fixtures/workshop-file.ts';

const ARABIC = 'أميرة حداد';
const HEBREW = 'דוד לוי';
const JAPANESE = '田中 美咲';
const THAI = 'สมชาย ใจดี';
const EMOJI = '🦊 Foxes';
const JOINED_EMOJI = '👩‍👩‍👧 Eltern';
const LONG = 'Maria-Magdalena Wolfeschlegelsteinhausenbergerdorff of the Consolidated Clinics';
const PEOPLE = [ARABIC, HEBREW, JAPANESE, THAI, EMOJI, JOINED_EMOJI, LONG] as const;

const RECORDS = '電子カルテ';
const STOCK = 'نظام المخزون';
const SERVICES = {
  [RECORDS]: { customer: [ARABIC], user: [JAPANESE, THAI, LONG], sponsor: [HEBREW], provider: [EMOJI] },
  [STOCK]: { customer: [HEBREW, THAI], user: [JOINED_EMOJI], sponsor: [JAPANESE], provider: [ARABIC, LONG] },
};

async function expectBoard({ board }: Trilane): Promise<void> {
  await board.expectServices(RECORDS, STOCK);
  await board.expectInLane(RECORDS, 'Customer', ARABIC);
  await board.expectInLane(RECORDS, 'User', JAPANESE, THAI, LONG);
  await board.expectInLane(STOCK, 'Customer', HEBREW, THAI);
  await board.expectInLane(STOCK, 'User', JOINED_EMOJI);
  await board.expectInLane(STOCK, 'Provider', ARABIC, LONG);
}

/** Names whose own box, or that of what holds them, cuts something off. */
function cutNames(names: Locator): Promise<readonly string[]> {
  return names.evaluateAll((elements) =>
    elements
      .filter((name) => {
        const holder = name.closest('[data-card], th, td') ?? name;
        const [inner, outer] = [name.getBoundingClientRect(), holder.getBoundingClientRect()];
        return (
          inner.left < outer.left - 1 || inner.right > outer.right + 1 || inner.bottom > outer.bottom + 1
        );
      })
      .map((name) => name.textContent ?? ''),
  );
}

test('names of every script stand whole on the board, each in its own direction', async ({ trilane }) => {
  await trilane.launch(await prepared(trilane, { title: 'World', people: PEOPLE, services: SERVICES }));
  await expectBoard(trilane);

  const { board, page } = trilane;
  for (const [name, service, lane, direction] of [
    [ARABIC, RECORDS, 'Customer', 'rtl'],
    [HEBREW, STOCK, 'Customer', 'rtl'],
    [THAI, STOCK, 'Customer', 'ltr'],
    [EMOJI, RECORDS, 'Provider', 'ltr'],
  ] as const) {
    await expect(board.chip(name, service, lane).locator('bdi')).toHaveCSS('direction', direction);
  }
  for (const size of [
    { width: 1440, height: 900 },
    { width: 1280, height: 720 },
  ]) {
    await page.setViewportSize(size);
    expect(await cutNames(page.locator('[data-card] bdi'))).toEqual([]);
  }
  // The sign in the picture is one that is read: no vowel without its consonant, no half of an emoji.
  for (const [name, sign] of [
    [THAI, 'สจ'],
    [EMOJI, '🦊'],
    [JOINED_EMOJI, '👩‍👩‍👧'],
    [JAPANESE, '田中'],
  ] as const) {
    const picture = trilane.people.person(name).locator('[data-initials]');
    await expect(picture).toHaveAttribute('data-initials', sign);
  }
});

test('names of every script are kept, charted and printed', async ({ trilane }) => {
  const file = await prepared(trilane, { title: 'World', people: PEOPLE, services: SERVICES });
  await trilane.launch(file);
  await trilane.shell.show('RACI');
  await trilane.raci.choose(STOCK);
  await trilane.raci.expectColumns(STOCK, HEBREW, THAI, JOINED_EMOJI, JAPANESE, ARABIC, LONG);

  const pdf = join(trilane.documents, 'World.pdf');
  await trilane.exporting.open();
  await trilane.exporting.pages();
  await trilane.chooseSave(pdf, () => trilane.exporting.save());
  await expect(trilane.shell.notices()).toContainText('Saved World.pdf in Documents');
  const printed = (await readPdf(pdf)).texts
    .join('\n')
    .normalize('NFKC')
    .replaceAll(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');
  for (const name of [ARABIC, HEBREW, JAPANESE, THAI, STOCK, RECORDS, 'Foxes', 'Eltern', 'Consolidated']) {
    for (const word of name.split(' ')) expect(printed).toContain(word);
  }

  await trilane.restart(file);
  await expectBoard(trilane);
  await trilane.close();
  const kept = await readWorkshop(file);
  expect(kept.people).toEqual(PEOPLE);
  expect(kept.lane(STOCK, 'provider')).toEqual([ARABIC, LONG]);
});
