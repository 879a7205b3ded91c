import { join } from 'node:path';
import { readPdf } from '../fixtures/pdf.ts';
import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test, type Trilane } from '../fixtures/trilane.ts';

const ACTIVITY = 'Define what the service must do';

async function exported(trilane: Trilane, name: string, paper: 'A4' | 'Letter' = 'A4') {
  const file = join(trilane.documents, name);
  await trilane.exporting.open();
  await trilane.exporting.choosePaper(paper);
  const pages = await trilane.exporting.pages();
  await trilane.chooseSave(file, () => trilane.exporting.save());
  await expect(trilane.shell.notices()).toContainText(`Saved ${name} in Documents`);
  const pdf = await readPdf(file);
  // What was shown is what was saved.
  expect(pdf.pages).toBe(pages);
  return pdf;
}

test('an empty workshop exports a page that says what to do', async ({ trilane }) => {
  await trilane.launch(await prepared(trilane, { title: 'Not begun yet' }));
  const pdf = await exported(trilane, 'Empty.pdf');
  expect(pdf.pages).toBe(1);
  expect(pdf.texts[0]).toContain('Not begun yet');
  expect(pdf.texts[0]).toContain('No services yet.');
});

test('the report has the paper that was chosen, a title and tags', async ({ trilane, host }) => {
  const services = { EHR: { customer: ['Ben'], user: ['Ben'], sponsor: ['Ben'], provider: ['Desk'] } };
  await trilane.launch(await prepared(trilane, { title: 'Northfield', people: ['Ben', 'Desk'], services }));

  const a4 = await exported(trilane, 'A4.pdf');
  expect(a4).toMatchObject({ size: '297 × 210', title: 'Northfield', tagged: true });
  const letter = await exported(trilane, 'Letter.pdf', 'Letter');
  expect(letter).toMatchObject({ size: '279 × 216', title: 'Northfield', tagged: true });
  expect(letter.texts.join('\n')).toContain('Ben');
  // The boxed Electron's Chromium is older than page margin boxes; what is printed in them is seen on the local host.
  if (host === 'local') {
    for (const [index, text] of a4.texts.entries())
      expect(text).toContain(`Page ${index + 1} of ${a4.pages}`);
  }
});

test('a chart wider than the paper splits by people and repeats the activities', async ({ trilane }) => {
  const users = Array.from({ length: 14 }, (_, index) => `User Number ${index + 1}`);
  const services = { EHR: { customer: ['Ben'], user: users, sponsor: ['CFO'], provider: ['Desk'] } };
  const people = ['Ben', ...users, 'CFO', 'Desk'];
  await trilane.launch(await prepared(trilane, { title: 'Wide', people, services }));

  const pdf = await exported(trilane, 'Wide.pdf');
  const tables = pdf.texts.filter((text) => /table \d of 2/.test(text));
  expect(tables.join('\n')).toMatch(/table 1 of 2[\s\S]*table 2 of 2/);
  const whole = pdf.texts.join('\n');
  expect(whole.split(ACTIVITY).length - 1).toBeGreaterThanOrEqual(2);
  // No name is cut, though it may break over lines.
  const words = whole.replaceAll(/\s+/g, ' ');
  for (const name of people) for (const word of name.split(' ')) expect(words).toContain(word);
});

test('a table that runs over the page repeats its head and splits no row', async ({ trilane }) => {
  const services = Object.fromEntries(
    Array.from({ length: 45 }, (_, index) => [`Service number ${index + 1}`, { customer: ['Ben'] }]),
  );
  await trilane.launch(await prepared(trilane, { title: 'Long', people: ['Ben'], services }));
  const pdf = await exported(trilane, 'Long.pdf');
  const glance = pdf.texts.filter((text) => /Service Customer User Sponsor Provider/.test(text));
  expect(glance.length).toBeGreaterThan(1);
  const whole = pdf.texts.join('\n');
  for (let number = 1; number <= 45; number += 1) expect(whole).toContain(`Service number ${number} `);
});

test('names of every script are printed', async ({ trilane }) => {
  const people = ['田中 美咲', 'أميرة حداد', 'Zoë Åström', 'Ольга Белова'] as const;
  await trilane.launch(
    await prepared(trilane, {
      title: 'Scripts',
      people,
      services: { EHR: { customer: ['田中 美咲'], user: people } },
    }),
  );
  const pdf = await exported(trilane, 'Scripts.pdf');
  const whole = pdf.texts
    .join('\n')
    .normalize('NFKC')
    .replaceAll(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');
  for (const name of people) for (const word of name.split(' ')) expect(whole).toContain(word);
});

test('a report is replaced only when its facilitator agrees', async ({ trilane, host }) => {
  test.skip(host === 'electron', 'the system’s own dialog asks there, before the program hears of it');
  await trilane.launch(await prepared(trilane, { title: 'Twice', people: ['Ben'], services: { EHR: {} } }));
  await exported(trilane, 'Report.pdf');
  await trilane.board.assign(trilane.people.person('Ben'), 'EHR', 'Customer');

  await trilane.exporting.open();
  await trilane.exporting.pages();
  await trilane.exporting.save();
  const chooser = trilane.shell.dialog('Save as');
  await chooser.getByRole('textbox', { name: 'File name' }).fill('Report');
  await chooser.getByRole('button', { name: 'Documents', exact: true }).click();
  await chooser.getByRole('button', { name: 'Save', exact: true }).click();
  await trilane.shell
    .dialog('Replace Report.pdf?')
    .getByRole('button', { name: 'Replace', exact: true })
    .click();
  // The first one was said to be saved in the same words.
  await expect
    .poll(async () => (await readPdf(join(trilane.documents, 'Report.pdf'))).texts.join('\n'))
    .toContain('Ben');
  await expect(trilane.shell.notices()).toContainText('Saved Report.pdf in Documents');
});
