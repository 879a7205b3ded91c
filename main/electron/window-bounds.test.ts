import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { boundsToShow, readSavedWindow, saveWindow } from './window-bounds.ts';

const LAPTOP = { x: 0, y: 25, width: 1440, height: 875 };
const PROJECTOR = { x: 1440, y: 0, width: 1024, height: 768 };

describe('a window', () => {
  test('opens at its usual size the first time', () => {
    expect(boundsToShow(null, [LAPTOP])).toEqual({ width: 1440, height: 900 });
  });

  test('opens where it was', () => {
    const saved = { x: 100, y: 60, width: 1200, height: 700 };
    expect(boundsToShow(saved, [LAPTOP])).toEqual(saved);
  });

  test('that was on a projector comes back when the projector is gone', () => {
    const saved = { x: 1500, y: 40, width: 1024, height: 700 };
    expect(boundsToShow(saved, [LAPTOP, PROJECTOR])).toEqual(saved);
    expect(boundsToShow(saved, [LAPTOP])).toEqual({ width: 1024, height: 700 });
  });

  test.each([
    ['above the screen', { x: 0, y: -300, width: 1200, height: 700 }],
    ['below it', { x: 0, y: 890, width: 1200, height: 700 }],
    ['all but out of it', { x: -1150, y: 60, width: 1200, height: 700 }],
  ])('%s can’t be caught, and opens in sight', (_where, saved) => {
    expect(boundsToShow(saved, [LAPTOP])).toEqual({ width: 1200, height: 700 });
  });

  test('is never smaller than its least size', () => {
    expect(boundsToShow({ x: 0, y: 30, width: 10, height: 10 }, [LAPTOP])).toMatchObject({
      width: 1024,
      height: 640,
    });
  });
});

describe('the file that remembers it', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'trilane-window-'));
    path = join(folder, 'window.json');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const saved = { bounds: { x: 1, y: 30, width: 1200, height: 700 }, maximized: true };

  test('keeps it', async () => {
    await saveWindow(path, saved, () => {});
    expect(await readSavedWindow(path)).toEqual(saved);
  });

  test.each([
    '',
    '{',
    '{"bounds":{"x":0}}',
    '{"bounds":{"x":1e999,"y":0,"width":1,"height":1},"maximized":false}',
  ])('holding %j is no reason not to start', async (text) => {
    writeFileSync(path, text);
    expect(await readSavedWindow(path)).toBeNull();
  });
});
