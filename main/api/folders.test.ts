import { posix, win32 } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isInside, placeInWords } from './folders.ts';

const LINUX = { home: '/home/lena', documents: '/home/lena/Dokumente', data: '/home/lena/.config/Trilane' };
const WINDOWS = { home: 'C:\\Users\\lena', documents: 'D:\\Docs', data: 'C:\\Users\\lena\\AppData\\Trilane' };

describe('where a folder is, in words', () => {
  test.each([
    ['/home/lena/Dokumente', 'Dokumente'],
    ['/home/lena/Dokumente/Trilane', 'Dokumente / Trilane'],
    ['/home/lena/Dokumente2', 'lena / Dokumente2'],
    ['/home/lena/Desktop/Q1', 'lena / Desktop / Q1'],
    ['/media/lena/STICK/clients', 'STICK / clients'],
    ['/run/media/lena/STICK', 'STICK'],
    ['/Volumes/Backup/2025', 'Backup / 2025'],
    ['/srv/shared', 'srv / shared'],
    ['/', '/'],
  ])('%s is "%s"', (folder, words) => {
    expect(placeInWords(folder, LINUX, posix)).toBe(words);
  });

  test.each([
    ['D:\\Docs\\Trilane', 'Docs / Trilane'],
    ['C:\\Users\\lena\\Desktop', 'lena / Desktop'],
    ['E:\\', 'E:'],
    ['E:\\clients', 'E: / clients'],
    ['\\\\server\\share\\team', 'server / share / team'],
  ])('%s is "%s" on Windows', (folder, words) => {
    expect(placeInWords(folder, WINDOWS, win32)).toBe(words);
  });
});

test('a folder whose name begins with two dots is inside its parent', () => {
  expect(isInside('/a/..b', '/a', posix)).toBe(true);
  expect(isInside('/b', '/a', posix)).toBe(false);
  expect(isInside('E:\\x', 'D:\\', win32)).toBe(false);
});
