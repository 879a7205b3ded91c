import { join } from 'node:path';
import { filesIn } from '../fixtures/folder.ts';
import { readPdf } from '../fixtures/pdf.ts';
import { expect, test } from '../fixtures/trilane.ts';
import { checkWorkshop, readWorkshop } from '../fixtures/workshop-file.ts';
import { save, typeName } from '../pages/fields.ts';

const IN_THE_ROOM = [
  'Ben',
  'CFO',
  'Dr Diaz',
  'Head nurse',
  'HR head',
  'Finance head',
  'Service desk lead',
  'IT ops',
];
const INVITED = Array.from({ length: 12 }, (_, index) => `Invited guest ${index + 1}`);

const DEFINE = 'Define what the service must do (requirements)';
const AUTHORISE = 'Authorise the budget';
const USE = 'Use the service in daily work';

test('a two-hour workshop, from an empty laptop to the sponsor’s PDF', async ({ trilane, host }) => {
  test.setTimeout(180_000);
  const file = join(trilane.workshops, 'Northfield Hospital.trilane');
  const report = join(trilane.documents, 'For the sponsor.pdf');
  await trilane.launch();

  await test.step('minute −15: a new workshop on an empty laptop', async () => {
    await trilane.start.createWorkshop({
      title: 'Northfield Hospital',
      client: 'Northfield Hospital',
      date: '2025-11-22',
      facilitator: 'Lena',
    });
    await expect(trilane.gaps.self).toContainText('Gaps show here as soon as there is a service.');
  });

  await test.step('minute −12: who takes part is typed, and pasted from the invitation', async () => {
    await trilane.people.type(...IN_THE_ROOM);
    await trilane.copyElsewhere(INVITED.join('\n'));
    await trilane.people.paste();
    await trilane.people.expectCount(20);
  });

  await test.step('minute −6: three services are pasted, and IT Northfield provides them', async () => {
    await trilane.copyElsewhere('Payroll\nEHR\nGuest Wi-Fi');
    await trilane.board.pasteServices();
    await trilane.board.expectServices('Payroll', 'EHR', 'Guest Wi-Fi');
    await trilane.shell.expectUndo('Add 3 services');
    for (const service of ['Payroll', 'EHR', 'Guest Wi-Fi']) {
      const dialog = await trilane.board.editService(service);
      await typeName(dialog, 'Provided by', 'IT Northfield');
      if (service === 'Payroll') await typeName(dialog, 'Part of', 'Northfield Hospital');
      else await expect(dialog).toContainText('Part of Northfield Hospital');
      await save(dialog);
    }
    await trilane.gaps.expectCount(12);
  });

  await test.step('minute 20: EHR comes first; the service desk lead delivers it', async () => {
    await trilane.board.moveService('EHR', 'Payroll');
    await trilane.board.expectServices('EHR', 'Payroll', 'Guest Wi-Fi');
    await trilane.board.assign(trilane.people.person('Service desk lead'), 'EHR', 'Provider');
    await trilane.gaps.expectCount(11);
  });

  await test.step('minute 24: Ben, the IT manager, is the customer and leads', async () => {
    await trilane.board.assign(trilane.people.person('Ben'), 'EHR', 'Customer');
    await trilane.board.expectLead('Ben', 'EHR', 'Customer');
    await trilane.gaps.expectCount(10);
  });

  await test.step('minute 33: three groups use it, and Dr Diaz speaks for the doctors', async () => {
    const users = trilane.board.typing('EHR', 'User');
    await users.open();
    await users.enter('Doctors', 'Nurses', 'Admin');
    await users.field().press('Escape');
    await trilane.people.makeGroup('Doctors', { headCount: 140, spokesperson: 'Dr Diaz' });
    await trilane.people.makeGroup('Nurses', { headCount: 320 });
    await trilane.people.makeGroup('Admin', {});
    await trilane.board.expectInLane('EHR', 'User', 'Doctors', 'Nurses', 'Admin');
    await trilane.board.expectLead('Doctors', 'EHR', 'User');
    await trilane.gaps.expectCount(9);
    await expect(trilane.board.state('EHR')).toHaveText('No sponsor');
  });

  await test.step('minute 40: the CFO authorises the budget', async () => {
    await expect(trilane.board.lane('EHR', 'Sponsor')).toHaveText('Who authorises the budget?');
    await trilane.board.assign(trilane.people.person('CFO'), 'EHR', 'Sponsor');
    await trilane.gaps.expectCount(8);
    await expect(trilane.board.state('EHR')).toHaveText('Complete');
  });

  await test.step('minute 44: a wrong drop, taken back', async () => {
    await trilane.board.assign(trilane.people.person('CFO'), 'Payroll', 'Sponsor');
    await trilane.gaps.expectCount(7);
    await trilane.page.keyboard.press('ControlOrMeta+z');
    await trilane.board.expectInLane('Payroll', 'Sponsor');
    await trilane.shell.expectSaid('Undone: CFO to Payroll, Sponsor');
    await trilane.people.expectStanding('CFO', '1 × Sponsor');
    await trilane.gaps.expectCount(8);
    await trilane.shell.expectRedo('CFO to Payroll, Sponsor');
  });

  await test.step('minute 92: the letters of EHR, and why one of them is there', async () => {
    await trilane.shell.show('RACI');
    await trilane.raci.choose('EHR');
    await trilane.raci.expectColumns('EHR', 'Ben', 'Doctors', 'Nurses', 'Admin', 'CFO', 'Service desk lead');
    await trilane.raci.expectRow('EHR', DEFINE, 'A/R', 'C', 'I', 'I', 'I', 'C');
    await trilane.raci.expectRow('EHR', AUTHORISE, 'C', '–', '–', '–', 'A/R', 'C');
    await trilane.raci.expectRow('EHR', USE, 'A', 'R', 'R', 'R', '–', 'C');
    await trilane.raci.cell('EHR', DEFINE, 0).focus();
    await expect(trilane.raci.reading()).toContainText(
      'because Ben is lead Customer of EHR, and the Customer defines the requirements',
    );
    await trilane.page.keyboard.press('ArrowRight');
    await expect(trilane.raci.cell('EHR', DEFINE, 1)).toBeFocused();
    await expect(trilane.raci.reading()).toContainText('because Doctors are lead User of EHR');
    await trilane.shell.show('Board');
  });

  await test.step('minute 105: a gap leads to its lane, and is settled in one step', async () => {
    await trilane.gaps.jump('Guest Wi-Fi has no sponsor');
    await expect(trilane.board.lane('Guest Wi-Fi', 'Sponsor')).toBeFocused();
    await trilane.gaps.fix('Guest Wi-Fi has no sponsor', 'Place CFO (sponsors 1 other service)');
    await trilane.board.expectInLane('Guest Wi-Fi', 'Sponsor', 'CFO');
    await trilane.gaps.expectCount(7);
  });

  await test.step('minute 110: the report, seen and saved', async () => {
    await trilane.exporting.open();
    await trilane.exporting.choosePaper('A4');
    const pages = await trilane.exporting.pages();
    await trilane.chooseSave(report, () => trilane.exporting.save());
    await expect(trilane.shell.notices()).toContainText('Saved For the sponsor.pdf in Documents');

    const pdf = await readPdf(report);
    expect(pdf).toMatchObject({ pages, size: '297 × 210', title: 'Northfield Hospital', tagged: true });
    const [cover = ''] = pdf.texts;
    expect(cover).toContain('Facilitated by Lena');
    // Services, people and groups placed, role questions answered, open points.
    expect(cover).toContain('3 6 5 of 12 7\n');
    const whole = pdf.texts.join('\n');
    for (const text of [
      'Ben',
      'Doctors',
      'spokesperson Dr',
      'CFO',
      'Service desk lead',
      'IT Northfield',
      'Payroll has no user',
    ]) {
      expect(whole).toContain(text);
    }
    expect(whole).toMatch(/Define what the service must do \(requirements\)\s+A\/R C I I I C/);
    expect(whole).toContain('Signature');
    // The boxed Electron's Chromium is older than page margin boxes.
    if (host === 'local') expect(pdf.texts.at(-1)).toContain(`Page ${pages} of ${pages}`);
  });

  await test.step('minute 117: closed, and opened again from the list of recent workshops', async () => {
    await trilane.shell.closeWorkshop();
    await trilane.start.expectRecent('Northfield Hospital');
    await expect(trilane.start.recent('Northfield Hospital')).toContainText('3 services, 7 gaps');
    await trilane.start.openRecent('Northfield Hospital');
    await trilane.board.expectServices('EHR', 'Payroll', 'Guest Wi-Fi');
    await trilane.board.expectLead('Ben', 'EHR', 'Customer');
  });

  await test.step('the next day, all is there, and undo still knows what it undoes', async () => {
    await trilane.restart();
    await trilane.start.openRecent('Northfield Hospital');
    await trilane.people.expectCount(23);
    await trilane.board.expectInLane('EHR', 'Provider', 'Service desk lead');
    await trilane.board.expectInLane('EHR', 'User', 'Doctors', 'Nurses', 'Admin');
    await trilane.board.expectInLane('Guest Wi-Fi', 'Sponsor', 'CFO');
    await trilane.shell.expectUndo('CFO to Guest Wi-Fi, Sponsor');
    await trilane.shell.undo();
    await trilane.board.expectInLane('Guest Wi-Fi', 'Sponsor');
    await trilane.gaps.expectCount(8);
    await trilane.shell.redo();
    await trilane.gaps.expectCount(7);
  });

  await test.step('what is left is one file, which says the same to the command line', async () => {
    await trilane.close();
    expect(filesIn(trilane.documents)).toEqual([
      'For the sponsor.pdf',
      'Trilane/Northfield Hospital.trilane',
    ]);
    const kept = await readWorkshop(file);
    expect(kept.details).toMatchObject({
      client: 'Northfield Hospital',
      date: '2025-11-22',
      facilitator: 'Lena',
    });
    expect(kept.people).toEqual([...IN_THE_ROOM, ...INVITED, 'Doctors', 'Nurses', 'Admin']);
    expect(kept.services).toEqual(['EHR', 'Payroll', 'Guest Wi-Fi']);
    expect(kept.organisation(kept.service('EHR').provider)).toEqual(['IT Northfield', 'Northfield Hospital']);
    expect(kept.lane('EHR', 'user')).toEqual(['Doctors', 'Nurses', 'Admin']);
    expect(kept.lead('EHR', 'user')).toBe('Doctors');
    expect(kept.person('Doctors')).toMatchObject({ kind: 'group', headCount: 140 });
    expect(kept.person('Doctors').spokesperson).toBe(kept.person('Dr Diaz').id);
    expect(kept.letters('EHR', 1)).toEqual({
      Ben: 'A/R',
      Doctors: 'C',
      Nurses: 'I',
      Admin: 'I',
      CFO: 'I',
      'Service desk lead': 'C',
    });
    expect(kept.letters('EHR', 8)).toEqual({
      Ben: 'A',
      Doctors: 'R',
      Nurses: 'R',
      Admin: 'R',
      'Service desk lead': 'C',
    });
    expect(kept.gaps.toSorted()).toEqual([
      'G01 Guest Wi-Fi',
      'G01 Payroll',
      'G02 Guest Wi-Fi',
      'G02 Payroll',
      'G03 Payroll',
      'G04 Guest Wi-Fi',
      'G04 Payroll',
    ]);
    expect(await checkWorkshop(file)).toEqual({ passes: false, findings: 7 });
  });
});
