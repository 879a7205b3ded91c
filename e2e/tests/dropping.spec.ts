import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test } from '../fixtures/trilane.ts';
import { readWorkshop } from '../fixtures/workshop-file.ts';

const ROOM = {
  title: 'Dropping',
  people: ['Ben', 'Amira', 'CFO'],
  services: { EHR: {}, Payroll: {} },
} as const;

test('someone dropped from the list is assigned and stays in the list', async ({ trilane }) => {
  const file = await prepared(trilane, ROOM);
  await trilane.launch(file);
  const { board, people, shell } = trilane;

  await board.assign(people.person('Ben'), 'EHR', 'Customer');
  await board.expectInLane('EHR', 'Customer', 'Ben');
  await shell.expectSaid('Ben in EHR, Customer, 1 of 1, lead');
  await board.assign(people.person('Ben'), 'Payroll', 'Customer');
  await board.assign(people.person('Ben'), 'Payroll', 'User');

  await people.expectCount(3);
  await people.expectStanding('Ben', '2 × Customer', '1 × User');
  await people.expectStanding('Amira');

  await trilane.restart(file);
  await trilane.board.expectInLane('EHR', 'Customer', 'Ben');
  await trilane.board.expectInLane('Payroll', 'Customer', 'Ben');
  await trilane.people.expectStanding('Ben', '2 × Customer', '1 × User');
});

test('a chip dropped in another lane moves there', async ({ trilane }) => {
  const file = await prepared(trilane, { ...ROOM, services: { EHR: { customer: ['Ben'] }, Payroll: {} } });
  await trilane.launch(file);
  const { board, shell } = trilane;

  await board.moveChip(board.chip('Ben', 'EHR', 'Customer'), 'Payroll', 'Sponsor');
  await board.expectInLane('EHR', 'Customer');
  await board.expectInLane('Payroll', 'Sponsor', 'Ben');
  await shell.expectSaid('Ben moved to Payroll, Sponsor, 1 of 1');

  await trilane.restart(file);
  await trilane.board.expectInLane('EHR', 'Customer');
  await trilane.board.expectInLane('Payroll', 'Sponsor', 'Ben');
});

for (const key of ['Control', 'Alt'] as const) {
  test(`a chip dropped with ${key} held is also there`, async ({ trilane }) => {
    const file = await prepared(trilane, { ...ROOM, services: { EHR: { customer: ['Ben'] }, Payroll: {} } });
    await trilane.launch(file);
    const { board, people } = trilane;

    await board.copyChip(board.chip('Ben', 'EHR', 'Customer'), 'Payroll', 'User', key);
    await board.expectInLane('EHR', 'Customer', 'Ben');
    await board.expectInLane('Payroll', 'User', 'Ben');
    await people.expectStanding('Ben', '1 × Customer', '1 × User');

    await trilane.close();
    const kept = await readWorkshop(file);
    expect(kept.lane('EHR', 'customer')).toEqual(['Ben']);
    expect(kept.lane('Payroll', 'user')).toEqual(['Ben']);
  });
}

test('a drop where somebody stands already is refused with the reason', async ({ trilane }) => {
  const file = await prepared(trilane, {
    ...ROOM,
    services: { EHR: { customer: ['Ben'], user: ['Ben', 'Amira'] }, Payroll: {} },
  });
  await trilane.launch(file);
  const { board, people, shell } = trilane;
  const before = await shell.saved();
  const reason = 'Ben is already in Customer of EHR. One place in a lane is enough.';

  await board.assignInVain(people.person('Ben'), 'EHR', 'Customer');
  await shell.expectSaid(reason);
  await expect(shell.notices()).toContainText(reason);

  // The chip is back in the lane it was taken from.
  await board.moveInVain(board.chip('Ben', 'EHR', 'User'), 'EHR', 'Customer');
  await board.expectInLane('EHR', 'User', 'Ben', 'Amira');
  await board.expectInLane('EHR', 'Customer', 'Ben');
  expect(await shell.saved()).toBe(before);
});

test('a card brought back by Escape, or let go outside every lane, changes nothing', async ({ trilane }) => {
  const file = await prepared(trilane, { ...ROOM, services: { EHR: { customer: ['Ben'] }, Payroll: {} } });
  await trilane.launch(file);
  const { board, people, shell, gaps } = trilane;
  const before = await shell.saved();

  await board.liftAndThinkBetter(people.person('Amira'), 'Payroll', 'User');
  await board.letGoOutside(board.chip('Ben', 'EHR', 'Customer'), gaps.self);

  await board.expectInLane('Payroll', 'User');
  await board.expectInLane('EHR', 'Customer', 'Ben');
  expect(await shell.saved()).toBe(before);
});

test('a chip shows the other lanes its person has in the service', async ({ trilane }) => {
  const file = await prepared(trilane, {
    ...ROOM,
    services: { EHR: { customer: ['Ben'] }, Payroll: { user: ['Ben'] } },
  });
  await trilane.launch(file);
  const { board, people } = trilane;
  await board.expectAlsoIn('Ben', 'EHR', 'Customer');

  await board.assign(people.person('Ben'), 'EHR', 'Sponsor');
  await board.assign(people.person('Ben'), 'EHR', 'Provider');
  await board.expectAlsoIn('Ben', 'EHR', 'Customer', 'Sponsor', 'Provider');
  await board.expectAlsoIn('Ben', 'EHR', 'Sponsor', 'Customer', 'Provider');
  await board.expectAlsoIn('Ben', 'Payroll', 'User');

  await trilane.restart(file);
  await trilane.board.expectAlsoIn('Ben', 'EHR', 'Provider', 'Customer', 'Sponsor');
});

test('a chip leaves its lane by its menu and by the Delete key, and the person stays', async ({
  trilane,
}) => {
  const file = await prepared(trilane, {
    ...ROOM,
    services: { EHR: { customer: ['Ben'], sponsor: ['CFO'] }, Payroll: { sponsor: ['CFO'] } },
  });
  await trilane.launch(file);
  const { board, people, shell } = trilane;

  await board.chooseFromChipMenu(board.chip('Ben', 'EHR', 'Customer'), 'Remove from Customer');
  await board.expectInLane('EHR', 'Customer');
  await board.chip('CFO', 'EHR', 'Sponsor').press('Delete');
  await board.expectInLane('EHR', 'Sponsor');
  await shell.expectSaid('CFO out of EHR, Sponsor');
  await people.expectCount(3);
  await people.expectStanding('CFO', '1 × Sponsor');

  await trilane.close();
  const kept = await readWorkshop(file);
  expect(kept.lane('EHR', 'customer')).toEqual([]);
  expect(kept.lane('EHR', 'sponsor')).toEqual([]);
  expect(kept.lane('Payroll', 'sponsor')).toEqual(['CFO']);
  expect(kept.people).toEqual(['Ben', 'Amira', 'CFO']);
});
