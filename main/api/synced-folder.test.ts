import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import type { ApiEvent } from '../../shared/api/events.ts';
import { servicesIn, syncedNorthfield, type SyncedFolder } from '../test-support/synced-northfield.ts';
import { sayFault } from './fault.ts';
import {
  addService,
  createNorthfield,
  must,
  openWindow,
  type TestProgram,
  type TestWindow,
} from './test-program.ts';

let synced: SyncedFolder;
let running: TestProgram;
let folder: string;
let path: string;

beforeEach(async () => {
  synced = await syncedNorthfield();
  ({ running, folder, path } = synced);
});
afterEach(async () => {
  await running.end();
  expect(running.faults.map(sayFault)).toEqual([]);
});

function broughtBack({ events }: TestWindow): readonly Extract<ApiEvent, { kind: 'written-back' }>['back'][] {
  return events.flatMap((event) => (event.kind === 'written-back' ? [event.back] : []));
}

test('a file in a synced folder is asked about once, before anything of it is touched', async () => {
  const window = openWindow(running.program);
  const file = await synced.chosen(window);
  const before = readFileSync(path);
  expect(await window.call('openWorkshop', { file })).toEqual({
    ok: false,
    error: { code: 'synced', service: 'onedrive' },
  });
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(['Northfield.trilane']);

  const opened = must(await window.call('openSynced', { file, worksIn: 'in-place' }));
  expect(opened.sync).toMatchObject({ service: 'onedrive', worksIn: 'in-place', asks: false });
  must(await addService(window, 1, 'Payroll'));
  must(await window.call('closeWorkshop', {}));
  expect(servicesIn(path)).toEqual(['Payroll']);
  // The answer stays, also after a restart.
  await running.restart();
  const later = openWindow(running.program);
  must(await later.call('openWorkshop', { file: await synced.chosen(later) }));
});

test('a local copy leaves the folder alone until it is closed, and then goes back whole', async () => {
  const window = await synced.worksLocally();
  const before = readFileSync(path);
  must(await addService(window, 1, 'Payroll'));
  expect(readdirSync(folder)).toEqual(['Northfield.trilane']);
  expect(readFileSync(path).equals(before)).toBe(true);
  const current = must(await window.call('currentWorkshop', {}));
  expect(current?.file).toMatchObject({
    name: 'Northfield.trilane',
    place: 'Documents / OneDrive - Northfield',
  });
  expect(current?.sync).toMatchObject({ worksIn: 'local', goesOn: false });

  must(await window.call('closeWorkshop', {}));
  expect(broughtBack(window)).toMatchObject([
    { ok: true, way: 'over', file: { name: 'Northfield.trilane' } },
  ]);
  expect(readdirSync(folder)).toEqual(['Northfield.trilane']);
  expect(servicesIn(path)).toEqual(['Payroll']);
  expect(synced.copiesLeft()).toEqual([]);
});

test('a local copy goes back when the program ends, and when another workshop takes its place', async () => {
  const window = await synced.worksLocally();
  must(await addService(window, 1, 'Payroll'));
  await running.restart();
  expect(servicesIn(path)).toEqual(['Payroll']);

  const later = openWindow(running.program);
  must(await later.call('openWorkshop', { file: await synced.chosen(later) }));
  must(await addService(later, 1, 'Wi-Fi'));
  await createNorthfield(later);
  expect(broughtBack(later)).toMatchObject([{ ok: true, way: 'over' }]);
  expect(servicesIn(path)).toEqual(['Payroll', 'Wi-Fi']);
  expect(synced.copiesLeft()).toEqual([]);
});

