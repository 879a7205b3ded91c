import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test } from '../fixtures/trilane.ts';
import { readWorkshop } from '../fixtures/workshop-file.ts';

const ROOM = {
  title: 'By keyboard',
  people: ['Ben', 'Amira', 'CFO'],
  services: { EHR: {}, Payroll: {}, 'Guest Wi-Fi': {} },
} as const;

test('someone of the list is lifted, carried to a lane and dropped', async ({ trilane }) => {
  const file = await prepared(trilane, ROOM);
  await trilane.launch(file);
  const { board, people, shell, keyboard } = trilane;

  await keyboard.lift(people.person('Amira'));
  await shell.expectSaid('Amira lifted. Over EHR, Customer, 1 of 1.');
  await keyboard.carry(['ArrowDown', 'ArrowRight', 'ArrowRight'], board.lane('Payroll', 'Sponsor'));
  await shell.expectSaid('Over Payroll, Sponsor, 1 of 1.');
  await keyboard.drop();

  await shell.expectSaid('Amira in Payroll, Sponsor, 1 of 1, lead');
  await expect(board.chip('Amira', 'Payroll', 'Sponsor')).toBeFocused();
  await shell.expectUndo('Amira to Payroll, Sponsor');

  // The next one starts where the last was dropped.
  await keyboard.lift(people.person('Ben'));
  await shell.expectSaid('Ben lifted. Over Payroll, Sponsor, 2 of 2.');
  await keyboard.drop();
  await board.expectInLane('Payroll', 'Sponsor', 'Amira', 'Ben');

  await trilane.restart(file);
  await trilane.board.expectInLane('Payroll', 'Sponsor', 'Amira', 'Ben');
  await trilane.people.expectCount(3);
});

test('a chip is carried to another lane, and with C it is also there', async ({ trilane }) => {
  const file = await prepared(trilane, { ...ROOM, services: { EHR: { customer: ['Ben'] }, Payroll: {} } });
  await trilane.launch(file);
  const { board, shell, keyboard } = trilane;

  await keyboard.lift(board.chip('Ben', 'EHR', 'Customer'));
  await keyboard.carry(['ArrowRight'], board.lane('EHR', 'User'));
  await keyboard.drop();
  await board.expectInLane('EHR', 'Customer');
  await expect(board.chip('Ben', 'EHR', 'User')).toBeFocused();
  await shell.expectSaid('Ben moved to EHR, User, 1 of 1');

  await keyboard.lift(board.chip('Ben', 'EHR', 'User'));
  await keyboard.carry(['c', 'ArrowDown'], board.lane('Payroll', 'User'));
  await shell.expectSaid('Over Payroll, User, 1 of 1. Also here.');
  await keyboard.drop();
  await expect(board.chip('Ben', 'Payroll', 'User')).toBeFocused();

  await trilane.close();
  const kept = await readWorkshop(file);
  expect(kept.lane('EHR', 'customer')).toEqual([]);
  expect(kept.lane('EHR', 'user')).toEqual(['Ben']);
  expect(kept.lane('Payroll', 'user')).toEqual(['Ben']);
});

test('Escape puts a lifted card back, and so does dropping it where it was', async ({ trilane }) => {
  const file = await prepared(trilane, { ...ROOM, services: { EHR: { customer: ['Ben'] }, Payroll: {} } });
  await trilane.launch(file);
  const { board, shell, keyboard } = trilane;
  const before = await shell.saved();
  const ben = board.chip('Ben', 'EHR', 'Customer');

  await keyboard.lift(ben);
  await keyboard.carry(['ArrowDown', 'End'], board.lane('Payroll', 'Customer'));
  await keyboard.putBack();
  await shell.expectSaid('Ben is back.');
  await expect(ben).toBeFocused();

  await keyboard.lift(ben);
  await keyboard.drop();
  await expect(ben).toBeFocused();
  expect(await shell.saved()).toBe(before);
});

