import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { syncServiceOf, type Surroundings } from './sync-service.ts';

const PLAIN: Surroundings = { roots: [], mounts: [] };

describe('by the names its program gives its folders', () => {
  it.each([
    ['/home/lena/OneDrive/a.trilane', 'onedrive'],
    ['/Users/lena/Library/CloudStorage/OneDrive-Northfield/clients/a.trilane', 'onedrive'],
    ['/home/lena/Dropbox (Northfield)/a.trilane', 'dropbox'],
    ['/Users/lena/Library/Mobile Documents/com~apple~CloudDocs/a.trilane', 'icloud'],
    ['/Users/lena/Library/CloudStorage/GoogleDrive-lena@example.org/My Drive/a.trilane', 'google-drive'],
    ['/home/lena/Documents/Trilane/a.trilane', null],
    ['/home/lena/Documents/About OneDrive/a.trilane', null],
    ['/home/lena/Documents/OneDrive.trilane', null],
  ])('%s', (file, service) => expect(syncServiceOf(file, PLAIN, path.posix)).toBe(service));

  it.each([
    ['C:\\Users\\lena\\OneDrive - Northfield Hospital\\a.trilane', 'onedrive'],
    ['G:\\My Drive\\a.trilane', 'google-drive'],
    ['C:\\Users\\lena\\iCloudDrive\\a.trilane', 'icloud'],
    ['\\\\server\\share\\a.trilane', 'network'],
    ['\\\\?\\C:\\Users\\lena\\a.trilane', null],
    ['C:\\Users\\lena\\Documents\\a.trilane', null],
  ])('%s', (file, service) => expect(syncServiceOf(file, PLAIN, path.win32)).toBe(service));
});

it('by the folder its program named, whatever that is called', () => {
  const surroundings: Surroundings = {
    ...PLAIN,
    roots: [{ folder: '/data/shared', service: 'dropbox' }],
  };
  expect(syncServiceOf('/data/shared/clients/a.trilane', surroundings, path.posix)).toBe('dropbox');
  expect(syncServiceOf('/data/shared-not/a.trilane', surroundings, path.posix)).toBe(null);
});

describe('by what is mounted there', () => {
  it.each([
    ['nfs4', 'network'],
    ['cifs', 'network'],
    ['smb3', 'network'],
    ['smbfs', 'network'],
    ['fuse.sshfs', 'network'],
    ['fuse.onedriver', 'onedrive'],
    ['fuse.google-drive-ocamlfuse', 'google-drive'],
    // On this laptop's own disk, or in its memory.
    ['ext4', null],
    ['tmpfs', null],
    ['fuseblk', null],
    ['fuse.gocryptfs', null],
  ])('%s', (type, service) => {
    const mounts = [
      { folder: '/mnt/team', type },
      { folder: '/', type: 'ext4' },
    ];
    expect(syncServiceOf('/mnt/team/a.trilane', { ...PLAIN, mounts }, path.posix)).toBe(service);
    expect(syncServiceOf('/home/lena/a.trilane', { ...PLAIN, mounts }, path.posix)).toBe(null);
  });
});
