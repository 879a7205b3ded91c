import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { blunderingWith } from '../fixtures/blunder.ts';
import { filesWith } from '../fixtures/bytes-in.ts';
import { project } from '../fixtures/project.ts';
import { expect, test, type Trilane } from '../fixtures/trilane.ts';
import { press, save, typeName } from '../pages/fields.ts';
import { Restoring } from '../pages/restoring.ts';

// On the local host with the window it opens itself: its browser keeps a profile in the data folder.
test.use({ ownWindow: true });

const TITLE = 'Vexillarium';
const PERSON = 'Quirinia Zathuriel';
const GROUP = 'Thaumaturges';
const SERVICE = 'Orrery upkeep';
const PROVIDER = 'Philtre Works';
const OWNER = 'House of Ombra';
const NOTE = 'allergic to sphagnum';
const HEADER = { client: 'Duchy of Lorn', place: 'Gormenghast', facilitator: 'Isolde Umber' };
const RESCUED = 'Palimpsest';

/** All that a room said, and what its files are called. */
const NAMES = [TITLE, PERSON, GROUP, SERVICE, PROVIDER, OWNER, NOTE, ...Object.values(HEADER), RESCUED];

/** Where names belong besides documents: the lists of files that were open, and the copies that restore one. */
const KEEPS_NAMES = /^(?:recent\.json|synced-files\.json|restore-points\/.*)$/;

/** Who facilitated last is a preference. */
const KEEPS_FACILITATOR = 'preferences.json';

async function holdWorkshop({ start, people, board, shell, raci, gaps }: Trilane) {
  await start.createWorkshop({ title: TITLE, ...HEADER });
  await people.type(PERSON, GROUP);
  await people.makeGroup(GROUP, { headCount: 9, spokesperson: PERSON });
  await board.typeService(SERVICE);
  const service = await board.editService(SERVICE);
  await typeName(service, 'Provided by', PROVIDER);
  await typeName(service, 'Part of', OWNER);
  await save(service);
  const person = await people.open(PERSON);
  await person.getByRole('textbox', { name: 'Note' }).fill(NOTE);
  await save(person);
  await board.assign(people.person(PERSON), SERVICE, 'Customer');
  await board.assign(people.person(GROUP), SERVICE, 'User');
  await gaps.jump(`${SERVICE} has no sponsor`);
  await shell.show('RACI');
  await raci.expectColumns(SERVICE, PERSON, GROUP);
  await shell.show('Board');
  await shell.saved();
}

test('no name gets into what the program notes, whatever goes wrong', async ({ trilane }) => {
  const temporary = join(dirname(trilane.documents), 'temporary');
  mkdirSync(temporary);
  const surroundings = { TMPDIR: temporary };
  const file = join(trilane.workshops, `${TITLE}.trilane`);
  const rescued = join(trilane.workshops, `${RESCUED}.trilane`);

  await test.step('a change is refused, and the workshop goes on in another file', async () => {
    await trilane.launch(undefined, {
      ...surroundings,
      ...blunderingWith(`${PERSON}\n    at ${SERVICE} (${file}:1:1)`),
    });
    await holdWorkshop(trilane);
    writeFileSync(file, readFileSync(file));
    await trilane.board.assign(trilane.people.person(PERSON), SERVICE, 'Sponsor');
    await expect(trilane.shell.unsaved()).toContainText('another program wrote over the workshop file');
    await trilane.chooseSave(rescued, () => trilane.shell.saveAs());
    await expect(trilane.shell.notices()).toContainText(`Saved as ${RESCUED}.trilane`);
  });

  await test.step('a damaged file is refused', async () => {
    await trilane.shell.closeWorkshop();
    truncateSync(file, statSync(file).size / 2);
    await trilane.chooseOpen(file, () => trilane.start.openButton().click());
    await press(trilane.start.trouble('The file is damaged'), 'Close');
  });

  await test.step('the program ends by a mistake that quotes names', async () => {
    trilane.expectComplaint(/^host: trilane: the program failed: Error < /);
    await trilane.blunder();
  });

  await test.step('the next start can’t read a list it kept, and shows what was noted', async () => {
    // The error quotes where it fails.
    writeFileSync(join(trilane.data, 'recent.json'), `["${PERSON}", ${TITLE}]`);
    trilane.expectComplaint(/^host: trilane: reading recent files failed: SyntaxError < /);
    await trilane.launch(undefined, surroundings);
    await trilane.start.suddenEnd().getByRole('button', { name: 'What was noted…' }).click();
    const noted = trilane.shell.dialog('What was noted when Trilane stopped');
    await expect(noted).toContainText('the program failed: Error');
    expect(namesIn(await noted.innerText())).toEqual([]);
    await noted.getByRole('button', { name: 'Close', exact: true }).click();
    await trilane.chooseOpen(rescued, () => trilane.start.openButton().click());
    await trilane.board.expectServices(SERVICE);
    await trilane.page.getByRole('button', { name: 'Help' }).click();
    await trilane.page.getByRole('menuitem', { name: 'Copy diagnostics…' }).click();
    const diagnostics = trilane.shell.dialog('Diagnostics');
    await expect(diagnostics).toContainText('reading recent files failed');
    expect(namesIn(await diagnostics.getByRole('region').innerText())).toEqual([]);
    await trilane.page.keyboard.press('Escape');
    await trilane.close();
  });

  expect(trilane.said.join('\n')).toContain('reading recent files failed');
  expectNamesWhereTheyBelong(trilane, temporary);
  // The search finds what there is to find.
  const inside = NAMES.filter((name) => name !== RESCUED);
  expect(inside.filter((name) => !filesWith(trilane.workshops, name).includes(rescued))).toEqual([]);
  expect(inside.filter((name) => filesWith(trilane.data, name).length === 0)).toEqual([]);
});

