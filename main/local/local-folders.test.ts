import { posix, win32 } from 'node:path';
import { describe, expect, test } from 'vitest';
import { localFolders } from './local-folders.ts';

const none = () => null;

describe('the folders of a user', () => {
  test('on Linux, as the desktop names them', () => {
    const read = (path: string) =>
      path === '/home/lena/.config/user-dirs.dirs'
        ? 'XDG_DESKTOP_DIR="$HOME/Desktop"\nXDG_DOCUMENTS_DIR="$HOME/Dokumente"\n'
        : null;
    expect(localFolders({}, 'linux', '/home/lena', read, posix)).toEqual({
      home: '/home/lena',
      documents: '/home/lena/Dokumente',
      data: '/home/lena/.config/Trilane',
    });
  });

  test('on Linux without a desktop, or with home for documents', () => {
    const read = () => 'XDG_DOCUMENTS_DIR="$HOME/"\n';
    expect(localFolders({}, 'linux', '/home/lena', none, posix).documents).toBe('/home/lena/Documents');
    expect(localFolders({}, 'linux', '/home/lena', read, posix).documents).toBe('/home/lena/Documents');
  });

  test('on macOS and Windows', () => {
    expect(localFolders({}, 'darwin', '/Users/lena', none, posix)).toEqual({
      home: '/Users/lena',
      documents: '/Users/lena/Documents',
      data: '/Users/lena/Library/Application Support/Trilane',
    });
    const env = { APPDATA: 'C:\\Users\\lena\\AppData\\Roaming' };
    expect(localFolders(env, 'win32', 'C:\\Users\\lena', none, win32)).toEqual({
      home: 'C:\\Users\\lena',
      documents: 'C:\\Users\\lena\\Documents',
      data: 'C:\\Users\\lena\\AppData\\Roaming\\Trilane',
    });
  });

  test('are wherever the environment says', () => {
    const env = { TRILANE_DOCUMENTS: '/tmp/docs', TRILANE_DATA: '/tmp/data' };
    expect(localFolders(env, 'linux', '/home/lena', none, posix)).toMatchObject({
      documents: '/tmp/docs',
      data: '/tmp/data',
    });
  });
});