test('a lane where somebody stands already refuses, and the card stays lifted', async ({ trilane }) => {
  const file = await prepared(trilane, {
    ...ROOM,
    services: { EHR: { customer: ['Ben'], user: ['Ben', 'Amira'] }, Payroll: {} },
  });
  await trilane.launch(file);
  const { board, shell, keyboard } = trilane;

  await keyboard.lift(board.chip('Ben', 'EHR', 'Customer'));
  await keyboard.carry(['ArrowRight'], board.lane('EHR', 'User'), 'refuses');
  await shell.expectSaid('Over EHR, User. Ben is there already.');
  await keyboard.press('Enter');
  await expect(shell.notices()).toContainText('Ben is already in User of EHR.');
  await keyboard.carry(['ArrowRight'], board.lane('EHR', 'Sponsor'));
  await keyboard.drop();

  await trilane.close();
  const kept = await readWorkshop(file);
  expect(kept.lane('EHR', 'user')).toEqual(['Ben', 'Amira']);
  expect(kept.lane('EHR', 'sponsor')).toEqual(['Ben']);
});

test('nothing else happens while a card is lifted: no undo, no dialog, no new service', async ({
  trilane,
}) => {
  const file = await prepared(trilane, { ...ROOM, services: { EHR: { customer: ['Ben'] }, Payroll: {} } });
  await trilane.launch(file);
  const { board, page, shell, keyboard } = trilane;
  const before = await shell.saved();

  await keyboard.lift(board.chip('Ben', 'EHR', 'Customer'));
  await keyboard.press('Control+z', 'Control+e', 'n', 'f', 'Delete', 'l');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await keyboard.putBack();
  expect(await shell.saved()).toBe(before);
  await board.expectInLane('EHR', 'Customer', 'Ben');
});

test('the hundredth service is as near as the next, and its lane comes into sight', async ({ trilane }) => {
  const names = Array.from({ length: 100 }, (_, index) => `Service ${index + 1}`);
  const file = await prepared(trilane, {
    title: 'A hundred',
    people: ['Ben'],
    services: Object.fromEntries(names.map((name) => [name, {}])),
  });
  await trilane.launch(file);
  const { board, people, keyboard, shell } = trilane;

  await keyboard.lift(people.person('Ben'));
  await keyboard.carry(['End', 'ArrowRight'], board.lane('Service 100', 'User'));
  await keyboard.carry(['PageUp'], board.lane('Service 95', 'User'));
  await keyboard.drop();
  await expect(board.chip('Ben', 'Service 95', 'User')).toBeFocused();

  await keyboard.press('Control+Home');
  await expect(board.question('Service 1', 'User')).toBeFocused();
  await expect(board.service('Service 1')).toBeInViewport();
  await shell.undo();
  await shell.expectSaid('Undone: Ben to Service 95, User');

  await trilane.close();
  expect((await readWorkshop(file)).lane('Service 95', 'user')).toEqual([]);
});

test('a service is carried to another place in the list', async ({ trilane }) => {
  const file = await prepared(trilane, ROOM);
  await trilane.launch(file);
  const { board, keyboard, shell } = trilane;

  await keyboard.lift(board.name('Guest Wi-Fi'));
  await shell.expectSaid('Guest Wi-Fi lifted. Place 3 of 3.');
  await keyboard.carry(['ArrowUp', 'ArrowUp'], board.cell('EHR'), 'before');
  await keyboard.drop();
  await board.expectServices('Guest Wi-Fi', 'EHR', 'Payroll');
  await shell.expectSaid('Guest Wi-Fi is now 1 of 3');
  await expect(board.name('Guest Wi-Fi')).toBeFocused();

  await trilane.restart(file);
  await trilane.board.expectServices('Guest Wi-Fi', 'EHR', 'Payroll');
});

test('arrows walk from chip to chip, lane to lane and service to service', async ({ trilane }) => {
  const file = await prepared(trilane, {
    ...ROOM,
    services: { EHR: { customer: ['Ben'], user: ['Amira', 'CFO'] }, Payroll: { user: ['Ben'] } },
  });
  await trilane.launch(file);
  const { board, keyboard } = trilane;

  await board.name('EHR').focus();
  await keyboard.press('ArrowRight');
  await expect(board.chip('Ben', 'EHR', 'Customer')).toBeFocused();
  await keyboard.press('ArrowRight');
  await expect(board.chip('Amira', 'EHR', 'User')).toBeFocused();
  await keyboard.press('End');
  await expect(board.question('EHR', 'Provider')).toBeFocused();
  // What a provider is stands before it, and the menu of a service too: neither is a stop of Tab.
  await keyboard.press('ArrowLeft');
  await expect(board.lane('EHR', 'Provider').getByRole('button', { name: 'Provider' })).toBeFocused();
  await keyboard.press('ArrowLeft', 'ArrowLeft', 'ArrowDown', 'ArrowDown');
  await expect(board.chip('Ben', 'Payroll', 'User')).toBeFocused();
  await keyboard.press('ArrowUp');
  await expect(board.chip('CFO', 'EHR', 'User')).toBeFocused();
  // Each lane is one stop of Tab, at the chip that was looked at last.
  await keyboard.press('Tab');
  await expect(board.question('EHR', 'Sponsor')).toBeFocused();
  await keyboard.press('Shift+Tab');
  await expect(board.chip('CFO', 'EHR', 'User')).toBeFocused();
});

