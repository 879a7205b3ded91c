import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test } from '../fixtures/trilane.ts';
import { readWorkshop } from '../fixtures/workshop-file.ts';
import { press } from '../pages/fields.ts';

test('people are typed one by one, or pasted as the list somebody mailed', async ({ trilane }) => {
  const file = await prepared(trilane, { title: 'People' });
  await trilane.launch(file);
  const { people, shell } = trilane;

  await people.type('Ben', '  Dr   Diaz ');
  await shell.expectSaid('Dr Diaz added to the list');
  await trilane.copyElsewhere('• Amira Haddad\n2. Rafael Ortiz\n\n- Ines Barros\n');
  await people.paste();
  await people.expectCount(5);
  await shell.expectUndo('Add 3 people');

  await trilane.restart(file);
  await trilane.people.expectCount(5);
  await trilane.close();
  expect((await readWorkshop(file)).people).toEqual([
    'Ben',
    'Dr Diaz',
    'Amira Haddad',
    'Rafael Ortiz',
    'Ines Barros',
  ]);
});

test('two of one name in a pasted list are spoken of, and addresses are taken apart', async ({ trilane }) => {
  const file = await prepared(trilane, { title: 'People' });
  await trilane.launch(file);
  const { people, shell } = trilane;

  await trilane.copyElsewhere('Kim Lee\nKim Lee\nJo');
  await people.paste();
  await expect(shell.notices()).toContainText(
    '2 people added to the list. Kim Lee stood there more than once and was added once.',
  );
  await trilane.copyElsewhere('Amira Haddad <amira@north.example>; "Okafor, Ben" <ben@north.example>');
  await people.paste();
  await people.expectCount(4);

  await trilane.close();
  const kept = await readWorkshop(file);
  expect(kept.people).toEqual(['Kim Lee', 'Jo', 'Amira Haddad', 'Okafor, Ben']);
  expect(kept.person('Okafor, Ben').email).toBe('ben@north.example');
});

test('Escape leads out of the field for people and back', async ({ trilane }) => {
  await trilane.launch(
    await prepared(trilane, { title: 'People', people: ['Amira', 'Ben'], services: { EHR: {} } }),
  );
  const { board, keyboard, people } = trilane;

  await board.name('EHR').focus();
  await keyboard.press('p');
  await people.addField().fill('Somebody');
  await keyboard.press('Escape');
  await expect(board.name('EHR')).toBeFocused();
  await expect(people.addField()).toHaveValue('');

  // From a person that the text has filtered out meanwhile, and from another field.
  await people.person('Ben').focus();
  await keyboard.press('p');
  await people.addField().fill('Amira');
  await keyboard.press('Escape');
  await expect(people.person('Ben')).toBeFocused();
  await board.addField().focus();
  await people.addField().focus();
  await keyboard.press('Escape');
  await expect(people.person('Ben')).toBeFocused();
});

test('typing finds who is there already, whatever the accents', async ({ trilane }) => {
  await trilane.launch(
    await prepared(trilane, { title: 'People', people: ['José García', 'Josefine', 'Ben'] }),
  );
  const { people } = trilane;

  await people.addField().fill('jose');
  await expect(people.person('José García')).toBeVisible();
  await expect(people.person('Josefine')).toBeVisible();
  await expect(people.person('Ben')).toHaveCount(0);
  await people.addField().fill('Somebody new');
  await expect(people.self).toContainText('Nobody of that name. Press Enter to add Somebody new.');
  await people.addField().press('Escape');
  await expect(people.person('Ben')).toBeVisible();
});

test('a person is renamed once and everywhere', async ({ trilane }) => {
  const file = await prepared(trilane, {
    title: 'People',
    people: ['Amira Hadad', 'Ben', 'CFO'],
    services: { EHR: { customer: ['Amira Hadad', 'Ben'] }, Payroll: { user: ['Amira Hadad'] } },
  });
  await trilane.launch(file);
  const { board, people, raci, shell } = trilane;

  await people.rename('Amira Hadad', 'Amira Haddad');
  await board.expectInLane('EHR', 'Customer', 'Amira Haddad', 'Ben');
  await board.expectInLane('Payroll', 'User', 'Amira Haddad');
  await shell.expectUndo('Edit Amira Haddad');
  await shell.show('RACI');
  await raci.expectColumns('EHR', 'Amira Haddad', 'Ben');

  await trilane.restart(file);
  await trilane.board.expectInLane('Payroll', 'User', 'Amira Haddad');
  await trilane.close();
  const kept = await readWorkshop(file);
  expect(kept.people).toEqual(['Amira Haddad', 'Ben', 'CFO']);
  expect(kept.letters('EHR', 1)).toEqual({ 'Amira Haddad': 'A/R', Ben: 'R' });
});

