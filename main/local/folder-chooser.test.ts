import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FolderListing } from '../api/chooser.ts';
import { createFolderChooser } from './folder-chooser.ts';

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'trilane-home-'));
  mkdirSync(join(home, 'Documents'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function chooser() {
  const folders = { home, documents: join(home, 'Documents'), data: join(home, 'data') };
  const made = createFolderChooser(folders, 'Lena’s laptop');
  if (made.kind !== 'in-window') throw new Error('A chooser in the window');
  return made;
}

async function listed(folder: string | null): Promise<FolderListing> {
  const listing = await chooser().list(folder);
  if (!listing.ok) throw new Error(listing.error.code);
  return listing.value;
}

const names = (folders: readonly { readonly name: string }[]) => folders.map(({ name }) => name);

test('starts in the user’s workshops, and makes that folder when it is not there', async () => {
  const listing = await listed(null);
  expect(listing).toMatchObject({ path: join(home, 'Documents', 'Trilane'), name: 'Trilane', files: [] });
  expect(names(listing.above)).toEqual(['Lena’s laptop', 'Documents']);
});

test('shows folders and workshop files, by name as people count, and nothing else', async () => {
  const place = join(home, 'Documents', 'Trilane');
  mkdirSync(join(place, 'clients'), { recursive: true });
  mkdirSync(join(place, '.hidden'));
  mkdirSync(join(place, 'folder.trilane'));
  for (const name of ['W10.trilane', 'W2.trilane', 'report.pdf', '.x.trilane', 'W2.trilane-journal']) {
    writeFileSync(join(place, name), '');
  }
  symlinkSync(join(home, 'Documents'), join(place, 'up'));
  symlinkSync(join(home, 'nowhere'), join(place, 'lost.trilane'));
  const listing = await listed(place);
  expect(names(listing.folders)).toEqual(['clients', 'folder.trilane', 'up']);
  expect(listing.files.map(({ path }) => basename(path))).toEqual(['W2.trilane', 'W10.trilane']);
  expect(listing.files[0]?.modifiedAt).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
});

test('leads up to documents, home, drives', async () => {
  const start = await listed(null);
  const [computer] = start.above;
  const top = await listed(computer?.path ?? null);
  expect(top.above).toEqual([]);
  expect(names(top.folders).slice(0, 2)).toEqual(['Documents', basename(home)]);
  expect(names(top.folders)).toContain('/');
  const root = await listed('/');
  expect(root).toMatchObject({ name: '/', files: [] });
  expect(names(root.above)).toEqual(['Lena’s laptop']);
});

test('a folder that went away, or is a file, is said to be so', async () => {
  writeFileSync(join(home, 'file'), '');
  for (const name of ['gone', 'file']) {
    expect(await chooser().list(join(home, name))).toEqual({ ok: false, error: { code: 'folder-missing' } });
  }
});
