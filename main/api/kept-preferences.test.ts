import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_PREFERENCES, type Preferences } from '../../shared/preferences.ts';
import type { Fault } from './fault.ts';
import { keepPreferences } from './kept-preferences.ts';

let folder: string;
let path: string;
let faults: Fault[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trilane-preferences-'));
  path = join(folder, 'data', 'preferences.json');
  faults = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const kept = () => keepPreferences(path, (fault) => faults.push(fault));

test('on a new laptop they are the defaults, and that is no fault', async () => {
  expect(await kept().read()).toEqual(DEFAULT_PREFERENCES);
  expect(faults).toEqual([]);
});

test('what is changed is there after a restart, and the rest as it was', async () => {
  const preferences = kept();
  await Promise.all([
    preferences.change({ theme: 'dark' }),
    preferences.change({ facilitator: 'Lena' }),
    preferences.change({ theme: 'light' }),
  ]);
  expect(await kept().read()).toEqual({ ...DEFAULT_PREFERENCES, theme: 'light', facilitator: 'Lena' });
});

test('who listens hears of every change', async () => {
  const preferences = kept();
  const heard: Preferences[] = [];
  preferences.onChanged((now) => heard.push(now));
  await preferences.change({ theme: 'dark' });
  await preferences.change({ facilitator: 'Lena' });
  expect(heard.map(({ theme, facilitator }) => [theme, facilitator])).toEqual([
    ['dark', ''],
    ['dark', 'Lena'],
  ]);
});

describe('a damaged file', () => {
  test.each([
    ['empty', ''],
    ['cut off', '{"theme": "da'],
    ['not even text', '\u0000\u0001'],
  ])('%s means the defaults, is reported, and is whole after the next change', async (_how, text) => {
    mkdirSync(join(folder, 'data'));
    writeFileSync(path, text);
    const preferences = kept();
    expect(await preferences.read()).toEqual(DEFAULT_PREFERENCES);
    expect(faults).toMatchObject([{ kind: 'failed', during: 'reading preferences' }]);
    await preferences.change({ theme: 'dark' });
    expect(await kept().read()).toEqual({ ...DEFAULT_PREFERENCES, theme: 'dark' });
  });
});

test('where nothing can be written, a choice holds until the program ends', async () => {
  writeFileSync(join(folder, 'data'), 'a file in its place');
  const preferences = kept();
  expect(await preferences.change({ theme: 'dark' })).toMatchObject({ theme: 'dark' });
  expect(await preferences.read()).toMatchObject({ theme: 'dark' });
  expect(faults.some((fault) => fault.kind === 'failed' && fault.during === 'writing preferences')).toBe(
    true,
  );
  expect(readFileSync(join(folder, 'data'), 'utf8')).toBe('a file in its place');
  expect(await kept().read()).toEqual(DEFAULT_PREFERENCES);
});
