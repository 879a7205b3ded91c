import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeWholeFile } from './write-whole-file.ts';

let folder: string;
let target: string;
const report = Buffer.from('%PDF-1.7 new');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trilane-write-'));
  target = join(folder, 'Northfield.pdf');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a new file is written whole, and nothing else is left', async () => {
  expect(await writeWholeFile(target, report, false)).toEqual({ ok: true, value: null });
  expect(readFileSync(target)).toEqual(report);
  expect(readdirSync(folder)).toEqual(['Northfield.pdf']);
});

describe('where something stands already', () => {
  beforeEach(() => writeFileSync(target, 'old'));

  test('it stays unless replacing was asked for', async () => {
    expect(await writeWholeFile(target, report, false)).toEqual({ ok: false, error: { code: 'exists' } });
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect(await writeWholeFile(target, report, true)).toEqual({ ok: true, value: null });
    expect(readFileSync(target)).toEqual(report);
    expect(readdirSync(folder)).toEqual(['Northfield.pdf']);
  });

  test('of two that save to a free name at once, one is told', async () => {
    const free = join(folder, 'free.pdf');
    const results = await Promise.all(
      [1, 2, 3, 4].map((n) => writeWholeFile(free, Buffer.from(`${n}`), false)),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(readdirSync(folder).toSorted()).toEqual(['Northfield.pdf', 'free.pdf']);
  });

  test('a link to another place is replaced, its aim is not', async () => {
    const link = join(folder, 'link.pdf');
    symlinkSync(target, link);
    expect((await writeWholeFile(link, report, true)).ok).toBe(true);
    expect(readFileSync(target, 'utf8')).toBe('old');
  });
});

test('a folder that is gone, a file for a folder, a folder for a file', async () => {
  mkdirSync(join(folder, 'taken.pdf'));
  writeFileSync(join(folder, 'file'), '');
  const codeFor = async (path: string) => {
    const result = await writeWholeFile(join(folder, path), report, true);
    return result.ok ? 'written' : result.error.code;
  };
  expect(await codeFor('gone/x.pdf')).toBe('folder-missing');
  expect(await codeFor('file/x.pdf')).toBe('folder-missing');
  expect(await codeFor('taken.pdf')).toBe('not-allowed');
  expect(readdirSync(folder).toSorted()).toEqual(['file', 'taken.pdf']);
});

/** A real disk of 1 MB, where the machine allows mounting one. */
function smallDisk(path: string, options = 'size=1m'): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('on a real small disk', () => {
  let disk: string;
  let mounted: boolean;

  beforeEach(() => {
    disk = join(folder, 'disk');
    mkdirSync(disk);
    mounted = smallDisk(disk);
  });
  afterEach(() => {
    if (mounted) execFileSync('umount', [disk]);
  });

  test('that fills up during the write, the old file stays whole and no part is left', async ({ skip }) => {
    if (!mounted) skip('this machine does not let us mount a disk');
    writeFileSync(join(disk, 'old.pdf'), 'old');
    // A page more than fits: the system takes what fits and reports success for that part.
    const large = Buffer.alloc(1_048_576 + 4_096, 'x');
    for (const replace of [true, false]) {
      const name = replace ? 'old.pdf' : 'new.pdf';
      expect(await writeWholeFile(join(disk, name), large, replace)).toEqual({
        ok: false,
        error: { code: 'disk-full' },
      });
    }
    expect(readFileSync(join(disk, 'old.pdf'), 'utf8')).toBe('old');
    expect(readdirSync(disk)).toEqual(['old.pdf']);
  });

  test('that can only be read, nothing changes', async ({ skip }) => {
    if (!mounted) skip('this machine does not let us mount a disk');
    writeFileSync(join(disk, 'old.pdf'), 'old');
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    expect(await writeWholeFile(join(disk, 'old.pdf'), report, true)).toEqual({
      ok: false,
      error: { code: 'not-allowed' },
    });
    expect(readFileSync(join(disk, 'old.pdf'), 'utf8')).toBe('old');
  });
});
