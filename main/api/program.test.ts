import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startSecondProgram } from '../test-support/processes.ts';
import { sayFault } from './fault.ts';
import {
  addService,
  createNorthfield,
  DETAILS,
  must,
  openWindow,
  startTestProgram,
  suggested,
  type TestProgram,
} from './test-program.ts';

let running: TestProgram;

beforeEach(() => {
  running = startTestProgram();
});
afterEach(async () => {
  await running.end();
  expect(running.faults.map(sayFault)).toEqual([]);
});

describe('a new workshop', () => {
  test('goes into Documents/Trilane, under a free name', async () => {
    const window = openWindow(running.program);
    expect(await suggested(window)).toMatchObject({
      name: 'Northfield.trilane',
      place: 'Documents / Trilane',
      exists: false,
    });
    await createNorthfield(window);
    expect(existsSync(running.documents('Trilane', 'Northfield.trilane'))).toBe(true);
    expect((await suggested(window)).name).toBe('Northfield 2.trilane');
  });

  test('takes changes, each window hears of them, and they are there after a restart', async () => {
    const [window, audience] = [openWindow(running.program), openWindow(running.program)];
    await createNorthfield(window);
    const added = must(await addService(window, 1, 'Payroll'));
    expect(added.ids).toHaveLength(1);
    const [welcome] = window.events;
    expect(welcome?.kind).toBe('welcome');
    for (const { events } of [window, audience]) {
      expect(events.at(-1)).toMatchObject({
        kind: 'changed',
        step: 'command',
        origin: { window: welcome?.kind === 'welcome' ? welcome.window : '', number: 1 },
      });
    }
    await running.restart();
    const later = openWindow(running.program);
    const [recent] = must(await later.call('listRecent', {}));
    expect(recent).toMatchObject({
      name: 'Northfield.trilane',
      title: 'Northfield',
      services: 1,
      exists: true,
      openedAt: '2025-11-22T09:00:00.000Z',
    });
    expect(recent?.gaps).toBeGreaterThan(0);
    const opened = must(await later.call('openWorkshop', { file: recent?.file ?? '' }));
    expect(opened.records.service.map(({ name }) => name)).toEqual(['Payroll']);
    expect(opened.log.undo?.label.code).toBe('services-added');
    must(await later.call('undo', { number: 1 }));
    expect(must(await later.call('currentWorkshop', {}))?.records.service).toEqual([]);
  });

  test('never takes the place of a file that stands there', async () => {
    const window = openWindow(running.program);
    const file = await suggested(window);
    writeFileSync(running.documents('Trilane', 'Northfield.trilane'), 'somebody’s');
    expect(await window.call('createWorkshop', { file: file.file, details: DETAILS })).toEqual({
      ok: false,
      error: { code: 'exists' },
    });
    expect(readFileSync(running.documents('Trilane', 'Northfield.trilane'), 'utf8')).toBe('somebody’s');
  });
});

describe('one workshop is open at a time', () => {
  test('opening another closes the first, all saved', async () => {
    const window = openWindow(running.program);
    const first = await createNorthfield(window);
    must(await addService(window, 1, 'Payroll'));
    must(
      await window.call('createWorkshop', {
        file: (await suggested(window, 'Retail')).file,
        details: DETAILS,
      }),
    );
    expect(window.events.filter(({ kind }) => kind === 'closed')).toHaveLength(1);
    const back = must(await window.call('openWorkshop', { file: first.file }));
    expect(back.records.service.map(({ name }) => name)).toEqual(['Payroll']);
    must(await window.call('closeWorkshop', {}));
    expect(readdirSync(running.documents('Trilane')).toSorted()).toEqual([
      'Northfield.trilane',
      'Retail.trilane',
    ]);
  });

  test('opening the open one again changes nothing', async () => {
    const window = openWindow(running.program);
    const { file } = await createNorthfield(window);
    must(await window.call('openWorkshop', { file }));
    expect(window.events.map(({ kind }) => kind)).toEqual(['welcome']);
  });

  test('one that does not open leaves the first open', async () => {
    const window = openWindow(running.program);
    await createNorthfield(window);
    writeFileSync(running.documents('Trilane', 'notes.trilane'), 'shopping list');
    running.dialogAnswer = running.documents('Trilane', 'notes.trilane');
    const chosen = must(await window.call('chooseFile', { purpose: 'open-workshop', suggestion: '' }));
    expect(await window.call('openWorkshop', { file: chosen?.file ?? '' })).toEqual({
      ok: false,
      error: { code: 'not-ours' },
    });
    expect(must(await window.call('currentWorkshop', {}))?.file.name).toBe('Northfield.trilane');
  });

  test('closing it says so to every window', async () => {
    const [window, audience] = [openWindow(running.program), openWindow(running.program)];
    await createNorthfield(window);
    expect(await window.call('closeWorkshop', {})).toEqual({ ok: true, value: null });
    expect(audience.events.at(-1)).toEqual({ kind: 'closed' });
    expect(must(await window.call('currentWorkshop', {}))).toBeNull();
    expect(await window.call('closeWorkshop', {})).toEqual({ ok: true, value: null });
  });
});