test('an arrow leads from a service to its menu and back, and the menu key opens it', async ({ trilane }) => {
  const file = await prepared(trilane, ROOM);
  await trilane.launch(file);
  const { board, keyboard, page } = trilane;
  const menu = board.service('EHR').getByRole('button', { name: 'Menu of EHR' });

  await board.name('EHR').focus();
  await keyboard.press('ArrowLeft');
  await expect(menu).toBeFocused();
  await keyboard.press('ArrowRight');
  await expect(board.name('EHR')).toBeFocused();
  await keyboard.press('Tab');
  await expect(board.question('EHR', 'Customer')).toBeFocused();
  await keyboard.press('Shift+Tab', 'ContextMenu');
  await expect(page.getByRole('menuitem', { name: 'Show only this service' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Move up' })).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('menuitem', { name: 'Move down' })).not.toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

test('F and F again leave the focus on the chip it was on', async ({ trilane }) => {
  const file = await prepared(trilane, {
    ...ROOM,
    services: { EHR: { user: ['Ben', 'Amira'] }, Payroll: {} },
  });
  await trilane.launch(file);
  const { board, keyboard } = trilane;
  for (const back of ['f', 'Escape']) {
    await board.chip('Amira', 'EHR', 'User').focus();
    await keyboard.press('f');
    await board.expectServices('EHR');
    await expect(board.chip('Amira', 'EHR', 'User')).toBeFocused();
    await keyboard.press(back);
    await board.expectServices('EHR', 'Payroll');
    await expect(board.chip('Amira', 'EHR', 'User')).toBeFocused();
  }
});

test('L makes lead, Delete takes out, and the focus stays in the lane', async ({ trilane }) => {
  const file = await prepared(trilane, { ...ROOM, services: { EHR: { user: ['Ben', 'Amira'] } } });
  await trilane.launch(file);
  const { board, keyboard, shell } = trilane;

  await board.chip('Amira', 'EHR', 'User').focus();
  await keyboard.press('l');
  await board.expectLead('Amira', 'EHR', 'User');
  await shell.expectSaid('Amira leads EHR, User; Ben no longer');
  await keyboard.press('Delete');
  await expect(board.chip('Ben', 'EHR', 'User')).toBeFocused();
  await keyboard.press('Delete');
  await expect(board.question('EHR', 'User')).toBeFocused();

  await trilane.close();
  expect((await readWorkshop(file)).lane('EHR', 'user')).toEqual([]);
});

test('F shows one service alone, and PageDown the next', async ({ trilane }) => {
  const file = await prepared(trilane, { ...ROOM, services: { EHR: { customer: ['Ben'] }, Payroll: {} } });
  await trilane.launch(file);
  const { board, people, keyboard } = trilane;

  await board.chip('Ben', 'EHR', 'Customer').focus();
  await keyboard.press('f');
  await board.expectServices('EHR');
  await keyboard.press('PageDown');
  await board.expectServices('Payroll');

  // Dragging by hand, and carrying into another service, work the same here.
  await board.assign(people.person('Amira'), 'Payroll', 'Customer');
  await keyboard.lift(people.person('CFO'));
  await keyboard.carry(['ArrowRight', 'ArrowRight', 'ArrowUp'], board.lane('EHR', 'Sponsor'));
  await keyboard.drop();
  await board.expectInLane('EHR', 'Sponsor', 'CFO');
  await keyboard.press('Escape');
  await board.expectServices('EHR', 'Payroll');

  await trilane.close();
  const kept = await readWorkshop(file);
  expect(kept.lane('Payroll', 'customer')).toEqual(['Amira']);
  expect(kept.lane('EHR', 'sponsor')).toEqual(['CFO']);
});
