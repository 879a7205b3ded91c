import { mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { temporaryNameFor } from './put-in-place.ts';

const HOUR_MS = 60 * 60 * 1_000;

it('takes away what a crash left unfinished the day before, and nothing that may be anybody’s', async () => {
  const folder = temporaryFolder();
  const elsewhere = join(temporaryFolder(), 'elsewhere');
  writeFileSync(elsewhere, 'mine');
  const leave = (name: string, hoursAgo: number) => {
    writeFileSync(join(folder, name), 'half');
    const at = new Date(Date.now() - hoursAgo * HOUR_MS);
    utimesSync(join(folder, name), at, at);
  };
  leave('.trilane-0123456789abcdef.part', 30);
  leave('.trilane-0123456789abcdef.part-journal', 30);
  leave('.trilane-fedcba9876543210.part', 2);
  leave('.trilane-fedcba98.part', 30);
  leave('.trilane-0123456789abcdef.part.trilane', 30);
  leave('Northfield.part', 30);
  symlinkSync(elsewhere, join(folder, '.trilane-00000000000000aa.part'));
  mkdirSync(join(folder, '.trilane-00000000000000bb.part'));
  await temporaryNameFor(join(folder, 'a.trilane'));
  expect(readdirSync(folder).toSorted()).toEqual([
    '.trilane-00000000000000aa.part',
    '.trilane-00000000000000bb.part',
    '.trilane-0123456789abcdef.part.trilane',
    '.trilane-fedcba98.part',
    '.trilane-fedcba9876543210.part',
    'Northfield.part',
  ]);
});
