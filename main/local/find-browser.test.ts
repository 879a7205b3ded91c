import { expect, test } from 'vitest';
import { findBrowser } from './find-browser.ts';

const only =
  (...files: readonly string[]) =>
  (path: string): boolean =>
    files.includes(path);

test('a browser named by CHROME_PATH comes before the usual ones', () => {
  const env = { CHROME_PATH: '/home/mia/chrome', PATH: '/usr/bin' };
  expect(findBrowser(env, 'linux', only('/home/mia/chrome', '/usr/bin/chromium'))).toBe('/home/mia/chrome');
});

test('a CHROME_PATH that points nowhere does not hide an installed browser', () => {
  const env = { CHROME_PATH: '/gone', PATH: '/usr/bin' };
  expect(findBrowser(env, 'linux', only('/usr/bin/chromium'))).toBe('/usr/bin/chromium');
});

test('Linux: a browser is found on PATH, and in the usual folders without one', () => {
  expect(findBrowser({ PATH: '/opt/tools:/usr/bin' }, 'linux', only('/opt/tools/microsoft-edge'))).toBe(
    '/opt/tools/microsoft-edge',
  );
  expect(findBrowser({}, 'linux', only('/snap/bin/chromium'))).toBe('/snap/bin/chromium');
});

test('Linux: a relative folder on PATH is never searched', () => {
  const asked: string[] = [];
  findBrowser({ PATH: '.:bin:/usr/bin' }, 'linux', (path) => {
    asked.push(path);
    return false;
  });
  expect(asked.filter((path) => !path.startsWith('/'))).toEqual([]);
});

test('macOS: applications of the computer come before those of the user', () => {
  const own = '/Users/mia/Applications/Chromium.app/Contents/MacOS/Chromium';
  const everyones = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(findBrowser({ HOME: '/Users/mia' }, 'darwin', only(own, everyones))).toBe(everyones);
  expect(findBrowser({ HOME: '/Users/mia' }, 'darwin', only(own))).toBe(own);
});

test('Windows: Edge, which is always there, is taken when nothing else is', () => {
  const env = {
    PROGRAMFILES: 'C:\\Program Files',
    'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\mia\\AppData\\Local',
  };
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const chrome = 'C:\\Users\\mia\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
  expect(findBrowser(env, 'win32', only(edge))).toBe(edge);
  expect(findBrowser(env, 'win32', only(edge, chrome))).toBe(chrome);
});

test('no browser anywhere is null, not a guess', () => {
  for (const platform of ['linux', 'darwin', 'win32']) {
    expect(findBrowser({}, platform, () => false)).toBeNull();
  }
});
