import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { sayFault } from './fault.ts';
import { addService, must, openWindow, type TestWindow } from './test-program.ts';
import { servicesIn, syncedNorthfield, type SyncedFolder } from '../test-support/synced-northfield.ts';

let synced: SyncedFolder;

beforeEach(async () => {
  synced = await syncedNorthfield();
});
afterEach(async () => {
  await synced.running.end();
  expect(synced.running.faults.map(sayFault)).toEqual([]);
});

/** Opens the file again, the copy on the laptop having come to harm. */
async function opensAgain(window: TestWindow) {
  return window.call('openWorkshop', { file: await synced.chosen(window) });
}

test('a copy on the laptop that is damaged is said to be, and neither it nor the file is touched', async () => {
  await synced.leftHere();
  const [good, original] = [readFileSync(synced.copy()), readFileSync(synced.path)];
  truncateSync(synced.copy(), 8_000);
  const window = openWindow(synced.running.program);
  for (let time = 0; time < 2; time += 1) {
    expect(await opensAgain(window)).toEqual({
      ok: false,
      error: { code: 'copy-damaged', service: 'onedrive', since: '2025-11-22T09:00:00.000Z' },
    });
  }
  expect(readFileSync(synced.path).equals(original)).toBe(true);
  // Once its bytes are good again, it is gone on with.
  writeFileSync(synced.copy(), good);
  const opened = must(await opensAgain(window));
  expect(opened.records.service).toMatchObject([{ name: 'Payroll' }]);
  expect(opened.sync).toMatchObject({ worksIn: 'local', goesOn: true });
  must(await window.call('closeWorkshop', {}));
  expect(servicesIn(synced.path)).toEqual(['Payroll']);
  expect(synced.copiesLeft()).toEqual([]);
});

test('one that is not there any more is missed, not forgotten', async () => {
  await synced.leftHere();
  rmSync(synced.copy());
  const window = openWindow(synced.running.program);
  expect(await opensAgain(window)).toMatchObject({ ok: false, error: { code: 'copy-damaged' } });
});

test('the newest good restore point of a damaged copy opens beside the file, and the copy stays', async () => {
  await synced.leftHere(async (first) =>
    must(await first.call('nameSnapshot', { number: 2, name: 'After break' })),
  );
  truncateSync(synced.copy(), 8_000);
  const window = openWindow(synced.running.program);
  const file = await synced.chosen(window);
  expect(await window.call('openWorkshop', { file })).toMatchObject({
    ok: false,
    error: { code: 'copy-damaged' },
  });
  expect(must(await window.call('rescueOffer', { file }))).not.toBeNull();
  const rescued = must(await window.call('openRescued', { file, name: 'Northfield restored' }));
  expect(rescued.file.name).toBe('Northfield restored.trilane');
  expect(rescued.records.service).toMatchObject([{ name: 'Payroll' }]);
  expect(rescued.sync).toMatchObject({ worksIn: 'in-place', asks: true });
  must(await window.call('closeWorkshop', {}));
  expect(existsSync(synced.copy())).toBe(true);
});

test('the file opens without what is in the damaged copy, which is kept and named', async () => {
  await synced.leftHere();
  truncateSync(synced.copy(), 8_000);
  const [copy, harmed] = [synced.copy(), readFileSync(synced.copy())];
  const window = openWindow(synced.running.program);
  const reply = must(await window.call('openWithoutCopy', { file: await synced.chosen(window) }));
  expect(reply.opened.records.service).toEqual([]);
  expect(reply.opened.sync).toMatchObject({ worksIn: 'local', goesOn: false });
  expect(reply.aside).toMatchObject({ name: 'Northfield.trilane' });
  expect(reply.aside?.place).toContain('working-copies');
  must(await addService(window, 1, 'Wi-Fi'));
  must(await window.call('closeWorkshop', {}));
  expect(servicesIn(synced.path)).toEqual(['Wi-Fi']);
  expect(readFileSync(copy).equals(harmed)).toBe(true);
  // It stands in nobody's way any more.
  const opened = must(await opensAgain(window));
  expect(opened.records.service).toMatchObject([{ name: 'Wi-Fi' }]);
});

test('a damaged copy is not put aside for a file that does not open either', async () => {
  await synced.leftHere();
  truncateSync(synced.copy(), 8_000);
  const bytes = readFileSync(synced.path);
  writeFileSync(synced.path, 'damaged too');
  const window = openWindow(synced.running.program);
  const file = await synced.chosen(window);
  expect(await window.call('openWithoutCopy', { file })).toMatchObject({ ok: false });
  writeFileSync(synced.path, bytes);
  expect(await opensAgain(window)).toMatchObject({ ok: false, error: { code: 'copy-damaged' } });
});

test('a copy that is well by now is gone on with, whatever was answered', async () => {
  await synced.leftHere();
  const window = openWindow(synced.running.program);
  const reply = must(await window.call('openWithoutCopy', { file: await synced.chosen(window) }));
  expect(reply).toMatchObject({ aside: null, opened: { sync: { goesOn: true } } });
  expect(reply.opened.records.service).toMatchObject([{ name: 'Payroll' }]);
  // Nor is one put aside that is worked in.
  const again = must(await window.call('openWithoutCopy', { file: await synced.chosen(window) }));
  expect(again.aside).toBe(null);
  must(await window.call('closeWorkshop', {}));
  expect(servicesIn(synced.path)).toEqual(['Payroll']);
});
