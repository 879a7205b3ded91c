import { join } from 'node:path';
import { readPdf } from '../fixtures/pdf.ts';
import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test, type Trilane } from '../fixtures/trilane.ts';
import { expectNothingRan, watchPolicy } from '../fixtures/watched-page.ts';
import { readWorkshop } from '../fixtures/workshop-file.ts';

const TITLE = '</title><script>window.pwned=1</script> {{title}}';
const PERSON = '<img src=x onerror=window.pwned=1>';
const GROUP = `"><svg onload=window.pwned=1> $t(shell.app)`;
const RIGHT_TO_LEFT = 'דוד <b>לוי</b>';
const FORMULA = `=cmd|' /C calc'!A0`;
const SERVICE = '<script>window.pwned=1</script>';
const OTHER = `{{service}} {{name}} $& \${7*7}`;
const PEOPLE = [PERSON, GROUP, RIGHT_TO_LEFT, FORMULA] as const;
const LANES = { customer: [PERSON, RIGHT_TO_LEFT], user: [GROUP], sponsor: [PERSON], provider: [FORMULA] };

async function expectOnlyText(trilane: Trilane): Promise<void> {
  const { board, page, people, shell } = trilane;
  await board.expectServices(SERVICE, OTHER);
  await board.expectInLane(SERVICE, 'Customer', PERSON, RIGHT_TO_LEFT);
  await board.expectInLane(SERVICE, 'User', GROUP);
  await board.expectInLane(SERVICE, 'Provider', FORMULA);
  for (const name of PEOPLE) await expect(people.person(name)).toBeVisible();
  await expect(shell.title()).toHaveText(TITLE);
  expect(await page.title()).toBe(`${TITLE} – Trilane`);
  await expectNothingRan(page);
}

test('what looks like a page, a script or a placeholder is text: on screen, in the title bar, on paper', async ({
  trilane,
}) => {
  const kept = await prepared(trilane, {
    file: 'Hostile',
    title: TITLE,
    people: PEOPLE,
    services: { [SERVICE]: LANES, [OTHER]: {} },
  });
  await trilane.launch(kept);
  await watchPolicy(trilane.page);
  await expectOnlyText(trilane);
  const asked: string[] = [];
  trilane.page.on('dialog', (dialog) => asked.push(dialog.message()));

  // Said of it: a notice, a step to undo, a question before somebody is removed.
  await trilane.people.rename(FORMULA, `${FORMULA} {{what}}`);
  await trilane.shell.expectUndo(`Edit ${FORMULA} {{what}}`);
  await trilane.shell.undo();
  await trilane.people.askToRemove(PERSON);
  await expect(trilane.page.getByRole('alertdialog')).toContainText(PERSON);
  await trilane.page.keyboard.press('Escape');

  await trilane.shell.show('RACI');
  await trilane.raci.expectColumns(SERVICE, PERSON, RIGHT_TO_LEFT, GROUP, FORMULA);
  await trilane.shell.show('Board');

  const pdf = join(trilane.documents, 'Hostile.pdf');
  await trilane.exporting.open();
  await trilane.exporting.pages();
  await trilane.chooseSave(pdf, () => trilane.exporting.save());
  await expect(trilane.shell.notices()).toContainText('Saved Hostile.pdf in Documents');
  const printed = await readPdf(pdf);
  expect(printed.title).toBe(TITLE);
  // Long names break over lines.
  const paper = printed.texts.join('').replaceAll(/\s/g, '');
  for (const name of [TITLE, PERSON, GROUP, FORMULA, SERVICE, OTHER])
    expect(paper).toContain(name.replaceAll(/\s/g, ''));
  expect(asked).toEqual([]);

  await trilane.restart(kept);
  await watchPolicy(trilane.page);
  await expectOnlyText(trilane);
  await trilane.close();
  const workshop = await readWorkshop(kept);
  expect(workshop.details.title).toBe(TITLE);
  expect(workshop.people).toEqual(PEOPLE);
  expect(workshop.services).toEqual([SERVICE, OTHER]);
});
