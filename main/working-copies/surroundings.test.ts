import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { mountsInList, mountsInTable, serviceKeeping, surroundingsOf } from './surroundings.ts';

it('knows the folder that Dropbox wrote down, and one that it marked', async () => {
  const home = temporaryFolder();
  const elsewhere = join(home, 'Team');
  mkdirSync(join(home, '.dropbox'));
  writeFileSync(join(home, '.dropbox', 'info.json'), JSON.stringify({ business: { path: elsewhere } }));
  const marked = join(home, 'Shared', 'clients');
  mkdirSync(marked, { recursive: true });
  writeFileSync(join(home, 'Shared', '.dropbox'), '');
  const serviceOf = (file: string) => serviceKeeping(file, { home, env: {}, platform: process.platform });
  expect(await serviceOf(join(elsewhere, 'a.trilane'))).toBe('dropbox');
  expect(await serviceOf(join(marked, 'a.trilane'))).toBe('dropbox');
  // Its settings stand in the home itself, which it does not copy.
  expect(await serviceOf(join(home, 'Documents', 'a.trilane'))).toBe(null);
});

it('follows a link to where the file really is', async () => {
  const home = temporaryFolder();
  const real = join(home, 'OneDrive');
  mkdirSync(real);
  writeFileSync(join(real, 'a.trilane'), '');
  symlinkSync(join(real, 'a.trilane'), join(home, 'link.trilane'));
  const laptop = { home, env: {}, platform: process.platform };
  expect(await serviceKeeping(join(home, 'link.trilane'), laptop)).toBe('onedrive');
});

it('goes on without what can’t be read', async () => {
  const home = temporaryFolder();
  mkdirSync(join(home, '.dropbox'));
  writeFileSync(join(home, '.dropbox', 'info.json'), '{"business": {"path"');
  const file = join(home, 'a.trilane');
  const { roots } = await surroundingsOf(file, { home, env: {}, platform: process.platform });
  expect(roots).toEqual([]);
});

it('knows the folders that OneDrive names in the environment', async () => {
  const env = { OneDriveCommercial: '/data/northfield', OneDrive: undefined };
  const laptop = { home: '/nowhere', env, platform: process.platform };
  const { roots } = await surroundingsOf('/data/northfield/a.trilane', laptop);
  expect(roots).toEqual([{ folder: '/data/northfield', service: 'onedrive' }]);
});

it('reads what is mounted, on Linux and on macOS', () => {
  expect(mountsInTable('server:/x /mnt/my\\040team nfs4 rw,relatime 0 0\n/dev/sda1 / ext4 rw 0 0\n')).toEqual(
    [
      { folder: '/mnt/my team', type: 'nfs4' },
      { folder: '/', type: 'ext4' },
    ],
  );
  expect(
    mountsInList(
      '//lena@server/my team on /Volumes/my team (smbfs, nodev, mounted by lena)\n/dev/disk1 on / (apfs)',
    ),
  ).toEqual([
    { folder: '/Volumes/my team', type: 'smbfs' },
    { folder: '/', type: 'apfs' },
  ]);
});
