import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import type { Fault } from './fault.ts';
import { beginRun, type RunRecord } from './run-record.ts';

let dataFolder: string;
let faults: Fault[];
beforeEach(() => {
  dataFolder = join(temporaryFolder(), 'data');
  faults = [];
});

const begin = (now = '2025-11-22T09:00:00.000Z'): RunRecord =>
  beginRun({ dataFolder, now: () => new Date(now), report: (fault) => faults.push(fault) });

const inFolder = (name: string) =>
  existsSync(join(dataFolder, name)) ? readdirSync(join(dataFolder, name)) : [];

describe('the next start', () => {
  test('has nothing to say of a run that ended as it should', () => {
    const first = begin();
    first.workshopOpen(true);
    first.ended();
    expect(begin().suddenRun()).toBeNull();
    expect(faults).toEqual([]);
  });

  test('has nothing to say where nothing ran before', () => {
    expect(begin().suddenRun()).toBeNull();
  });

  test('tells of a run that was killed with a workshop open, until that was seen', () => {
    begin().workshopOpen(true);
    const next = begin('2025-11-22T10:00:00.000Z');
    expect(next.suddenRun()).toMatchObject({ workshopOpen: true, note: null });
    expect(next.suddenRun()).not.toBeNull();
    next.dismiss();
    expect(next.suddenRun()).toBeNull();
    next.ended();
    expect(begin('2025-11-22T11:00:00.000Z').suddenRun()).toBeNull();
  });

  test('tells what a run noted that crashed, and when', () => {
    begin('2025-11-22T09:42:00.000Z').crashed('Trilane 0.1.0\nTypeError < save session.ts:1');
    const next = begin('2025-11-22T10:00:00.000Z');
    expect(next.suddenRun()).toEqual({
      stoppedAt: '2025-11-22T09:42:00.000Z',
      workshopOpen: false,
      note: 'Trilane 0.1.0\nTypeError < save session.ts:1',
    });
  });

  test('does not take a program that still runs for one that crashed', () => {
    // The first process of a computer runs as long as the computer does.
    const run = { pid: 1, startedAt: new Date().toISOString(), workshopOpen: true };
    mkdirSync(join(dataFolder, 'runs'), { recursive: true });
    writeFileSync(join(dataFolder, 'runs', 'other.json'), JSON.stringify(run));
    expect(begin().suddenRun()).toBeNull();
    expect(inFolder('runs')).toContain('other.json');
  });

  test('knows that what ran before the computer started runs no more', () => {
    const run = { pid: 1, startedAt: '2001-01-01T00:00:00.000Z', workshopOpen: true };
    mkdirSync(join(dataFolder, 'runs'), { recursive: true });
    writeFileSync(join(dataFolder, 'runs', 'other.json'), JSON.stringify(run));
    expect(begin().suddenRun()).toMatchObject({ workshopOpen: true });
  });

  test.each(['', '{', '{"pid":0}', '[]', '{"pid":1,"startedAt":"soon","workshopOpen":true}'])(
    'clears away a record that holds %j',
    (text) => {
      mkdirSync(join(dataFolder, 'runs'), { recursive: true });
      writeFileSync(join(dataFolder, 'runs', 'other.json'), text);
      expect(begin().suddenRun()).toBeNull();
      expect(inFolder('runs')).not.toContain('other.json');
      expect(faults).toEqual([]);
    },
  );
});

test('five notes are kept, the latest ones, each of them short', () => {
  for (let day = 10; day < 20; day += 1) begin(`2025-11-${day}T09:00:00.000Z`).crashed('x'.repeat(1_000_000));
  const notes = inFolder('crash-reports').toSorted();
  expect(notes.map((name) => name.slice(0, 10))).toEqual([15, 16, 17, 18, 19].map((day) => `2025-11-${day}`));
  expect(readFileSync(join(dataFolder, 'crash-reports', notes[0] ?? '')).length).toBe(20_000);
});

test('a data folder that can’t be written is reported, and nothing else fails', () => {
  writeFileSync(dataFolder, 'a file in its place');
  const run = begin();
  run.workshopOpen(true);
  expect(run.suddenRun()).toBeNull();
  run.crashed('note');
  expect(faults.length).toBeGreaterThan(0);
});
