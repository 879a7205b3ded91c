import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test } from '../fixtures/trilane.ts';
import { readWorkshop } from '../fixtures/workshop-file.ts';

const PEOPLE = ['Ben', 'Amira', 'Lene', 'CFO', 'Desk'] as const;
const DEFINE = 'Define what the service must do (requirements)';

test('a second customer joins without taking the lead', async ({ trilane }) => {
  const file = await prepared(trilane, { title: 'Leads', people: PEOPLE, services: { EHR: {} } });
  await trilane.launch(file);
  const { board, people } = trilane;

  await board.assign(people.person('Ben'), 'EHR', 'Customer');
  await board.expectLead('Ben', 'EHR', 'Customer');
  await board.assign(people.person('Amira'), 'EHR', 'Customer');
  await board.expectInLane('EHR', 'Customer', 'Ben', 'Amira');
  await board.expectLead('Ben', 'EHR', 'Customer');

  await trilane.restart(file);
  await trilane.board.expectLead('Ben', 'EHR', 'Customer');
});

test('the tag hands the lead over, and so does the L key', async ({ trilane }) => {
  const file = await prepared(trilane, {
    title: 'Leads',
    people: PEOPLE,
    services: { EHR: { customer: ['Ben', 'Amira', 'Lene'] } },
  });
  await trilane.launch(file);
  const { board, shell } = trilane;

  await board.makeLeadByTag(board.chip('Amira', 'EHR', 'Customer'));
  await board.expectLead('Amira', 'EHR', 'Customer');
  await shell.expectUndo('Amira leads EHR, Customer');
  await board.chip('Lene', 'EHR', 'Customer').press('l');
  await board.expectLead('Lene', 'EHR', 'Customer');

  await trilane.close();
  expect((await readWorkshop(file)).lead('EHR', 'customer')).toBe('Lene');
});

test('users and sponsors show a lead only when there are several', async ({ trilane }) => {
  const file = await prepared(trilane, {
    title: 'Leads',
    people: PEOPLE,
    services: { EHR: { user: ['Ben'], sponsor: ['CFO'] } },
  });
  await trilane.launch(file);
  const { board, people } = trilane;
  await board.expectNoLead('EHR', 'User');
  await board.expectNoLead('EHR', 'Sponsor');

  await board.assign(people.person('Amira'), 'EHR', 'User');
  await board.expectLead('Ben', 'EHR', 'User');

  await trilane.close();
  const kept = await readWorkshop(file);
  expect(kept.lead('EHR', 'user')).toBe('Ben');
  expect(kept.lead('EHR', 'sponsor')).toBe('CFO');
});

test('a lead who leaves two behind leaves a choice to the room', async ({ trilane }) => {
  const file = await prepared(trilane, {
    title: 'Leads',
    people: PEOPLE,
    services: {
      EHR: { customer: ['Ben', 'Amira', 'Lene'], user: ['Ben'], sponsor: ['CFO'], provider: ['Desk'] },
    },
  });
  await trilane.launch(file);
  const { board, gaps, raci, shell } = trilane;
  await gaps.expectCount(0);

  await board.chip('Ben', 'EHR', 'Customer').press('Delete');
  await board.expectNoLead('EHR', 'Customer');
  for (const name of ['Amira', 'Lene']) {
    await expect(board.chip(name, 'EHR', 'Customer').getByText('Lead?', { exact: true })).toBeVisible();
  }
  await gaps.expectTitles('Choose the lead customer of EHR');
  await expect(board.state('EHR')).toHaveText('No lead customer');

  // Who could hold the A is marked, and nobody holds it.
  await shell.show('RACI');
  await raci.expectColumns('EHR', 'Amira', 'Lene', 'Ben', 'CFO', 'Desk');
  await raci.expectRow('EHR', DEFINE, 'A?R', 'A?R', 'C', 'I', 'C');
  await shell.show('Board');

  await gaps.fix('Choose the lead customer of EHR', 'Make Lene the lead customer');
  await board.expectLead('Lene', 'EHR', 'Customer');
  await gaps.expectCount(0);
  await expect(board.state('EHR')).toHaveText('Complete');

  await trilane.close();
  const kept = await readWorkshop(file);
  expect(kept.lead('EHR', 'customer')).toBe('Lene');
  expect(kept.letters('EHR', 1)).toEqual({ Lene: 'A/R', Amira: 'R', Ben: 'C', CFO: 'I', Desk: 'C' });
  expect(kept.gaps).toEqual([]);
});

test('the one who remains in a lane leads it', async ({ trilane }) => {
  const file = await prepared(trilane, {
    title: 'Leads',
    people: PEOPLE,
    services: { EHR: { customer: ['Ben', 'Amira'] }, Payroll: {} },
  });
  await trilane.launch(file);
  const { board } = trilane;

  await board.moveChip(board.chip('Ben', 'EHR', 'Customer'), 'Payroll', 'Customer');
  await board.expectLead('Amira', 'EHR', 'Customer');
  await board.expectLead('Ben', 'Payroll', 'Customer');

  await trilane.close();
  const kept = await readWorkshop(file);
  expect(kept.lead('EHR', 'customer')).toBe('Amira');
  expect(kept.lead('Payroll', 'customer')).toBe('Ben');
});

test('a group as lead customer needs somebody who speaks for it', async ({ trilane }) => {
  const file = await prepared(trilane, {
    title: 'Leads',
    people: [{ group: 'Ward council', headCount: 12 }, 'Ben', 'CFO', 'Desk'],
    services: { EHR: { customer: ['Ward council'], user: ['Ben'], sponsor: ['CFO'], provider: ['Desk'] } },
  });
  await trilane.launch(file);
  const { gaps, people, raci, shell } = trilane;
  await gaps.expectTitles('Ward council needs a spokesperson in EHR');

  // The gap leads to where it is settled.
  await gaps.jump('Ward council needs a spokesperson in EHR');
  await people.nameSpokesperson('R. Diaz');
  await gaps.expectCount(0);
  await people.expectCount(5);

  await shell.show('RACI');
  await raci.cell('EHR', DEFINE, 0).click();
  await expect(raci.reading()).toContainText('R. Diaz speaks for Ward council and carries the A.');

  await trilane.close();
  const kept = await readWorkshop(file);
  expect(kept.gaps).toEqual([]);
  expect(kept.person('Ward council').spokesperson).toBe(kept.person('R. Diaz').id);
});
