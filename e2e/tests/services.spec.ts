import { prepared } from '../fixtures/prepared-workshop.ts';
import { save, typeName } from '../pages/fields.ts';
import { expect, test } from '../fixtures/trilane.ts';
import { readWorkshop } from '../fixtures/workshop-file.ts';

test('a service dragged to the first place stays there', async ({ trilane }) => {
  const file = await prepared(trilane, {
    title: 'Services',
    services: { Payroll: {}, 'Guest Wi-Fi': {}, EHR: {} },
  });
  await trilane.launch(file);
  const { board, shell } = trilane;
  await board.expectServices('Payroll', 'Guest Wi-Fi', 'EHR');

  await board.moveService('EHR', 'Payroll');
  await board.expectServices('EHR', 'Payroll', 'Guest Wi-Fi');
  await shell.expectUndo('Move EHR');
  await board.chooseFromServiceMenu('Guest Wi-Fi', 'Move up');
  await board.expectServices('EHR', 'Guest Wi-Fi', 'Payroll');
  await board.moveService('EHR', 'Payroll');
  await board.expectServices('Guest Wi-Fi', 'Payroll', 'EHR');

  await trilane.restart(file);
  await trilane.board.expectServices('Guest Wi-Fi', 'Payroll', 'EHR');
  await trilane.close();
  expect((await readWorkshop(file)).services).toEqual(['Guest Wi-Fi', 'Payroll', 'EHR']);
});

test('pasted services are counted, and Escape leads to the first of them', async ({ trilane }) => {
  await trilane.launch(await prepared(trilane, { title: 'Services', people: ['Ben'] }));
  const { board, keyboard, shell } = trilane;
  await expect(board.addField()).toBeFocused();

  await trilane.copyElsewhere('EHR\nPayroll\nGuest Wi-Fi');
  await keyboard.press('ControlOrMeta+v');
  await expect(shell.notices()).toContainText('3 services added');
  await keyboard.press('Escape');
  await expect(board.name('EHR')).toBeFocused();
});

test('a service is described in the words of the room', async ({ trilane }) => {
  const file = await prepared(trilane, { title: 'Services', services: { EHR: {} } });
  await trilane.launch(file);
  const { board, shell } = trilane;

  const dialog = await board.editService('EHR');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Electronic health record');
  await dialog.getByRole('textbox', { name: 'Description' }).fill('Charting, orders, results at the bedside');
  await dialog.getByRole('textbox', { name: 'Outcomes wanted' }).fill('Every nurse sees the same chart');
  await typeName(dialog, 'Consumed by', 'Northfield Hospital');
  await save(dialog);
  await expect(board.service('Electronic health record')).toContainText(
    'Charting, orders, results at the bedside',
  );
  await shell.expectUndo('Edit Electronic health record');

  await trilane.restart(file);
  await expect(trilane.board.service('Electronic health record')).toContainText('Charting, orders');
  await trilane.close();
  const kept = await readWorkshop(file);
  const service = kept.service('Electronic health record');
  expect(service.outcomes).toBe('Every nurse sees the same chart');
  expect(kept.organisation(service.consumer)).toEqual(['Northfield Hospital']);
});

test('deleting a service says what goes with it, and comes back by undo', async ({ trilane }) => {
  const file = await prepared(trilane, {
    title: 'Services',
    people: ['Ben', 'CFO'],
    services: { EHR: { customer: ['Ben'], sponsor: ['CFO'] }, Payroll: {} },
  });
  await trilane.launch(file);
  const { board, people, shell } = trilane;

  await board.chooseFromServiceMenu('EHR', 'Remove…');
  const asked = shell.dialog('Remove EHR?');
  await expect(asked).toContainText('2 places in its lanes go with it. The people stay in the list.');
  await asked.getByRole('button', { name: 'Remove', exact: true }).click();
  await board.expectServices('Payroll');
  await people.expectCount(2);

  await trilane.restart(file);
  await trilane.board.expectServices('Payroll');
  await trilane.shell.expectUndo('Remove EHR');
  await trilane.shell.undo();
  await trilane.board.expectServices('EHR', 'Payroll');
  await trilane.board.expectInLane('EHR', 'Customer', 'Ben');

  await trilane.close();
  const kept = await readWorkshop(file);
  expect(kept.services).toEqual(['EHR', 'Payroll']);
  expect(kept.lane('EHR', 'sponsor')).toEqual(['CFO']);
});

test('two services of one name are told, and both are kept', async ({ trilane }) => {
  await trilane.launch(await prepared(trilane, { title: 'Namesakes', services: { Payroll: {}, EHR: {} } }));
  const { board, shell } = trilane;
  await board.typeService('payroll');
  await expect(shell.notices()).toContainText('There is another service called payroll');
  await board.expectServices('Payroll', 'EHR', 'payroll');

  const dialog = await board.editService('EHR');
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Payroll');
  await save(dialog);
  await expect(shell.notices()).toContainText('There is another service called Payroll');
});
