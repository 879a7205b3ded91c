import fc from 'fast-check';
import { basename, join, resolve, win32 } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileNameFrom, numberedName, shownName, withEnding, type FileEnding } from './file-name.ts';

/** What reaches a file name: any text, and the pieces that do harm. */
const nastyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom(
        '../',
        '..\\',
        '/etc/',
        'C:\\',
        '\u0000',
        '\n',
        'CON',
        'nul',
        'LPT1',
        'com¹',
        '.',
        '...',
      ),
      fc.constantFrom(
        ' ',
        '\u202E',
        '\u2066',
        '\u200B',
        '\uD800',
        '👩‍👩‍👧‍👦',
        'ü',
        '東京',
        '.pdf',
        '.trilane',
        '.PDF',
        '／',
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));
const endings = fc.constantFrom<FileEnding>('.trilane', '.pdf');

describe('a file name made from any text', () => {
  test('stays in its folder, on every system', () => {
    fc.assert(
      fc.property(nastyText, endings, (text, ending) => {
        const name = fileNameFrom(text, ending);
        if (name === null) return;
        expect(basename(name)).toBe(name);
        expect(win32.basename(name)).toBe(name);
        expect(resolve('/reports', name)).toBe(join('/reports', name));
      }),
      { numRuns: 2_000 },
    );
  });

  test('is one that every system takes and shows as it is', () => {
    fc.assert(
      fc.property(nastyText, endings, (text, ending) => {
        const name = fileNameFrom(text, ending);
        if (name === null) return;
        expect(name.endsWith(ending)).toBe(true);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
        expect(name.isWellFormed()).toBe(true);
        expect(name).not.toMatch(/\p{Cc}|[<>:"/\\|?*\u202A-\u202E\u2066-\u2069]/u);
        expect(name).not.toMatch(/^[. ]|[. ]\.(?:trilane|pdf)$/);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\s*\./i);
        expect(name).not.toBe(ending);
      }),
      { numRuns: 2_000 },
    );
  });

  test('is the same when made again from itself', () => {
    fc.assert(
      fc.property(nastyText, endings, (text, ending) => {
        const name = fileNameFrom(text, ending);
        if (name !== null) expect(fileNameFrom(name, ending)).toBe(name);
      }),
    );
  });

  test.each([
    ['Northfield 2025-11', '.trilane', 'Northfield 2025-11.trilane'],
    ['Northfield.trilane', '.trilane', 'Northfield.trilane'],
    ['Report.PDF ', '.pdf', 'Report.pdf'],
    ['Payroll/HR: Q1', '.pdf', 'Payroll-HR- Q1.pdf'],
    ['../../etc/passwd', '.pdf', '-..-etc-passwd.pdf'],
    ['CON', '.trilane', '_CON.trilane'],
    ['nul.tar', '.pdf', '_nul.tar.pdf'],
    ['Console', '.pdf', 'Console.pdf'],
    ['Krankenhaus Süd – Woche 48', '.trilane', 'Krankenhaus Süd – Woche 48.trilane'],
    ['a\u202Egpj.exe', '.pdf', 'agpj.exe.pdf'],
    ['東京 ワークショップ', '.trilane', '東京 ワークショップ.trilane'],
  ] as const)('%j with %s is %j', (text, ending, name) => {
    expect(fileNameFrom(text, ending)).toBe(name);
  });

  test.each(['', '   ', '...', '\u202E\u200B', '\n\t', '\u200D'])('of %j nothing is left', (text) => {
    expect(fileNameFrom(text, '.pdf')).toBeNull();
  });
});

describe('a numbered name', () => {
  test('keeps its ending', () => {
    expect(numberedName('Northfield.trilane', '.trilane', 2)).toBe('Northfield 2.trilane');
  });

  test('gives up letters, not the number, when there is no room for both', () => {
    const name = numberedName(`${'語'.repeat(37)}.trilane`, '.trilane', 12);
    expect(name.endsWith(' 12.trilane')).toBe(true);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
  });
});

test('a name on a disk is shown without what turns or hides it', () => {
  expect(shownName('report\u202Egpj.trilane')).toBe('report\uFFFDgpj.trilane');
  expect(shownName('a\nb\u001B[31m.trilane')).toBe('a\uFFFDb\uFFFD[31m.trilane');
  expect(shownName('أميرة Zoë 田中.trilane')).toBe('أميرة Zoë 田中.trilane');
});

test('a protected copy is named after its workshop, with one ending', () => {
  expect(fileNameFrom('Northfield.trilane', '.trilane.age')).toBe('Northfield.trilane.age');
  expect(fileNameFrom('Northfield.trilane.age', '.trilane.age')).toBe('Northfield.trilane.age');
  expect(withEnding('/home/a/Northfield.trilane', '.trilane.age')).toBe('/home/a/Northfield.trilane.age');
  expect(withEnding('/home/a/Northfield', '.pdf')).toBe('/home/a/Northfield.pdf');
});
