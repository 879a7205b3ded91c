import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from './fault.ts';
import { createRecentFiles, type RecentEntry } from './recent-files.ts';

let folder: string;
let path: string;
let faults: Fault[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trilane-recent-'));
  path = join(folder, 'data', 'recent.json');
  faults = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const recentFiles = () => createRecentFiles(path, (fault) => faults.push(fault));
const entry = (name: string, gaps = 0): RecentEntry => ({
  path: `/clients/${name}.trilane`,
  title: name,
  openedAt: '2025-11-22T09:00:00.000Z',
  services: 3,
  gaps,
});

test('before the first workshop there are none, and that is no fault', async () => {
  expect(await recentFiles().list()).toEqual([]);
  expect(faults).toEqual([]);
});

test('the latest comes first, a file once, and a restart keeps them', async () => {
  const recent = recentFiles();
  await Promise.all([
    recent.note(entry('Northfield', 4)),
    recent.note(entry('Retail')),
    recent.note(entry('Northfield', 1)),
  ]);
  expect(await recentFiles().list()).toEqual([entry('Northfield', 1), entry('Retail')]);
});

test('gaps that were not counted yet are those of the last time', async () => {
  const recent = recentFiles();
  const uncounted = { ...entry('Northfield'), gaps: undefined };
  await recent.note(uncounted);
  expect(await recent.list()).toEqual([uncounted]);
  await recent.note(entry('Northfield', 4));
  await recent.note(uncounted);
  expect(await recent.list()).toEqual([entry('Northfield', 4)]);
});

test('at most twelve are kept', async () => {
  const recent = recentFiles();
  for (let n = 1; n <= 14; n += 1) await recent.note(entry(`W${n}`));
  const titles = (await recent.list()).map(({ title }) => title);
  expect(titles).toHaveLength(12);
  expect(titles.at(0)).toBe('W14');
  expect(titles.at(-1)).toBe('W3');
});

test('a file can be forgotten', async () => {
  const recent = recentFiles();
  await recent.note(entry('Northfield'));
  await recent.note(entry('Retail'));
  await recent.forget('/clients/Northfield.trilane');
  expect(await recent.list()).toEqual([entry('Retail')]);
});

describe('a damaged list', () => {
  test.each([
    ['empty', ''],
    ['cut off', '{"files": [{"path": "/a'],
    ['of another shape', '{"files": [{"path": 7}]}'],
    ['not even text', '\u0000\u0001'],
  ])('%s is no list, is reported, and is replaced at the next opening', async (_how, text) => {
    mkdirSync(join(folder, 'data'));
    writeFileSync(path, text);
    const recent = recentFiles();
    expect(await recent.list()).toEqual([]);
    expect(faults).toMatchObject([{ kind: 'failed', during: 'reading recent files' }]);
    await recent.note(entry('Northfield'));
    expect(await recentFiles().list()).toEqual([entry('Northfield')]);
  });
});

test('a data folder that can’t be made is reported, not the end', async () => {
  writeFileSync(join(folder, 'data'), 'a file in its place');
  const recent = recentFiles();
  await recent.note(entry('Northfield'));
  expect(await recent.list()).toEqual([]);
  expect(faults.some((fault) => fault.kind === 'failed' && fault.during === 'writing recent files')).toBe(
    true,
  );
  expect(readFileSync(join(folder, 'data'), 'utf8')).toBe('a file in its place');
});