test('a name can not be left empty', async ({ trilane }) => {
  await trilane.launch(await prepared(trilane, { title: 'People', people: ['Ben'] }));
  const dialog = await trilane.people.open('Ben');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('   ');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toContainText('This can’t stay empty. Type at least one letter.');
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await press(dialog, 'Cancel');
  await expect(trilane.people.person('Ben')).toBeVisible();
});

test('a group shows how many it is, and who speaks for it', async ({ trilane }) => {
  const file = await prepared(trilane, {
    title: 'People',
    people: ['Doctors', 'Dr Diaz'],
    services: { EHR: {} },
  });
  await trilane.launch(file);
  const { board, people } = trilane;

  await people.makeGroup('Doctors', { headCount: 140, spokesperson: 'Dr Diaz' });
  await people.expectAbout('Doctors', 'Group of 140');
  await board.assign(people.person('Doctors'), 'EHR', 'User');
  await expect(board.chip('Doctors', 'EHR', 'User')).toContainText('140');

  await trilane.restart(file);
  await trilane.people.expectAbout('Doctors', 'Group of 140');
  await trilane.close();
  const kept = await readWorkshop(file);
  const doctors = kept.person('Doctors');
  expect(doctors).toMatchObject({ kind: 'group', headCount: 140, spokesperson: kept.person('Dr Diaz').id });
});

test('deleting somebody says what goes with them, and comes back by undo', async ({ trilane }) => {
  const file = await prepared(trilane, {
    title: 'People',
    people: ['Ben', 'Amira'],
    services: { EHR: { customer: ['Ben', 'Amira'] }, Payroll: { sponsor: ['Ben'] } },
  });
  await trilane.launch(file);
  const { board, people } = trilane;

  const asked = await people.askToRemove('Ben');
  await expect(asked).toContainText('2 places in lanes go too:');
  await expect(asked.getByRole('listitem')).toHaveText(['EHR, Customer', 'Payroll, Sponsor']);
  await press(asked, 'Cancel');
  await people.expectCount(2);

  await (await people.askToRemove('Ben')).getByRole('button', { name: 'Remove', exact: true }).click();
  await people.expectCount(1);
  await board.expectInLane('EHR', 'Customer', 'Amira');
  await board.expectLead('Amira', 'EHR', 'Customer');
  await board.expectInLane('Payroll', 'Sponsor');

  // The laptop is closed for the break; undo still knows what it undoes.
  await trilane.restart(file);
  await trilane.shell.expectUndo('Remove Ben');
  await trilane.shell.undo();
  await trilane.board.expectInLane('EHR', 'Customer', 'Ben', 'Amira');
  await trilane.board.expectLead('Ben', 'EHR', 'Customer');
  await trilane.board.expectInLane('Payroll', 'Sponsor', 'Ben');
  await trilane.shell.saved();
});

test('names of every script are shown as they are written', async ({ trilane }) => {
  const names = ['田中 美咲', 'أميرة حداد', 'Zoë 👩🏽‍⚕️ Åström', '<b>Bold</b> & "Co"'] as const;
  const file = await prepared(trilane, { title: 'People', services: { 'Электронная карта': {} } });
  await trilane.launch(file);
  const { board, people } = trilane;

  await people.type(...names);
  for (const name of names) await board.assign(people.person(name), 'Электронная карта', 'User');
  await board.expectInLane('Электронная карта', 'User', ...names);

  await trilane.restart(file);
  await trilane.board.expectInLane('Электронная карта', 'User', ...names);
  await trilane.close();
  expect((await readWorkshop(file)).lane('Электронная карта', 'user')).toEqual(names);
});
