import { join } from 'node:path';
import { readPdf } from '../fixtures/pdf.ts';
import { expect, test, type Trilane } from '../fixtures/trilane.ts';
import { readWorkshop } from '../fixtures/workshop-file.ts';
import type { LaneName } from '../pages/lane-name.ts';

const LANES: readonly LaneName[] = ['Customer', 'User', 'Sponsor', 'Provider'];
const SERVICES = ['EHR', 'Payroll', 'Guest Wi-Fi'];
const DEFINE = 'Define what the service must do (requirements)';

test('the two-hour workshop a second time, by keyboard alone', async ({ trilane, host }) => {
  test.setTimeout(180_000);
  const file = join(trilane.workshops, 'Northfield Hospital.trilane');
  const report = join(trilane.workshops, 'Northfield Hospital.pdf');
  await trilane.launch();
  const { board, gaps, keyboard, people, page, raci, shell, start } = trilane;

  await test.step('minute −15: a new workshop', async () => {
    await keyboard.reach(start.newButton());
    await keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'New workshop' });
    await keyboard.reach(dialog.getByLabel('Title', { exact: true }));
    await keyboard.type('Northfield Hospital');
    await keyboard.reach(dialog.getByLabel('Facilitator', { exact: true }));
    await keyboard.type('Lena');
    await expect(dialog.locator('[data-saved-as]')).toContainText('Northfield Hospital.trilane');
    await keyboard.press('Enter');
    await expect(dialog).toBeHidden();
  });

  await test.step('minute −12: in the field for people, and who takes part is typed and pasted', async () => {
    await expect(people.addField()).toBeFocused();
    for (const name of ['Ben', 'CFO', 'Service desk lead']) {
      await keyboard.type(name);
      await keyboard.press('Enter');
    }
    await trilane.copyElsewhere('Doctors\nNurses\nAdmin');
    await keyboard.press('ControlOrMeta+v');
    await people.expectCount(6);
    await keyboard.press('Escape');
  });

  await test.step('minute −6: N, and three services; IT Northfield provides the first', async () => {
    await keyboard.press('n');
    await trilane.copyElsewhere('Payroll\nEHR\nGuest Wi-Fi');
    await keyboard.press('ControlOrMeta+v');
    await board.expectServices('Payroll', 'EHR', 'Guest Wi-Fi');
    await keyboard.press('Escape');
    await keyboard.reach(board.name('EHR'));
    await keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await keyboard.reach(dialog.getByRole('combobox', { name: 'Provided by', exact: true }));
    await keyboard.type('IT Northfield');
    await expect(page.getByRole('option')).not.toHaveCount(0);
    await keyboard.press('ArrowDown', 'Enter');
    await keyboard.reach(dialog.locator('footer').getByRole('button', { name: 'Save', exact: true }));
    await keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(board.name('EHR')).toBeFocused();
  });

  await test.step('minute 20: EHR is carried to the first place', async () => {
    await keyboard.lift(board.name('EHR'));
    await keyboard.carry(['ArrowUp'], board.cell('Payroll'), 'before');
    await keyboard.drop();
    await board.expectServices(...SERVICES);
    await expect(board.name('EHR')).toBeFocused();
  });

  await test.step('minutes 24 to 40: everybody is carried to a lane of EHR', async () => {
    await assign(trilane, 'Service desk lead', 'EHR', 'Provider');
    await assign(trilane, 'Ben', 'EHR', 'Customer');
    await board.expectLead('Ben', 'EHR', 'Customer');
    for (const group of ['Doctors', 'Nurses', 'Admin']) await assign(trilane, group, 'EHR', 'User');
    await assign(trilane, 'CFO', 'EHR', 'Sponsor');
    await expect(board.state('EHR')).toHaveText('Complete');
    await gaps.expectCount(8);
  });

  await test.step('the nurses lead the users: L on their chip, reached by the arrows', async () => {
    await keyboard.press('ArrowLeft');
    await keyboard.reach(board.chip('Nurses', 'EHR', 'User'), 'ArrowDown');
    await keyboard.press('l');
    await board.expectLead('Nurses', 'EHR', 'User');
  });

  await test.step('minute 44: a wrong drop, taken back', async () => {
    await assign(trilane, 'CFO', 'Payroll', 'Sponsor');
    await keyboard.press('ControlOrMeta+z');
    await board.expectInLane('Payroll', 'Sponsor');
    await shell.expectSaid('Undone: CFO to Payroll, Sponsor');
  });

  await test.step('minute 58: F, one service alone, and the next', async () => {
    await keyboard.reach(board.name('EHR'), 'Tab');
    await keyboard.press('f');
    await board.expectServices('EHR');
    await keyboard.press('PageDown');
    await board.expectServices('Payroll');
    await keyboard.press('f');
    await board.expectServices(...SERVICES);
  });

  await test.step('minute 92: the letters of EHR, and why one of them is there', async () => {
    await keyboard.reach(
      page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'RACI' }),
    );
    await keyboard.press('Enter');
    // It shows the service the room looked at last.
    await expect(raci.table('Payroll').or(page.getByText('Who has to do with Payroll?'))).toBeVisible();
    await keyboard.reach(
      page.getByRole('navigation', { name: 'Services' }).getByRole('button', { name: 'EHR' }),
    );
    await keyboard.press('Enter');
    await raci.expectColumns('EHR', 'Ben', 'Nurses', 'Doctors', 'Admin', 'CFO', 'Service desk lead');
    await keyboard.reach(raci.cell('EHR', DEFINE, 0));
    await keyboard.press('ArrowRight');
    await expect(raci.cell('EHR', DEFINE, 1)).toBeFocused();
    await expect(raci.reading()).toContainText('because Nurses is lead User of EHR');
    await keyboard.reach(
      page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Board' }),
      'Shift+Tab',
    );
    await keyboard.press('Enter');
  });

  await test.step('minute 105: a gap leads to its lane, and is settled in one step', async () => {
    const gap = gaps.gap('Guest Wi-Fi has no sponsor');
    await keyboard.reach(gap.getByRole('button').first(), 'Shift+Tab');
    await keyboard.press('Enter');
    await expect(board.lane('Guest Wi-Fi', 'Sponsor')).toBeFocused();
    await keyboard.reach(gap.getByRole('button', { name: 'Place CFO (sponsors 1 other service)' }));
    await keyboard.press('Enter');
    await board.expectInLane('Guest Wi-Fi', 'Sponsor', 'CFO');
  });

  await test.step('minute 110: the report, seen and saved', async () => {
    await keyboard.press('ControlOrMeta+e');
    await trilane.exporting.pages();
    const saves = trilane.exporting.self.getByRole('button', { name: 'Save PDF…' });
    await keyboard.reach(saves);
    if (host === 'local') {
      await keyboard.press('Enter');
      const chooser = page.getByRole('dialog', { name: 'Save as' });
      await keyboard.reach(chooser.getByRole('textbox', { name: 'File name' }));
      await keyboard.press('ControlOrMeta+a');
      await keyboard.type('Northfield Hospital');
      await keyboard.press('Enter');
      await expect(chooser).toBeHidden();
    } else {
      // The system's own dialog, which no window can type into.
      await trilane.chooseSave(report, () => keyboard.press('Enter'));
    }
    await expect(shell.notices()).toContainText('Saved Northfield Hospital.pdf');
    expect((await readPdf(report)).texts.join('\n')).toMatch(/Define what the service must do/);
  });

  await test.step('minute 117: closed by the File menu, and all is in the file', async () => {
    await shell.saved();
    await keyboard.press('Escape');
    await keyboard.reach(page.getByRole('banner').getByRole('button', { name: 'File', exact: true }));
    await keyboard.press('Enter');
    await keyboard.reach(page.getByRole('menuitem', { name: 'Close workshop', exact: true }), 'ArrowDown');
    await keyboard.press('Enter');
    await start.expectRecent('Northfield Hospital');
    await trilane.close();

    const kept = await readWorkshop(file);
    expect(kept.services).toEqual(SERVICES);
    expect(kept.lane('EHR', 'user')).toEqual(['Doctors', 'Nurses', 'Admin']);
    expect(kept.lead('EHR', 'user')).toBe('Nurses');
    expect(kept.lane('EHR', 'sponsor')).toEqual(['CFO']);
    expect(kept.lane('Payroll', 'sponsor')).toEqual([]);
    expect(kept.lane('Guest Wi-Fi', 'sponsor')).toEqual(['CFO']);
    expect(kept.organisation(kept.service('EHR').provider)[0]).toBe('IT Northfield');
  });
});

/** From the list of people to a lane: by Tab to the list, by arrows to the person, and the card carried there. */
async function assign(
  { board, keyboard, people }: Trilane,
  person: string,
  service: string,
  lane: LaneName,
): Promise<void> {
  await keyboard.reachPerson(people.self, people.person(person));
  await keyboard.lift(people.person(person));
  // To the top left first: the card starts where the last one was dropped.
  const toCorner = ['Home', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft'] as const;
  const right = Array.from({ length: LANES.indexOf(lane) }, () => 'ArrowRight' as const);
  const down = Array.from({ length: SERVICES.indexOf(service) }, () => 'ArrowDown' as const);
  await keyboard.carry([...toCorner, ...right, ...down], board.lane(service, lane));
  await keyboard.drop();
  await expect(board.chip(person, service, lane)).toBeFocused();
}
