import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { editWithOtherTool, readWithOtherTool } from '../test-support/other-tool.ts';
import { canMount, mountSmallDisk } from '../test-support/small-disk.ts';
import { sayFault } from './fault.ts';
import { addService, must, openWindow } from './test-program.ts';
import {
  placeIn,
  servicesIn,
  syncedNorthfield,
  type SyncedFolder,
} from '../test-support/synced-northfield.ts';

let synced: SyncedFolder;

beforeEach(async () => {
  synced = await syncedNorthfield();
});
afterEach(async () => {
  await synced.running.end();
  expect(synced.running.faults.map(sayFault)).toEqual([]);
});

const IN_PLACE_AND_ASKS = { service: 'onedrive', worksIn: 'in-place', asks: true, goesOn: false };
const inFolder = () => readdirSync(synced.folder).toSorted();

test('the restore point of a damaged file is open beside it, and then asks where to work', async () => {
  const window = openWindow(synced.running.program);
  const file = await synced.chosen(window);
  must(await window.call('openSynced', { file, worksIn: 'in-place' }));
  must(await addService(window, 1, 'Payroll'));
  must(await window.call('nameSnapshot', { number: 2, name: 'After break' }));
  must(await window.call('closeWorkshop', {}));
  truncateSync(synced.path, 8_000);
  expect(await window.call('openWorkshop', { file })).toMatchObject({ ok: false });
  const rescued = must(await window.call('openRescued', { file, name: 'Northfield restored' }));
  expect(rescued).toMatchObject({ file: { name: 'Northfield restored.trilane' }, sync: IN_PLACE_AND_ASKS });
  expect(inFolder().filter((name) => name.endsWith('.trilane'))).toEqual([
    'Northfield restored.trilane',
    'Northfield.trilane',
  ]);
  const local = must(await window.call('openSynced', { file: rescued.file.file, worksIn: 'local' }));
  expect(local.sync).toMatchObject({ worksIn: 'local' });
  must(await addService(window, 3, 'Wi-Fi'));
  must(await window.call('closeWorkshop', {}));
  expect(servicesIn(join(synced.folder, 'Northfield restored.trilane'))).toEqual(['Payroll', 'Wi-Fi']);
  expect(inFolder()).toHaveLength(2);
});

test('a protected copy is unlocked into a synced folder, and then asks where to work', async () => {
  const window = openWindow(synced.running.program);
  must(await window.call('openSynced', { file: await synced.chosen(window), worksIn: 'in-place' }));
  must(await addService(window, 1, 'Payroll'));
  const to = must(await window.call('suggestFile', { purpose: 'protected', name: 'Northfield' }));
  const passPhrase = 'correct horse';
  const locked = must(await window.call('saveProtectedCopy', { file: to.file, replace: false, passPhrase }));
  must(await window.call('closeWorkshop', {}));
  const place = await placeIn(synced, window, join(synced.folder, 'Unlocked.trilane'));
  const request = { file: locked.file, to: place.file, passPhrase };
  const opened = must(await window.call('unlockCopy', request));
  expect(opened).toMatchObject({ file: { name: 'Unlocked.trilane' }, sync: IN_PLACE_AND_ASKS });
  must(await addService(window, 2, 'Wi-Fi'));
  must(await window.call('closeWorkshop', {}));
  expect(servicesIn(join(synced.folder, 'Unlocked.trilane'))).toEqual(['Payroll', 'Wi-Fi']);
});

test('“Save as…” into a synced folder goes on there, and then asks where to work', async () => {
  const window = openWindow(synced.running.program);
  must(await window.call('openSynced', { file: await synced.chosen(window), worksIn: 'in-place' }));
  must(await addService(window, 1, 'Payroll'));
  const place = await placeIn(synced, window, join(synced.folder, 'Rescued.trilane'));
  const copy = must(await window.call('saveCopy', { file: place.file, replace: false }));
  const opened = must(await window.call('openMade', { file: copy.file }));
  expect(opened).toMatchObject({ file: { name: 'Rescued.trilane' }, sync: IN_PLACE_AND_ASKS });
  must(await addService(window, 2, 'Wi-Fi'));
  must(await window.call('closeWorkshop', {}));
  expect(servicesIn(join(synced.folder, 'Rescued.trilane'))).toEqual(['Payroll', 'Wi-Fi']);
  expect(servicesIn(synced.path)).toEqual(['Payroll']);
});

test('what goes back may be read and written by whom it was', async () => {
  chmodSync(synced.path, 0o664);
  const window = await synced.worksLocally();
  must(await addService(window, 1, 'Payroll'));
  must(await window.call('writeBackNow', {}));
  expect(statSync(synced.path).mode & 0o777).toBe(0o664);
  // Also where it is gone by now.
  rmSync(synced.path);
  must(await addService(window, 2, 'Wi-Fi'));
  must(await window.call('closeWorkshop', {}));
  expect(statSync(synced.path).mode & 0o777).toBe(0o664);
  expect(servicesIn(synced.path)).toEqual(['Payroll', 'Wi-Fi']);
});