test('written back while open, it goes on, and only what came since goes back at the end', async () => {
  const window = await synced.worksLocally();
  expect(must(await window.call('writeBackNow', {}))).toBe(null);
  must(await addService(window, 1, 'Payroll'));
  expect(must(await window.call('writeBackNow', {}))).toMatchObject({ ok: true, way: 'over' });
  expect(servicesIn(path)).toEqual(['Payroll']);
  must(await addService(window, 2, 'Wi-Fi'));
  must(await window.call('closeWorkshop', {}));
  expect(servicesIn(path)).toEqual(['Payroll', 'Wi-Fi']);
  expect(readdirSync(folder)).toEqual(['Northfield.trilane']);
});

test('what somebody else wrote meanwhile stays, and ours comes beside it under a name that says so', async () => {
  const window = await synced.worksLocally();
  must(await addService(window, 1, 'Payroll'));
  writeFileSync(path, 'what another laptop wrote');
  must(await window.call('closeWorkshop', {}));
  expect(readFileSync(path, 'utf8')).toBe('what another laptop wrote');
  const [back] = broughtBack(window);
  expect(back).toMatchObject({ ok: true, way: 'beside' });
  const [beside = ''] = readdirSync(folder).filter((name) => name !== 'Northfield.trilane');
  expect(beside).toMatch(/^Northfield \(from this laptop, 22 Nov \d\d\.00\)\.trilane$/);
  expect(back?.file.name).toBe(beside);
  expect(servicesIn(join(folder, beside))).toEqual(['Payroll']);
  expect(synced.copiesLeft()).toEqual([]);
});

test('one that was deleted meanwhile stands there again', async () => {
  const window = await synced.worksLocally();
  must(await addService(window, 1, 'Payroll'));
  rmSync(path);
  must(await window.call('closeWorkshop', {}));
  expect(broughtBack(window)).toMatchObject([{ ok: true, way: 'anew' }]);
  expect(servicesIn(path)).toEqual(['Payroll']);
});

test('a copy that could not go back is kept, and the next opening goes on with it', async () => {
  const window = await synced.worksLocally();
  must(await addService(window, 1, 'Payroll'));
  renameSync(folder, `${folder} away`);
  must(await window.call('closeWorkshop', {}));
  expect(broughtBack(window)).toMatchObject([{ ok: false, trouble: { code: 'folder-missing' } }]);
  expect(synced.copiesLeft()).toHaveLength(1);

  await running.restart();
  renameSync(`${folder} away`, folder);
  const later = openWindow(running.program);
  const opened = must(await later.call('openWorkshop', { file: await synced.chosen(later) }));
  expect(opened.sync).toMatchObject({ worksIn: 'local', goesOn: true });
  expect(opened.records.service).toHaveLength(1);
  must(await later.call('closeWorkshop', {}));
  expect(servicesIn(path)).toEqual(['Payroll']);
  expect(synced.copiesLeft()).toEqual([]);
});

test('a workshop made in a synced folder brings the question along, and can go on as a copy at once', async () => {
  const window = openWindow(running.program);
  running.dialogAnswer = join(folder, 'New.trilane');
  const place = must(await window.call('chooseFile', { purpose: 'save-workshop', suggestion: 'New' }));
  const details = { title: 'New', client: '', place: '', date: '', facilitator: '' };
  const made = must(await window.call('createWorkshop', { file: place?.file ?? '', details }));
  expect(made.sync).toMatchObject({ service: 'onedrive', worksIn: 'in-place', asks: true });
  const copy = must(await window.call('openSynced', { file: made.file.file, worksIn: 'local' }));
  expect(copy.sync).toMatchObject({ worksIn: 'local', goesOn: false });
  must(await addService(window, 1, 'Payroll'));
  must(await window.call('closeWorkshop', {}));
  expect(servicesIn(join(folder, 'New.trilane'))).toEqual(['Payroll']);
  expect(readdirSync(folder)).toEqual(['New.trilane', 'Northfield.trilane']);
});

test('a copy of the workshop is never saved over the file it goes back to', async () => {
  const window = await synced.worksLocally();
  expect(await window.call('saveCopy', { file: await synced.chosen(window), replace: true })).toEqual({
    ok: false,
    error: { code: 'is-open' },
  });
});
