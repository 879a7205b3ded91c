import { startAskingProgram, type AskingProgram } from '../fixtures/asking-program.ts';
import { processesOf } from '../fixtures/browser-processes.ts';
import type { DrivenWindow } from '../fixtures/desktop-program.ts';
import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test as base } from '../fixtures/trilane.ts';
import { readWorkshop } from '../fixtures/workshop-file.ts';
import { Board } from '../pages/board.ts';
import { People } from '../pages/people.ts';
import { Shell } from '../pages/shell.ts';

const ROOM = { title: 'Silent', people: ['Ben', 'Amira', 'CFO'], services: { EHR: {} } };

const QUESTION = {
  message: 'The window of Trilane does not answer',
  detail: 'Everything saved is in its file.',
  buttons: ['Wait', 'Open the window again'],
};
const WAIT = 0;
const OPEN_AGAIN = 1;

const REPORTED = 'trilane: the window failed: unresponsive';

const test = base.extend<{ openAsking: (file: string) => Promise<AskingProgram> }>({
  openAsking: async ({ trilane }, use) => {
    const opened: AskingProgram[] = [];
    await use(async (file) => {
      const program = await startAskingProgram(trilane, file);
      opened.push(program);
      return program;
    });
    for (const program of opened) await program.kill();
  },
});

test.beforeEach(({ host }) => {
  test.skip(host === 'local', 'there the browser asks about a page that does not answer');
});

test('a window that does not answer is opened again with all that was saved', async ({
  trilane,
  openAsking,
}) => {
  const file = await prepared(trilane, ROOM);
  const program = await openAsking(file);
  const before = await program.drive();
  await assign(before, 'Ben', 'Customer');
  await before.page.evaluate(() => {
    const hang = () => {
      for (;;);
    };
    setTimeout(hang, 500);
  });
  await before.letGo();

  expect(await program.questionOnTouch()).toEqual(QUESTION);
  program.press(OPEN_AGAIN);
  await expect.poll(() => program.said).toContain('trilane: the window failed: crashed');
  const after = await program.drive();
  await expect(new Shell(after.page).notices()).toContainText(
    'The window stopped, and was opened again. Everything saved is here.',
  );
  await new Board(after.page).expectInLane('EHR', 'Customer', 'Ben');
  await assign(after, 'Amira', 'User');
  await after.letGo();

  expect(await program.end()).toBe(0);
  expect(saidByTrilane(program)).toEqual([REPORTED, 'trilane: the window failed: crashed']);
  const kept = await readWorkshop(file);
  expect(kept.lane('EHR', 'customer')).toEqual(['Ben']);
  expect(kept.lane('EHR', 'user')).toEqual(['Amira']);
});

test('a window that stands still is waited for, and goes on where it was', async ({
  trilane,
  openAsking,
}) => {
  test.skip(process.platform === 'win32', 'there no process can be made to stand still');
  const file = await prepared(trilane, ROOM);
  const program = await openAsking(file);
  const before = await program.drive();
  await assign(before, 'Ben', 'Customer');
  const [page] = await processesOf(before.browser, 'renderer');
  if (page === undefined) throw new Error('A window has a page');
  await before.letGo();

  await test.step('its user waits', async () => {
    process.kill(page, 'SIGSTOP');
    expect(await program.questionOnTouch()).toEqual(QUESTION);
    program.press(WAIT);
    process.kill(page, 'SIGCONT');
    const again = await program.drive();
    await new Board(again.page).expectInLane('EHR', 'Customer', 'Ben');
    await assign(again, 'Amira', 'User');
    await again.letGo();
  });

  await test.step('it answers before its user does: the question goes', async () => {
    process.kill(page, 'SIGSTOP');
    expect(await program.questionOnTouch()).toEqual(QUESTION);
    const withdrawn = program.withdrawn();
    process.kill(page, 'SIGCONT');
    await withdrawn;
    const again = await program.drive();
    await new Board(again.page).expectInLane('EHR', 'User', 'Amira');
    await assign(again, 'CFO', 'Sponsor');
    await again.letGo();
  });

  expect(await program.end()).toBe(0);
  expect(saidByTrilane(program)).toEqual([REPORTED, REPORTED]);
  const kept = await readWorkshop(file);
  expect(kept.lane('EHR', 'customer')).toEqual(['Ben']);
  expect(kept.lane('EHR', 'user')).toEqual(['Amira']);
  expect(kept.lane('EHR', 'sponsor')).toEqual(['CFO']);
});

async function assign({ page }: DrivenWindow, person: string, lane: 'Customer' | 'User' | 'Sponsor') {
  await new Board(page).assign(new People(page).person(person), 'EHR', lane);
  await new Shell(page).saved();
}

/** What it said, without what Chromium did. */
function saidByTrilane({ said }: AskingProgram): readonly string[] {
  return said.filter((line) => line.startsWith('trilane: '));
}
