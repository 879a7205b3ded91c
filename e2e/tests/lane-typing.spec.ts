import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test } from '../fixtures/trilane.ts';
import { readWorkshop } from '../fixtures/workshop-file.ts';

const ROOM = {
  title: 'Typing',
  people: ['Ben Adisa', 'José García', 'Dr Diaz'],
  services: { EHR: { customer: ['Ben Adisa'] }, Payroll: {} },
} as const;

test('names typed in a lane join the list and stand there, one Enter each', async ({ trilane }) => {
  const file = await prepared(trilane, ROOM);
  await trilane.launch(file);
  const { board, people, shell } = trilane;
  const typing = board.typing('EHR', 'User');

  await typing.open();
  await typing.enter('Doctors', 'Nurses', '  Admin  staff ');
  await board.expectInLane('EHR', 'User', 'Doctors', 'Nurses', 'Admin staff');
  await board.expectLead('Doctors', 'EHR', 'User');
  await people.expectCount(6);
  await shell.expectSaid(/^Admin staff in EHR, User/);
  await typing.field().press('Escape');
  await typing.expectClosed();
  await expect(typing.wayIn()).toBeFocused();
  await shell.expectUndo('Admin staff to EHR, User');

  await trilane.restart(file);
  await trilane.board.expectInLane('EHR', 'User', 'Doctors', 'Nurses', 'Admin staff');
  await trilane.shell.undo();
  await trilane.board.expectInLane('EHR', 'User', 'Doctors', 'Nurses');
  await trilane.people.expectCount(5);
  await trilane.shell.saved();
  await trilane.close();
  expect((await readWorkshop(file)).people).toEqual([...ROOM.people, 'Doctors', 'Nurses']);
});

test('people of the list come first, and nobody gets a namesake by accident', async ({ trilane }) => {
  const file = await prepared(trilane, ROOM);
  await trilane.launch(file);
  const { board, people, shell } = trilane;
  const typing = board.typing('EHR', 'User');

  await typing.open();
  await typing.write('garc');
  await typing.expectOffered('José García', 'New: garc');
  await typing.expectFirst('José García');
  await typing.enter('jose garcia');
  await board.expectInLane('EHR', 'User', 'José García');

  // Enter takes him for the one who is there, and says so.
  await typing.write('José García');
  await expect(typing.option('José García')).toContainText('Already in this lane');
  await typing.field().press('Enter');
  await shell.expectSaid('José García is already in User of EHR. One place in a lane is enough.');
  await people.expectCount(3);

  // A second one is asked for by name, never by accident.
  await typing.field().press('ArrowDown');
  await typing.expectFirst('New: another José García');
  await typing.field().press('Enter');
  await board.expectInLane('EHR', 'User', 'José García', 'José García');

  await trilane.restart(file);
  await trilane.people.expectCount(4);
  await trilane.board.expectInLane('EHR', 'User', 'José García', 'José García');
});

test('an option is chosen by pointer, and the field waits for the next name', async ({ trilane }) => {
  const file = await prepared(trilane, ROOM);
  await trilane.launch(file);
  const { board } = trilane;
  const typing = board.typing('Payroll', 'Provider');

  await typing.open();
  await typing.write('d');
  await typing.expectOffered('Dr Diaz', 'Ben Adisa', 'New: d');
  await typing.option('Dr Diaz').click();
  await expect(typing.field()).toBeFocused();
  await typing.enter('Service desk');
  await board.expectInLane('Payroll', 'Provider', 'Dr Diaz', 'Service desk');

  await trilane.restart(file);
  await trilane.board.expectInLane('Payroll', 'Provider', 'Dr Diaz', 'Service desk');
});

test('the keyboard alone opens the field, and an unused one closes by itself', async ({ trilane }) => {
  const file = await prepared(trilane, ROOM);
  await trilane.launch(file);
  const { board } = trilane;
  const customers = board.typing('EHR', 'Customer');
  const users = board.typing('Payroll', 'User');

  await customers.openByKey(board.chip('Ben Adisa', 'EHR', 'Customer'));
  await customers.enter('Dr Diaz');
  await users.openByKey(users.wayIn());
  await customers.expectClosed();
  await users.field().press('Tab');
  await users.expectClosed();
  await users.wayIn().press('Enter');
  await users.enter('Clerks');

  await trilane.restart(file);
  await trilane.board.expectInLane('EHR', 'Customer', 'Ben Adisa', 'Dr Diaz');
  await trilane.board.expectLead('Ben Adisa', 'EHR', 'Customer');
  await trilane.board.expectInLane('Payroll', 'User', 'Clerks');
});

