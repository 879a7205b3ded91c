import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { must } from '../test-support/laptop.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { keptCopiesIn } from './kept-copies.ts';

const NOW = new Date('2026-11-22T09:00:00Z');

it('takes a file with the journal that a crash left beside it, and finds it again', async () => {
  const folder = temporaryFolder();
  const original = join(folder, 'a.trilane');
  writeFileSync(original, 'workshop');
  writeFileSync(`${original}-journal`, 'half done');
  const kept = keptCopiesIn(join(folder, 'copies'));
  const copy = must(await kept.take(original, NOW));
  expect(readFileSync(copy.file, 'utf8')).toBe('workshop');
  expect(readFileSync(`${copy.file}-journal`, 'utf8')).toBe('half done');
  expect(await kept.of(original)).toEqual(copy);
  expect(await kept.of(join(folder, 'b.trilane'))).toBe(null);
  await kept.remove(copy);
  expect(await kept.of(original)).toBe(null);
});

it('leaves nothing of a file it could not take', async () => {
  const folder = temporaryFolder();
  const kept = keptCopiesIn(join(folder, 'copies'));
  expect(await kept.take(join(folder, 'gone.trilane'), NOW)).toEqual({
    ok: false,
    error: { code: 'missing' },
  });
  expect(readdirSync(join(folder, 'copies'))).toEqual([]);
});

it('sweeps what a crash left of a copy that was being taken, and keeps one that was put aside', async () => {
  const folder = temporaryFolder();
  const original = join(folder, 'a.trilane');
  writeFileSync(original, 'workshop');
  const root = join(folder, 'copies');
  const kept = keptCopiesIn(root);
  const aside = must(await kept.take(original, NOW));
  await kept.setAside(aside);
  const cutOff = join(root, 'cut-off');
  const fresh = join(root, 'fresh');
  for (const one of [cutOff, fresh]) mkdirSync(one);
  const long = new Date(Date.now() - 86_400_000);
  for (const one of [cutOff, aside.folder]) utimesSync(one, long, long);
  expect(await kept.of(original)).toBe(null);
  expect([cutOff, fresh, aside.file].map((path) => existsSync(path))).toEqual([false, true, true]);
});

it('never sweeps a copy whose note can’t be read', async () => {
  const folder = temporaryFolder();
  const original = join(folder, 'a.trilane');
  writeFileSync(original, 'workshop');
  const kept = keptCopiesIn(join(folder, 'copies'));
  const copy = must(await kept.take(original, NOW));
  writeFileSync(join(copy.folder, 'about.json'), '{"origi');
  const long = new Date(Date.now() - 86_400_000);
  utimesSync(copy.folder, long, long);
  expect(await kept.of(original)).toBe(null);
  expect(existsSync(copy.file)).toBe(true);
});
