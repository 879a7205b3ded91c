import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test } from '../fixtures/trilane.ts';
import { readWorkshop } from '../fixtures/workshop-file.ts';
import { expectAccessible } from '../pages/accessible.ts';
import { Restoring } from '../pages/restoring.ts';

test('Whoever regrets a morning goes back to how it was at opening, sees before what that changes, and can undo it', async ({
  trilane,
}) => {
  const file = await prepared(trilane, {
    title: 'Northfield',
    people: ['Amira', 'Ben'],
    services: { Payroll: { sponsor: ['Amira'] } },
  });
  await trilane.launch(file);
  await trilane.people.type('Chen', 'Dana');
  await trilane.board.typeService('Wi-Fi');
  await trilane.shell.chooseFromFileMenu('Name a snapshot…');
  const restoring = new Restoring(trilane.page);
  await restoring.nameSnapshot('After break');
  await trilane.board.typeService('Cash desk');

  await trilane.shell.chooseFromFileMenu('Restore points…');
  await expect(restoring.point('After break')).toContainText('4 people, 2 services');
  await expectAccessible(trilane.page, 'earlier states');
  await restoring.point('After break').click();
  await restoring.expectChanges('1 service added since goes, with its people: Cash desk');
  await restoring.cancel();

  await trilane.shell.chooseFromFileMenu('Go back to how it was at opening…');
  await restoring.expectChanges(
    '2 people added since go: Chen and Dana',
    '2 services added since go, with their people: Wi-Fi and Cash desk',
  );
  await restoring.goBack();
  await trilane.board.expectServices('Payroll');
  await trilane.shell.undo();
  await trilane.board.expectServices('Payroll', 'Wi-Fi', 'Cash desk');
  await trilane.shell.redo();
  await trilane.board.expectServices('Payroll');

  await trilane.restart(file);
  await trilane.shell.chooseFromFileMenu('Restore points…');
  const later = new Restoring(trilane.page);
  await later.point('After break').click();
  await later.goBack();
  await trilane.board.expectServices('Payroll', 'Wi-Fi');
  await trilane.close();
  expect((await readWorkshop(file)).people).toEqual(['Amira', 'Ben', 'Chen', 'Dana']);
});
