import { describe, expect, it } from 'vitest';

import type { OpenTrouble } from '../../shared/api/troubles.ts';
import { createWords } from '../../shared/words/words.ts';
import { sayOpenTrouble } from './say-open-trouble.ts';

const { t } = createWords();
const say = (trouble: OpenTrouble, hasRestorePoint = false) =>
  sayOpenTrouble(t, 'northfield.trilane', trouble, () => 'today 10:42', hasRestorePoint);

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

  it('asks of a file without content whether it is still loading, and calls it nobody else’s', () => {
    const { text } = say({ code: 'no-content' });
    expect(text).toContain('still loading');
    expect(text).not.toContain('not made by Trilane');
  });

  it('blames no file for a check that came to no end', () => {
    expect(say({ code: 'not-checked' }).text).toMatch(/ended before it was done.*Try again/u);
  });

  it('sends nobody for another copy where a restore point is on offer', () => {
    for (const code of ['damaged', 'altered', 'not-ours'] as const) {
      expect(say({ code }).text).toMatch(/Open a copy|Choose a workshop/u);
      expect(say({ code }, true).text).not.toMatch(/copy|Choose|sent/u);
      expect(say({ code }, true).text).toContain('left as it is');
    }
  });

  it('gives each trouble a title and a text of its own, with the file’s name', () => {
    const troubles: readonly OpenTrouble[] = [
      { code: 'missing' },
      { code: 'not-a-file' },
      { code: 'not-ours' },
      { code: 'no-content' },
      { code: 'not-checked' },
      { code: 'altered' },
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
    const said = troubles.map((trouble) => say(trouble));
    expect(new Set(said.map(({ title }) => title)).size).toBe(troubles.length);
    expect(new Set(said.map(({ text }) => text)).size).toBe(troubles.length);
    for (const { title, text } of said) {
      expect(title).not.toContain('trouble.');
      expect(text).toContain('northfield.trilane');
    }
  });
});
