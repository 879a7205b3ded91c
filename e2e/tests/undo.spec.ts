import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { idFrom } from '../../shared/model/id.ts';
import { COMMAND_NAMES, type Command } from '../../shared/commands/catalogue.ts';
import { cli } from '../fixtures/command-line.ts';
import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test } from '../fixtures/trilane.ts';

/** Every kind of change a workshop knows, and what undo calls it. */
function everyChange(): readonly (readonly [name: string, command: Command])[] {
  const newId = () => idFrom(Date.now(), randomBytes(10));
  const [hospital, it, ben, cfo, doctors] = [newId(), newId(), newId(), newId(), newId()];
  const [ehr, payroll, first, second, third] = [newId(), newId(), newId(), newId(), newId()];
  const people = [
    { id: newId(), stakeholder: doctors },
    { id: newId(), newcomer: { id: newId(), name: 'Nurses' } },
  ];
  return [
    ['Workshop details', { command: 'editDetails', input: { title: 'Hospital', client: 'Northfield' } }],
    [
      'Add Northfield Hospital',
      { command: 'addOrganisation', input: { id: hospital, name: 'Northfield Hospital' } },
    ],
    ['Add IT Northfield', { command: 'addOrganisation', input: { id: it, name: 'IT Northfield' } }],
    ['Edit IT Northfield', { command: 'editOrganisation', input: { id: it, partOf: hospital } }],
    [
      'Add 3 people',
      {
        command: 'addStakeholders',
        input: {
          stakeholders: [
            { id: ben, name: 'Ben', organisation: it },
            { id: cfo, name: 'CFO' },
            { id: doctors, name: 'Doctors', kind: 'group', headCount: 140 },
          ],
        },
      },
    ],
    ['Edit Doctors', { command: 'editStakeholder', input: { id: doctors, spokesperson: ben } }],
    ['Add EHR', { command: 'addServices', input: { services: [{ id: ehr, name: 'EHR' }] } }],
    ['Add Payroll', { command: 'addServices', input: { services: [{ id: payroll, name: 'Payroll' }] } }],
    ['Edit EHR', { command: 'editService', input: { id: ehr, provider: it } }],
    ['Move Payroll', { command: 'moveService', input: { id: payroll, before: ehr } }],
    [
      'Ben to EHR, Customer',
      { command: 'place', input: { id: first, stakeholder: ben, service: ehr, lane: 'customer' } },
    ],
    [
      'CFO to EHR, Customer',
      { command: 'place', input: { id: second, stakeholder: cfo, service: ehr, lane: 'customer' } },
    ],
    ['CFO leads EHR, Customer', { command: 'appointLead', input: { id: second } }],
    ['Task of CFO in EHR', { command: 'editPlacement', input: { id: second, task: 'set the frame' } }],
    [
      'Move CFO to EHR, Sponsor',
      { command: 'movePlacement', input: { id: second, service: ehr, lane: 'sponsor' } },
    ],
    [
      'Doctors to EHR, User',
      { command: 'place', input: { id: third, stakeholder: doctors, service: ehr, lane: 'user' } },
    ],
    ['Remove Doctors from EHR, User', { command: 'removePlacement', input: { id: third } }],
    ['2 people to EHR, User', { command: 'placeSeveral', input: { service: ehr, lane: 'user', people } }],
    [
      'Switch “Renew, change or stop the funding”',
      { command: 'switchActivity', input: { id: newId(), service: null, activity: 17, on: true } },
    ],
    ['Remove Ben', { command: 'removeStakeholder', input: { id: ben } }],
    ['Remove Payroll', { command: 'removeService', input: { id: payroll } }],
    ['Remove IT Northfield', { command: 'removeOrganisation', input: { id: it } }],
  ];
}

test('every change is undone and done again by its name, after the laptop was closed', async ({
  trilane,
}) => {
  const changes = everyChange();
  expect(new Set(changes.map(([, { command }]) => command))).toEqual(new Set(COMMAND_NAMES));
  const file = join(trilane.workshops, 'Hospital.trilane');
  mkdirSync(trilane.workshops);
  const done = await cli(
    ['apply', file, '-'],
    changes.map(([, command]) => JSON.stringify(command)).join('\n'),
  );
  expect(done.code, done.out).toBe(0);
  const { out: before } = await cli(['export', file, '--json', '-']);

  await trilane.launch(file);
  for (const [name] of changes.toReversed()) {
    await trilane.shell.expectUndo(name);
    await trilane.shell.undo();
    await trilane.shell.expectSaid(`Undone: ${name}`);
    await trilane.shell.expectRedo(name);
  }
  await trilane.shell.expectNothingToUndo();
  await trilane.board.expectServices();
  await trilane.people.expectCount(0);

  await trilane.restart(file);
  for (const [name] of changes) {
    await trilane.shell.expectRedo(name);
    await trilane.shell.redo();
    await trilane.shell.expectSaid(`Redone: ${name}`);
    await trilane.shell.expectUndo(name);
  }

  await trilane.close();
  const { out: after } = await cli(['export', file, '--json', '-']);
  expect(JSON.parse(after)).toEqual(JSON.parse(before));
});

test('undo and redo by the keyboard; in a field they are the field’s', async ({ trilane }) => {
  const file = await prepared(trilane, { title: 'Hospital', people: ['Ben'], services: { EHR: {} } });
  await trilane.launch(file);
  const { board, page, people, shell } = trilane;
  await board.assign(people.person('Ben'), 'EHR', 'Customer');

  await page.keyboard.press('ControlOrMeta+z');
  await board.expectInLane('EHR', 'Customer');
  await shell.expectSaid('Undone: Ben to EHR, Customer');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await board.expectInLane('EHR', 'Customer', 'Ben');
  await shell.expectSaid('Redone: Ben to EHR, Customer');

  await people.addField().pressSequentially('Amira');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(people.addField()).not.toHaveValue('Amira');
  await board.expectInLane('EHR', 'Customer', 'Ben');
});

test('a new change forgets what could be done again', async ({ trilane }) => {
  await trilane.launch(
    await prepared(trilane, { title: 'Hospital', people: ['Ben', 'Amira'], services: { EHR: {} } }),
  );
  const { board, people, shell } = trilane;
  await board.assign(people.person('Ben'), 'EHR', 'Customer');
  await shell.undo();
  await shell.expectRedo('Ben to EHR, Customer');
  await board.assign(people.person('Amira'), 'EHR', 'Customer');
  await expect(shell.redoButton()).toBeDisabled();
  await board.expectLead('Amira', 'EHR', 'Customer');
});