test('a pasted list goes into a lane as one step, in which nobody leads yet', async ({ trilane }) => {
  const file = await prepared(trilane, ROOM);
  await trilane.launch(file);
  const { board, people, shell } = trilane;
  const names = ['Amira', 'Ben Adisa', 'Chen', 'José García', 'Dana', 'Eli', 'Fay'];
  await trilane.copyElsewhere(
    '1. Amira\r\n- ben adisa\r\n\r\n• Chen\r\nJose\u0301 Garci\u0301a\r\n4)\tDana\r\nAMIRA\r\nEli;\r\nFay\r\n',
  );
  const typing = board.typing('Payroll', 'User');

  await typing.open();
  await typing.paste();
  await board.expectInLane('Payroll', 'User', ...names);
  await board.expectNoLead('Payroll', 'User');
  await shell.expectSaid(
    '7 people in Payroll, User: 5 new; nobody leads yet. Amira stood in the list more than once and was placed once.',
  );
  await shell.expectUndo('7 people to Payroll, User');
  await people.expectCount(8);
  // The same list once more: they are all there.
  await typing.paste();
  await shell.expectSaid('All of them are in User of Payroll already. One place in a lane is enough.');

  await trilane.restart(file);
  await trilane.board.expectInLane('Payroll', 'User', ...names);
  await trilane.shell.undo();
  await trilane.board.expectInLane('Payroll', 'User');
  await trilane.people.expectCount(3);
  await trilane.shell.redo();
  await trilane.board.expectInLane('Payroll', 'User', ...names);
  await trilane.shell.saved();
  await trilane.close();
  expect((await readWorkshop(file)).lead('Payroll', 'user')).toBeNull();
});

test('names are pasted straight onto a lane that has the focus', async ({ trilane }) => {
  const file = await prepared(trilane, ROOM);
  await trilane.launch(file);
  const { board, page, shell } = trilane;

  await trilane.copyElsewhere('Dr Diaz\nNurses\nBen Adisa');
  await board.chip('Ben Adisa', 'EHR', 'Customer').focus();
  await page.keyboard.press('ControlOrMeta+v');
  await board.expectInLane('EHR', 'Customer', 'Ben Adisa', 'Dr Diaz', 'Nurses');
  await shell.expectSaid('2 people in EHR, Customer: 1 new, 1 was there already');
  await board.expectLead('Ben Adisa', 'EHR', 'Customer');

  // A single name is looked at first: it may be somebody of the list.
  await trilane.copyElsewhere('josé');
  const typing = board.typing('Payroll', 'Sponsor');
  await typing.wayIn().focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(typing.field()).toHaveValue('josé');
  await typing.expectFirst('José García');
  await typing.field().press('Enter');

  await trilane.restart(file);
  await trilane.board.expectInLane('EHR', 'Customer', 'Ben Adisa', 'Dr Diaz', 'Nurses');
  await trilane.board.expectInLane('Payroll', 'Sponsor', 'José García');
});

test('a text that is no list of names is refused whole, with the reason', async ({ trilane }) => {
  const file = await prepared(trilane, ROOM);
  await trilane.launch(file);
  const { board, people, shell } = trilane;
  const before = await shell.saved();
  await trilane.copyElsewhere(`Amira\n${'Dear all, '.repeat(30)}\nChen`);
  const reason =
    /^“Dear all, .*…” is too long for a name: 298 characters, and at most 200 fit\. Shorten it\.$/;

  await board.typing('Payroll', 'User').open();
  await board.typing('Payroll', 'User').paste();
  await shell.expectSaid(reason);
  await people.paste();
  await shell.expectSaid(reason);

  await people.expectCount(3);
  expect(await shell.saved()).toBe(before);
});

test('a list pasted into the people passes over who is there', async ({ trilane }) => {
  const file = await prepared(trilane, ROOM);
  await trilane.launch(file);
  const { people, shell } = trilane;

  await trilane.copyElsewhere('ben adisa\r\nAmira\r\n(2) Chen\r\nAmira\r\n');
  await people.paste();
  await shell.expectSaid(
    '2 people added to the list; one of these names was in it already. Amira stood there more than once and was added once.',
  );
  await people.paste();
  await shell.expectSaid(/^All of these names are in the list already\./);
  await people.type('Chen');
  await shell.expectSaid(/^Chen added to the list\. Two people of that name are in it now/);

  await trilane.restart(file);
  await trilane.people.expectCount(6);
});
