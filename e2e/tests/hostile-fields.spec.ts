import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { hostileIn, hostileWorkshop, RIGHT_TO_LEFT } from '../fixtures/hostile-workshop.ts';
import { lettersOf, unspaced } from '../fixtures/pdf.ts';
import { expect, test } from '../fixtures/trilane.ts';
import { expectNothingRan, watchPolicy } from '../fixtures/watched-page.ts';
import { readWorkshop } from '../fixtures/workshop-file.ts';

const PERSON = hostileIn('stakeholder', 'name');
const GROUP = hostileIn('stakeholder', 'name', 2);
const SERVICE = hostileIn('service', 'name');
const LATER = hostileIn('service', 'name', 1);
/** A slash would end its name. */
const BROKEN = '<img src=x onerror=window.__pwned=1> {{name}}';
const SNAPSHOT = '<svg onload=window.__pwned=1> {{name}} snapshot';

/** Everything a dialog says: what can be read in it, and what stands in its fields. */
async function saidIn(dialog: Locator): Promise<string> {
  const fields = await dialog
    .locator('input, textarea')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement | HTMLTextAreaElement).value));
  return [await dialog.innerText(), ...fields].join('\n');
}

test('a hostile text in any field is text on every screen, in every dialog and on paper', async ({
  trilane,
}) => {
  test.slow();
  const file = join(trilane.workshops, 'Fields.trilane');
  await hostileWorkshop(file);
  await trilane.launch(file);
  const { page, board, people, raci, shell } = trilane;
  await watchPolicy(page);
  await board.expectServices(SERVICE, LATER);
  const asked: string[] = [];
  page.on('dialog', (dialog) => asked.push(dialog.message()));
  const look = async (what: string, dialog: Locator, ...texts: readonly string[]) => {
    await test.step(what, async () => {
      await expect(dialog).toBeVisible();
      for (const text of texts) await expect.poll(() => saidIn(dialog)).toContain(text);
      await expectNothingRan(page);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    });
  };

  await test.step('the board', async () => {
    await expect(shell.title()).toHaveText(hostileIn('workshop', 'title'));
    for (const lane of ['Customer', 'User', 'Sponsor', 'Provider'] as const)
      await board.expectInLane(SERVICE, lane, PERSON, RIGHT_TO_LEFT, GROUP);
    await expectNothingRan(page);
  });

  const inPerson = (number: number) =>
    ['jobTitle', 'email', 'note'].map((field) => hostileIn('stakeholder', field, number));
  const organisation = hostileIn('organisation', 'name');
  await people.person(PERSON).click();
  await look('a person', page.getByRole('dialog'), PERSON, organisation, ...inPerson(0));
  await people.person(RIGHT_TO_LEFT).click();
  await look('a person from right to left', page.getByRole('dialog'), RIGHT_TO_LEFT, ...inPerson(1));
  await people.person(GROUP).click();
  // A group has no job title.
  await look('a group', page.getByRole('dialog'), GROUP, RIGHT_TO_LEFT, ...inPerson(2).slice(1));
  await people.person(PERSON).press('Delete');
  await look('the question before somebody is removed', page.getByRole('alertdialog'), PERSON);
  await board.service(SERVICE).getByRole('button', { name: SERVICE, exact: true }).click();
  await look(
    'a service',
    page.getByRole('dialog'),
    ...['name', 'description', 'outcomes'].map((field) => hostileIn('service', field)),
    organisation,
  );
  await shell.chooseFromFileMenu('Workshop details…');
  await look(
    'the details',
    shell.dialog('Workshop details'),
    ...['title', 'client', 'place', 'facilitator'].map((field) => hostileIn('workshop', field)),
  );

  await test.step('one service for the room, with what each does', async () => {
    await board.service(SERVICE).getByRole('button', { name: SERVICE, exact: true }).focus();
    await page.keyboard.press('f');
    await expect(page.getByText(hostileIn('placement', 'task')).first()).toBeVisible();
    await expectNothingRan(page);
    await page.keyboard.press('f');
  });

  await test.step('the RACI of one, of all, by person', async () => {
    await shell.show('RACI');
    await raci.expectColumns(SERVICE, PERSON, RIGHT_TO_LEFT, GROUP);
    await page.getByRole('grid').first().getByRole('gridcell').nth(1).focus();
    await raci.look('All services');
    await raci.expectEverybody(PERSON, RIGHT_TO_LEFT, GROUP);
    await raci.look('By person');
    await raci.choosePerson(RIGHT_TO_LEFT);
    await raci.choosePerson(PERSON);
    await expectNothingRan(page);
    await shell.show('Board');
  });

  await shell.chooseFromFileMenu('Name a snapshot…');
  await page
    .getByRole('dialog', { name: 'Name a snapshot' })
    .getByLabel('Name', { exact: true })
    .fill(SNAPSHOT);
  await page.getByRole('button', { name: 'Keep snapshot' }).click();
  await shell.saved();
  await shell.chooseFromFileMenu('Restore points…');
  await look('earlier states', page.getByRole('dialog', { name: 'Go back to an earlier state' }), SNAPSHOT);

  await test.step('forgetting somebody', async () => {
    await people.person(PERSON).click();
    await page.getByRole('button', { name: 'Forget this person…' }).click();
    const dialog = page.getByRole('alertdialog');
    await expect(dialog).toContainText(PERSON);
    await expectNothingRan(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await test.step('on paper', async () => {
    const pdf = join(trilane.documents, 'Fields.pdf');
    await trilane.exporting.open();
    await trilane.exporting.pages();
    await expectNothingRan(page);
    await trilane.chooseSave(pdf, () => trilane.exporting.save());
    await expect(shell.notices()).toContainText('Saved Fields.pdf in Documents');
    const paper = await lettersOf(pdf);
    const missing = [
      ...['title', 'client', 'place', 'facilitator'].map((field) => hostileIn('workshop', field)),
      ...['description', 'outcomes'].flatMap((field) => [
        hostileIn('service', field),
        hostileIn('service', field, 1),
      ]),
      ...Array.from({ length: 12 }, (_, number) => hostileIn('placement', 'task', number)),
      PERSON,
      GROUP,
      SERVICE,
      LATER,
      organisation,
      // The tool gives the signs between its words as they stand on paper, from left to right.
      ...(RIGHT_TO_LEFT.match(/\p{Script=Hebrew}+/gu) ?? []),
    ].filter((text) => !paper.includes(unspaced(text)));
    expect(missing).toEqual([]);
  });

  expect(asked).toEqual([]);
  await trilane.close();
  const kept = await readWorkshop(file);
  expect(kept.person(PERSON).note).toBe(hostileIn('stakeholder', 'note'));
  expect(kept.service(SERVICE).outcomes).toBe(hostileIn('service', 'outcomes'));

  await test.step('a file that does not open, of such a name', async () => {
    const broken = join(trilane.workshops, `${BROKEN}.trilane`);
    await hostileWorkshop(broken);
    truncateSync(broken, 8_192);
    await trilane.launch(broken);
    const trouble = trilane.start.trouble('The file is damaged');
    await expect(trouble).toContainText(`${BROKEN}.trilane`);
    expect(await trilane.page.evaluate(() => '__pwned' in window)).toBe(false);
  });
});