test('a preference that one window changes is told to all, and is there after a restart', async () => {
  const [window, other] = [openWindow(running.program), openWindow(running.program)];
  const preferences = must(await window.call('changePreferences', { theme: 'dark' }));
  expect(preferences).toMatchObject({ theme: 'dark', facilitator: '' });
  expect(other.events.at(-1)).toEqual({ kind: 'preferences-changed', preferences });
  await running.restart();
  expect(must(await openWindow(running.program).call('preferences', {}))).toEqual(preferences);
});

test('a sample opens complete, with its history, under a free name', async () => {
  const window = openWindow(running.program);
  for (const name of ['Retail inventory.trilane', 'Retail inventory 2.trilane']) {
    const opened = must(await window.call('openSample', { sample: 'retail' }));
    expect(opened.file).toMatchObject({ name, place: 'Documents / Trilane' });
    expect(opened.records.placement.length).toBeGreaterThan(3);
    expect(opened.log.seq).toBeGreaterThan(5);
  }
  const [latest] = must(await window.call('listRecent', {}));
  expect(latest).toMatchObject({ name: 'Retail inventory 2.trilane', services: 1, gaps: 0 });
});

describe('a copy', () => {
  test('is saved beside, and the open workshop stays open', async () => {
    const window = openWindow(running.program);
    await createNorthfield(window);
    must(await addService(window, 1, 'Payroll'));
    const copy = await suggested(window, 'Northfield for Ana');
    expect(must(await window.call('saveCopy', { file: copy.file, replace: false }))).toMatchObject({
      name: 'Northfield for Ana.trilane',
      exists: true,
    });
    expect(await window.call('saveCopy', { file: copy.file, replace: false })).toEqual({
      ok: false,
      error: { code: 'exists' },
    });
    must(await window.call('openWorkshop', { file: copy.file }));
    expect(must(await window.call('currentWorkshop', {}))?.records.service).toHaveLength(1);
  });
});

describe('a workshop that another program has open', () => {
  test('is looked at by every window, and worked in once it is free', async () => {
    const [window, beside] = [openWindow(running.program), openWindow(running.program)];
    const { file } = await createNorthfield(window);
    must(await window.call('closeWorkshop', {}));
    const path = running.documents('Trilane', 'Northfield.trilane');
    const other = startSecondProgram(path);
    expect(await other.next()).toBe('open');

    expect(await window.call('openWorkshop', { file })).toMatchObject({ error: { code: 'in-use' } });
    const viewed = must(await window.call('viewWorkshop', { file }));
    expect(viewed.hold).toMatchObject({ why: { holder: { computer: 'Second laptop' } } });
    expect(await addService(window, 1, 'Payroll')).toEqual({ ok: false, error: { code: 'view-only' } });

    await other.close();
    const free = must(await window.call('lookAgain', {}));
    expect(free?.hold).toMatchObject({ why: { isFree: true } });
    expect(must(await window.call('openWorkshop', { file })).hold).toEqual({ kind: 'writer' });
    expect(beside.events.slice(-2).map(({ kind }) => kind)).toEqual(['reopened', 'reopened']);
    must(await addService(window, 2, 'Payroll'));
  });
});

describe('recent files', () => {
  test('one that is gone is shown as gone, and can be taken off', async () => {
    const window = openWindow(running.program);
    await createNorthfield(window);
    await window.call('closeWorkshop', {});
    rmSync(running.documents('Trilane', 'Northfield.trilane'));
    const [gone] = must(await window.call('listRecent', {}));
    expect(gone).toMatchObject({ name: 'Northfield.trilane', exists: false });
    await window.call('forgetRecent', { file: gone?.file ?? '' });
    expect(must(await window.call('listRecent', {}))).toEqual([]);
  });

  test('a damaged list does not stop the start', async () => {
    mkdirSync(join(running.home, 'data'), { recursive: true });
    writeFileSync(join(running.home, 'data', 'recent.json'), '{"files": [{');
    const window = openWindow(running.program);
    expect(must(await window.call('listRecent', {}))).toEqual([]);
    expect(running.faults.splice(0)).toMatchObject([{ during: 'reading recent files' }]);
  });
});

