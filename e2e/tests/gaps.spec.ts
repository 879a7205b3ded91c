import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test } from '../fixtures/trilane.ts';
import { checkWorkshop, readWorkshop } from '../fixtures/workshop-file.ts';

const ROOM = {
  title: 'Gaps',
  people: ['Ben', 'Amira', 'CFO', 'Desk'],
  services: {
    EHR: { customer: ['Ben'], user: ['Amira'], sponsor: ['CFO'], provider: ['Desk'] },
    Payroll: { customer: ['Ben'], sponsor: ['CFO'], provider: ['Desk'] },
    'Guest Wi-Fi': { customer: ['Amira'], user: ['Ben'], provider: ['Desk'] },
  },
} as const;

test('each empty lane is one gap that says what it costs', async ({ trilane }) => {
  await trilane.launch(await prepared(trilane, ROOM));
  const { board, gaps, keyboard } = trilane;

  await gaps.expectTitles('Payroll has no user', 'Guest Wi-Fi has no sponsor');
  await expect(gaps.gap('Payroll has no user')).toContainText(
    'Requirements set without the people who use it miss what the work needs',
  );
  await expect(gaps.gap('Guest Wi-Fi has no sponsor')).toContainText('Nobody has authority over its budget');
  await expect(gaps.self).toContainText('10 of 12 role questions answered');
  await board.name('Payroll').focus();
  await keyboard.press('f');
  await expect(gaps.self).toContainText('3 of 4 role questions answered');
  await keyboard.press('f');
  await expect(board.state('EHR')).toHaveText('Complete');
  await expect(board.state('Payroll')).toHaveText('No user');
  await expect(board.lane('Guest Wi-Fi', 'Sponsor')).toHaveText('Who authorises the budget?');
});

test('a gap leads to its lane and is settled in one step', async ({ trilane }) => {
  const file = await prepared(trilane, ROOM);
  await trilane.launch(file);
  const { board, gaps, shell } = trilane;

  await gaps.jump('Guest Wi-Fi has no sponsor');
  await expect(board.lane('Guest Wi-Fi', 'Sponsor')).toBeFocused();

  await gaps.fix('Guest Wi-Fi has no sponsor', 'Place CFO (sponsors 2 other services)');
  await board.expectInLane('Guest Wi-Fi', 'Sponsor', 'CFO');
  await shell.expectUndo('CFO to Guest Wi-Fi, Sponsor');
  await gaps.fix('Payroll has no user', 'Place Ben (uses 1 other service)');
  await gaps.expectCount(0);
  await expect(gaps.self).toContainText(
    'No gaps. Every service has its customer, users, sponsor and provider.',
  );

  await shell.undo();
  await gaps.expectTitles('Payroll has no user');

  await trilane.close();
  const kept = await readWorkshop(file);
  expect(kept.gaps).toEqual(['G02 Payroll']);
  expect(kept.lead('Guest Wi-Fi', 'sponsor')).toBe('CFO');
  expect(await checkWorkshop(file)).toEqual({ passes: false, findings: 1 });
});

test('a workshop without services has nothing to settle yet', async ({ trilane }) => {
  await trilane.launch(await prepared(trilane, { title: 'Gaps' }));
  await expect(trilane.gaps.self).toContainText('Gaps show here as soon as there is a service.');
  await expect(trilane.board.self).toContainText('Which services are on the table?');
  await expect(trilane.people.self).toContainText('Who is in the room?');
});
