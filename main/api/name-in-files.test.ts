import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { lookForName } from './name-in-files.ts';

const isIn = lookForName(['Zoë Quirrenbach', 'zoe@northfield.example', 'Ben']);

function folderWith(content: string | Buffer, name = 'a.trilane'): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'inner'));
  writeFileSync(join(folder, 'inner', name), content);
  return folder;
}

describe('a name in files that need not open', () => {
  it.each([
    ['in a text', '{"note":"Stands in for zoë  quirrenbach’s deputy"}'],
    ['as an address', '"email":"zoe@northfield.example"'],
    ['in letters and accents', '{"original":"/home/lena/Zoe\u0308 Quirrenbach.trilane"}'],
    ['across the parts a file is read in', `${'x'.repeat(65_529)} "Zoë Quirrenbach" ${'x'.repeat(99)}`],
    ['among bytes that are no text', Buffer.from([0xff, 0, 0x80, ...Buffer.from('"Zoë Quirrenbach"'), 0xfe])],
  ])('is found %s', async (_where, content) => {
    expect(await isIn(folderWith(content))).toBe(true);
  });

  it('is found in what a file is called', async () => {
    expect(await isIn(folderWith('', 'Services of Zoë Quirrenbach.trilane'))).toBe(true);
  });

  it('is not made of a part of it, of another word, or of nothing', async () => {
    expect(await isIn(folderWith('"Zoë" said that benefits are Quirrenbach’s'))).toBe(false);
    expect(await isIn(join(temporaryFolder(), 'none'))).toBe(false);
  });
});