test('nor does one on the ways a workshop takes: a synced folder, a report, copies, back in time, forgotten', async ({
  trilane,
  host,
}) => {
  test.slow();
  const temporary = join(dirname(trilane.documents), 'temporary');
  const folder = join(trilane.documents, 'OneDrive - Northfield');
  for (const one of [temporary, folder]) mkdirSync(one);
  const file = join(folder, `${TITLE}.trilane`);
  const copy = join(trilane.documents, `${RESCUED}.trilane.age`);
  const restoring = () => new Restoring(trilane.page);

  await test.step('it is worked in on this laptop', async () => {
    await trilane.launch(undefined, { TMPDIR: temporary });
    await holdWorkshop(trilane);
    await trilane.shell.closeWorkshop();
    renameSync(join(trilane.workshops, `${TITLE}.trilane`), file);
    await trilane.chooseOpen(file, () => trilane.start.openButton().click());
    const question = trilane.start.trouble('This workshop is in a synced folder');
    await question.getByRole('button', { name: 'Work on a local copy' }).click();
    await trilane.board.expectServices(SERVICE);
  });

  await test.step('a report and a protected copy are made', async () => {
    await trilane.exporting.open();
    await trilane.exporting.pages();
    await trilane.chooseSave(join(trilane.documents, `${RESCUED}.pdf`), () => trilane.exporting.save());
    await expect(trilane.exporting.self).toBeHidden();
    await trilane.shell.chooseFromFileMenu('Save a protected copy…');
    const protect = trilane.shell.dialog('Save a protected copy');
    await protect.getByLabel('Pass phrase', { exact: true }).fill(`${GROUP} ${OWNER} ${PROVIDER}`);
    await protect.getByLabel('Pass phrase again').fill(`${GROUP} ${OWNER} ${PROVIDER}`);
    await trilane.chooseSave(copy, () => press(protect, 'Choose where to save…'));
    await expect.poll(() => existsSync(copy), { timeout: 60_000 }).toBe(true);
  });

  await test.step('the room goes back to a snapshot', async () => {
    await trilane.shell.chooseFromFileMenu('Name a snapshot…');
    await restoring().nameSnapshot(`${SERVICE} agreed`);
    await trilane.people.type(RESCUED);
    await trilane.shell.chooseFromFileMenu('Restore points…');
    await restoring().point(`${SERVICE} agreed`).click();
    await restoring().goBack();
  });

  await test.step('somebody is forgotten, and the file goes back', async () => {
    await trilane.people.open(PERSON);
    await trilane.page.getByRole('button', { name: 'Forget this person…' }).click();
    const dialog = trilane.page.getByRole('alertdialog', { name: `Forget ${PERSON}?` });
    await dialog.getByText(`Forget ${PERSON} for good`).click();
    await press(dialog, 'Forget');
    await press(trilane.shell.dialog('Forgotten'), 'Close');
    await trilane.shell.chooseFromFileMenu('Close workshop');
    await expect(trilane.shell.notices()).toContainText(`${TITLE}.trilane is written back to OneDrive`);
    await trilane.close();
  });

  expectNamesWhereTheyBelong(trilane, temporary);
  expect(filesWith(trilane.data, PERSON)).toEqual([]);
  expect(filesWith(folder, PERSON)).toEqual([]);
  expect(filesWith(folder, SERVICE)).toEqual([file]);
  // What it keeps for itself is what the page on data protection says. In the desktop program's folder Chromium has its own.
  const page = readFileSync(join(project, 'docs/data-protection.md'), 'utf8');
  const untold = readdirSync(trilane.data).filter((name) => !page.includes(`\`${name}\``));
  expect(host === 'local' ? untold : []).toEqual([]);
});

/** In the program's own folders, what it said, and nowhere else. */
function expectNamesWhereTheyBelong({ said, data }: Trilane, temporary: string): void {
  expect(namesIn(said.join('\n'))).toEqual([]);
  const noted = NAMES.flatMap((name) => filesWith(data, name)).map((path) => relative(data, path));
  expect([...new Set(noted.filter((path) => !KEEPS_NAMES.test(path)))]).toEqual([KEEPS_FACILITATOR]);
  expect(filesWith(data, HEADER.facilitator)).toContain(join(data, KEEPS_FACILITATOR));
  expect(NAMES.flatMap((name) => filesWith(temporary, name))).toEqual([]);
}

function namesIn(text: string): readonly string[] {
  return NAMES.filter((name) => text.toLowerCase().includes(name.toLowerCase()));
}
