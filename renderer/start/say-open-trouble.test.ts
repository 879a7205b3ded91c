import { describe, expect, it } from 'vitest';

import type { OpenTrouble } from '../../shared/api/troubles.ts';
import { createWords } from '../../shared/words/words.ts';
import { sayOpenTrouble } from './say-open-trouble.ts';

const { t } = createWords();
const say = (trouble: OpenTrouble) => sayOpenTrouble(t, 'northfield.trilane', trouble, () => 'today 10:42');

describe('why a file does not open', () => {
  it('names the computer that has it open, and since when', () => {
    const holder = { computer: 'LENA-LAPTOP', since: '2026-11-22T09:42:00.000Z' };
    const { text } = say({ code: 'in-use', holder });
    expect(text).toContain('LENA-LAPTOP');
    expect(text).toContain('today 10:42');
    expect(say({ code: 'in-use', holder: null }).text).not.toMatch(/\{\{|undefined/u);
  });

  it('says which file version is too new', () => {
    expect(say({ code: 'newer', version: 7 }).text).toContain('version 7');
  });

  it('gives each trouble a title and a text of its own, with the file’s name', () => {
    const troubles: readonly OpenTrouble[] = [
      { code: 'missing' },
      { code: 'not-a-file' },
      { code: 'not-ours' },
      { code: 'protected' },
      { code: 'damaged' },
      { code: 'newer', version: 7 },
      { code: 'in-use', holder: null },
      { code: 'read-only' },
      { code: 'synced', service: 'onedrive' },
      { code: 'copy-damaged', service: 'onedrive', since: '2026-11-22T09:42:00.000Z' },
      { code: 'not-allowed' },
      { code: 'too-large' },
      { code: 'disk-full' },
      { code: 'disk' },
    ];
    const said = troubles.map(say);
    expect(new Set(said.map(({ title }) => title)).size).toBe(troubles.length);
    expect(new Set(said.map(({ text }) => text)).size).toBe(troubles.length);
    for (const { title, text } of said) {
      expect(title).not.toContain('trouble.');
      expect(text).toContain('northfield.trilane');
    }
  });
});
