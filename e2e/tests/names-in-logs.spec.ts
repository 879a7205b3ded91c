import { mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { blunderingWith } from '../fixtures/blunder.ts';
import { filesWith } from '../fixtures/bytes-in.ts';
import { expect, test, type Trilane } from '../fixtures/trilane.ts';
import { press, save, typeName } from '../pages/fields.ts';

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

/** Where names belong besides documents: the list of recent workshops, and the copies that restore one. */
const KEEPS_NAMES = /^(?:recent\.json|restore-points\/.*)$/;

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
  expect(namesIn(trilane.said.join('\n'))).toEqual([]);
  const keep = (name: string) => filesWith(trilane.data, name).map((path) => relative(trilane.data, path));
  const noted = new Set(NAMES.flatMap(keep).filter((path) => !KEEPS_NAMES.test(path)));
  expect([...noted]).toEqual([KEEPS_FACILITATOR]);
  expect(filesWith(trilane.data, HEADER.facilitator)).toContain(join(trilane.data, KEEPS_FACILITATOR));
  expect(NAMES.flatMap((name) => filesWith(temporary, name))).toEqual([]);
  // The search finds what there is to find.
  const inside = NAMES.filter((name) => name !== RESCUED);
  expect(inside.filter((name) => !filesWith(trilane.workshops, name).includes(rescued))).toEqual([]);
  expect(inside.filter((name) => keep(name).length === 0)).toEqual([]);
});

function namesIn(text: string): readonly string[] {
  return NAMES.filter((name) => text.toLowerCase().includes(name.toLowerCase()));
}