test.skipIf(process.getuid?.() !== 0)('what goes back stays whose it was', async () => {
  chownSync(synced.path, 65_534, 65_534);
  const window = await synced.worksLocally();
  must(await addService(window, 1, 'Payroll'));
  must(await window.call('writeBackNow', {}));
  const { uid, gid } = statSync(synced.path);
  expect([uid, gid]).toEqual([65_534, 65_534]);
});

test('a file chosen by a link goes back to where it is, and its copy is known by either name', async () => {
  const link = synced.running.documents('Link.trilane');
  symlinkSync(synced.path, link);
  const window = openWindow(synced.running.program);
  const byLink = await synced.chosen(window, link);
  const opened = must(await window.call('openSynced', { file: byLink, worksIn: 'local' }));
  expect(opened.file.name).toBe('Link.trilane');
  must(await addService(window, 1, 'Payroll'));
  renameSync(synced.folder, `${synced.folder} away`);
  await synced.running.restart();
  renameSync(`${synced.folder} away`, synced.folder);

  const later = openWindow(synced.running.program);
  const byName = must(await later.call('openWorkshop', { file: await synced.chosen(later) }));
  expect(byName).toMatchObject({ file: { name: 'Northfield.trilane' }, sync: { goesOn: true } });
  must(await later.call('closeWorkshop', {}));
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(servicesIn(synced.path)).toEqual(['Payroll']);
  expect(inFolder()).toEqual(['Northfield.trilane']);
  // The answer counts for the file, by whatever name.
  const again = must(await later.call('openWorkshop', { file: await synced.chosen(later, link) }));
  expect(again.sync).toMatchObject({ worksIn: 'local', goesOn: false });
});

test('a copy of a newer version is looked at, not the file that says less', async () => {
  await synced.leftHere();
  const [{ user_version: version = 0 } = {}] = readWithOtherTool(synced.copy(), 'PRAGMA user_version');
  editWithOtherTool(synced.copy(), `PRAGMA user_version = ${Number(version) + 1}`);
  const before = readFileSync(synced.path);
  const window = openWindow(synced.running.program);
  const looked = must(await window.call('openWorkshop', { file: await synced.chosen(window) }));
  expect(looked).toMatchObject({ hold: { kind: 'viewer' }, file: { name: 'Northfield.trilane' } });
  expect(looked.records.service).toMatchObject([{ name: 'Payroll' }]);
  must(await window.call('lookAgain', {}));
  must(await window.call('closeWorkshop', {}));
  expect(readFileSync(synced.path).equals(before)).toBe(true);
  expect(synced.copiesLeft()).toHaveLength(1);
});

test.skipIf(!canMount())('a file that can only be read is looked at, and no copy is taken', async () => {
  const disk = mountSmallDisk(synced.running.documents('Dropbox'), '2m');
  const path = join(disk.folder, 'Northfield.trilane');
  copyFileSync(synced.path, path);
  disk.remount('ro');
  const window = openWindow(synced.running.program);
  const file = await synced.chosen(window, path);
  const opened = must(await window.call('openSynced', { file, worksIn: 'local' }));
  expect(opened.hold).toMatchObject({ kind: 'viewer', why: { code: 'read-only' } });
  expect(synced.copiesLeft()).toEqual([]);
  must(await window.call('closeWorkshop', {}));
  disk.pull();
});
test.skipIf(!canMount())(
  'a copy that can’t be written now is looked at, and gone on with once it can',
  async () => {
    await synced.leftHere();
    const before = readFileSync(synced.path);
    const folder = dirname(synced.copy());
    const kept = `${folder} kept`;
    renameSync(folder, kept);
    const disk = mountSmallDisk(folder, '2m');
    cpSync(kept, folder, { recursive: true });
    rmSync(kept, { recursive: true });
    const window = openWindow(synced.running.program);
    const file = await synced.chosen(window);
    disk.remount('ro');
    const looked = must(await window.call('openWorkshop', { file }));
    expect(looked.hold).toMatchObject({ kind: 'viewer' });
    expect(looked.records.service).toMatchObject([{ name: 'Payroll' }]);
    disk.remount('rw');
    const opened = must(await window.call('openWorkshop', { file }));
    expect(opened).toMatchObject({ hold: { kind: 'writer' }, sync: { goesOn: true } });
    expect(readFileSync(synced.path).equals(before)).toBe(true);
    must(await window.call('closeWorkshop', {}));
    expect(servicesIn(synced.path)).toEqual(['Payroll']);
    disk.pull();
  },
);