describe('a double-clicked file', () => {
  test('is offered to the newest window', () => {
    const [first, newest] = [openWindow(running.program), openWindow(running.program)];
    running.program.requestOpen(running.documents('Northfield.trilane'));
    expect(first.events).toHaveLength(1);
    expect(newest.events.at(-1)).toMatchObject({
      kind: 'open-requested',
      file: { name: 'Northfield.trilane' },
    });
  });

  test('before there is a window, to the first that comes, once', () => {
    running.program.requestOpen(running.documents('Northfield.trilane'));
    const [first, second] = [openWindow(running.program), openWindow(running.program)];
    expect(first.events.map(({ kind }) => kind)).toEqual(['welcome', 'open-requested']);
    expect(second.events.map(({ kind }) => kind)).toEqual(['welcome']);
  });

  test('opens while the first window comes up, and is there when that asks', async () => {
    await createNorthfield(openWindow(running.program));
    await running.restart();
    running.program.requestOpen(running.documents('Trilane', 'Northfield.trilane'));
    const window = openWindow(running.program);
    await expect
      .poll(async () => must(await window.call('currentWorkshop', {}))?.file.name)
      .toBe('Northfield.trilane');
    const [, asked] = window.events;
    if (asked?.kind !== 'open-requested') throw new Error('The window was not asked to open it');
    const opened = must(await window.call('openWorkshop', { file: asked.file.file }));
    expect(opened.file.name).toBe('Northfield.trilane');
  });

  test('that can’t be opened is still told to the window that asks', async () => {
    running.program.requestOpen(running.documents('Nowhere.trilane'));
    const window = openWindow(running.program);
    const [, asked] = window.events;
    if (asked?.kind !== 'open-requested') throw new Error('The window was not asked to open it');
    const opened = await window.call('openWorkshop', { file: asked.file.file });
    expect(opened).toEqual({ ok: false, error: { code: 'missing' } });
  });
});

test('a handle of another run of the program opens, writes and lists nothing', async () => {
  const window = openWindow(running.program);
  const { file } = await createNorthfield(window);
  await running.restart();
  const before = readdirSync(running.documents('Trilane'));
  const later = openWindow(running.program);
  const codes = [
    await later.call('openWorkshop', { file }),
    await later.call('viewWorkshop', { file }),
    await later.call('createWorkshop', { file, details: DETAILS }),
    await later.call('saveCopy', { file, replace: true }),
    await later.call('savePdf', { pdf: file, file, replace: true }),
  ].map((result) => (result.ok ? 'ok' : result.error.code));
  expect(codes).toEqual(['missing', 'missing', 'folder-missing', 'folder-missing', 'expired']);
  expect(readdirSync(running.documents('Trilane'))).toEqual(before);
});

describe('the file worked in last', () => {
  test('is listed as soon as it is open: a crash leads back to it', async () => {
    const window = openWindow(running.program);
    await createNorthfield(window);
    expect(must(await window.call('listRecent', {}))).toMatchObject([{ title: 'Northfield', services: 0 }]);
  });

  test('is looked at ahead when it is closed and this laptop alone keeps it', async () => {
    const { program } = running;
    expect(await program.latestFile()).toBeNull();
    const window = openWindow(program);
    await createNorthfield(window);
    expect(await program.latestFile()).toBeNull();
    must(await window.call('closeWorkshop', {}));
    expect(await program.latestFile()).toBe(running.documents('Trilane', 'Northfield.trilane'));
  });

  test('is left alone in a synced folder', async () => {
    mkdirSync(running.documents('OneDrive - Northfield'), { recursive: true });
    running.dialogAnswer = running.documents('OneDrive - Northfield', 'Northfield.trilane');
    const window = openWindow(running.program);
    const place = must(await window.call('chooseFile', { purpose: 'save-workshop', suggestion: '' }));
    must(await window.call('createWorkshop', { file: place?.file ?? '', details: DETAILS }));
    must(await window.call('closeWorkshop', {}));
    expect(must(await window.call('listRecent', {}))).toHaveLength(1);
    expect(await running.program.latestFile()).toBeNull();
  });
});
