import { once } from 'node:events';
import type { ElectronApplication } from '@playwright/test';
import { prepared } from '../fixtures/prepared-workshop.ts';
import { expect, test, type Trilane } from '../fixtures/trilane.ts';
import { readWorkshop } from '../fixtures/workshop-file.ts';
import { carryTo, letGo, lift } from '../pages/drag.ts';

/** What the program says of each crash: all of it. */
const REPORTED = 'trilane: the graphics process failed: killed';

/** More crashes than Chromium puts up with. */
const TOO_MANY = 12;

const ROOM = { title: 'Drawn', people: ['Ben', 'Amira'], services: { EHR: {} } };

test.beforeEach(({ host, trilane }) => {
  test.skip(host === 'local', 'there the graphics process is the browser’s');
  trilane.expectComplaint(new RegExp(`^host: ${REPORTED}$`));
});

test('the graphics process crashes in the middle of a drag: the card goes on, and is in the file', async ({
  trilane,
}) => {
  const file = await prepared(trilane, ROOM);
  await trilane.launch(file);
  const { board, page, people, shell } = trilane;
  const electron = inside(trilane);
  await board.assign(people.person('Ben'), 'EHR', 'Customer');
  await shell.saved();

  const first = await graphicsProcess(electron);
  await lift(people.person('Amira'));
  process.kill(first, 'SIGKILL');
  await carryTo(page, board.lane('EHR', 'User'));
  await letGo(page);
  await board.expectInLane('EHR', 'User', 'Amira');
  await shell.saved();
  await expect.poll(() => graphicsProcess(electron)).not.toBe(first);

  process.kill(await graphicsProcess(electron), 'SIGKILL');
  await expect.poll(() => trilane.said.filter((line) => line === REPORTED)).toHaveLength(2);
  await board.expectInLane('EHR', 'Customer', 'Ben');
  await board.assign(people.person('Amira'), 'EHR', 'Sponsor');
  await shell.saved();

  await trilane.close();
  expect(trilane.said.filter((line) => line.includes('graphics'))).toEqual([REPORTED, REPORTED]);
  const kept = await readWorkshop(file);
  expect(kept.lane('EHR', 'customer')).toEqual(['Ben']);
  expect(kept.lane('EHR', 'user')).toEqual(['Amira']);
  expect(kept.lane('EHR', 'sponsor')).toEqual(['Amira']);
});

test('graphics that crash until Chromium gives up end the program, and nothing that was saved is lost', async ({
  trilane,
}) => {
  const file = await prepared(trilane, ROOM);
  await trilane.launch(file);
  await trilane.board.assign(trilane.people.person('Ben'), 'EHR', 'Customer');
  await trilane.shell.saved();

  const electron = inside(trilane);
  const main = electron.process();
  const exited = once(main, 'exit').then(() => null);
  for (let crash = 0; crash < TOO_MANY; crash += 1) {
    const next = await Promise.race([exited, graphicsProcess(electron).catch(() => exited)]);
    if (next === null) break;
    const reports = trilane.said.filter((line) => line === REPORTED).length;
    process.kill(next, 'SIGKILL');
    await expect
      .poll(() => main.exitCode ?? main.signalCode ?? trilane.said.filter((line) => line === REPORTED).length)
      .not.toBe(reports);
  }
  await exited;
  await trilane.kill();

  await trilane.launch();
  await trilane.start.suddenEnd().getByRole('button', { name: 'Open Drawn' }).click();
  await trilane.board.expectInLane('EHR', 'Customer', 'Ben');
});

function inside({ electron }: Trilane): ElectronApplication {
  if (!electron) throw new Error('The desktop program can be asked from inside');
  return electron;
}

/** Its number, once there is one. */
async function graphicsProcess(electron: ElectronApplication): Promise<number> {
  const find = () =>
    electron.evaluate(({ app }) => app.getAppMetrics().find(({ type }) => type === 'GPU')?.pid ?? 0);
  let found = 0;
  await expect
    .poll(async () => {
      found = await find();
      return found;
    })
    .not.toBe(0);
  return found;
}
