import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  addService,
  createNorthfield,
  must,
  openWindow,
  startTestProgram,
  type TestProgram,
  type TestWindow,
} from './test-program.ts';

let running: TestProgram;

beforeEach(() => {
  running = startTestProgram();
});
afterEach(async () => {
  await running.end();
});

const file = () => running.documents('Trilane', 'Northfield.trilane');

function copies(): readonly string[] {
  const root = join(running.home, 'data', 'restore-points');
  const [own = ''] = readdirSync(root);
  return readdirSync(join(root, own))
    .toSorted()
    .map((name) => join(root, own, name));
}

/** Northfield with Payroll, then with Wi-Fi: a restore point of each, and a file that can't be read. */
async function damagedNorthfield(): Promise<{ readonly window: TestWindow; readonly handle: string }> {
  const window = openWindow(running.program);
  await createNorthfield(window);
  for (const [index, service] of ['Payroll', 'Wi-Fi'].entries()) {
    must(await addService(window, index + 1, service));
    must(await window.call('closeWorkshop', {}));
    const [recent] = must(await window.call('listRecent', {}));
    must(await window.call('openWorkshop', { file: recent?.file ?? '' }));
  }
  must(await window.call('closeWorkshop', {}));
  truncateSync(file(), 8_000);
  const [recent] = must(await window.call('listRecent', {}));
  return { window, handle: recent?.file ?? '' };
}

async function servicesOfRescued(window: TestWindow, handle: string): Promise<readonly string[]> {
  const opened = must(await window.call('openRescued', { file: handle, name: 'Northfield restored' }));
  return opened.records.service.map(({ name }) => name);
}

test('a damaged file is left as it is, and its newest restore point opens as a file beside it', async () => {
  const { window, handle } = await damagedNorthfield();
  const before = readFileSync(file());
  expect(await window.call('openWorkshop', { file: handle })).toMatchObject({ ok: false });
  expect(must(await window.call('rescueOffer', { file: handle }))).not.toBeNull();
  expect(await servicesOfRescued(window, handle)).toEqual(['Payroll', 'Wi-Fi']);
  expect(must(await window.call('currentWorkshop', {}))?.file).toMatchObject({
    name: 'Northfield restored.trilane',
    place: 'Documents / Trilane',
  });
  must(await addService(window, 9, 'Goes on'));
  // The list is noted beside the work.
  await expect
    .poll(async () => must(await window.call('listRecent', {})).map(({ name, exists }) => ({ name, exists })))
    .toEqual([
      { name: 'Northfield restored.trilane', exists: true },
      { name: 'Northfield.trilane', exists: true },
    ]);
  expect(readFileSync(file()).equals(before)).toBe(true);
});

test('a restore point that can’t be read is passed over for the one before it', async () => {
  const { window, handle } = await damagedNorthfield();
  expect(copies()).toHaveLength(2);
  writeFileSync(copies()[1] ?? '', 'rubbish');
  expect(await servicesOfRescued(window, handle)).toEqual(['Payroll']);
});

test('where none can be read, or there is none, nothing is offered', async () => {
  const { window, handle } = await damagedNorthfield();
  for (const copy of copies()) writeFileSync(copy, 'rubbish');
  expect(must(await window.call('rescueOffer', { file: handle }))).toBeNull();
  rmSync(join(running.home, 'data', 'restore-points'), { recursive: true });
  expect(must(await window.call('rescueOffer', { file: handle }))).toBeNull();
  expect(await window.call('openRescued', { file: handle, name: 'Northfield restored' })).toEqual({
    ok: false,
    error: { code: 'missing' },
  });
});

test('a file whose content was taken away is not called foreign, and its restore point is offered', async () => {
  const { window, handle } = await damagedNorthfield();
  writeFileSync(file(), Buffer.alloc(40_960));
  expect(await window.call('openWorkshop', { file: handle })).toEqual({
    ok: false,
    error: { code: 'no-content' },
  });
  expect(must(await window.call('rescueOffer', { file: handle }))).not.toBeNull();
});

test('a file that is gone comes back from its newest restore point, where it was', async () => {
  const { window, handle } = await damagedNorthfield();
  rmSync(running.documents('Trilane'), { recursive: true });
  mkdirSync(running.documents('Trilane'));
  expect(await servicesOfRescued(window, handle)).toEqual(['Payroll', 'Wi-Fi']);
});
