import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { recordsOf, workshopOf, type WorkshopRecords } from '../../shared/model/workshop.ts';
import { keepBeforeUpgrade } from '../restore-points/keep-before-upgrade.ts';
import { pathOf, pointsIn } from '../restore-points/point-folder.ts';
import { frozenFile, frozenRecords } from '../test-support/frozen-files.ts';
import { inspector, must, startLaptop } from '../test-support/laptop.ts';
import { readWithOtherTool } from '../test-support/other-tool.ts';
import { withSecondVersion } from '../test-support/second-version.ts';
import { stateOf, temporaryFolder } from '../test-support/temporary-folder.ts';
import { SCHEMA_VERSION, type Migration } from './migrations.ts';
import { openWorkshopFile, type OpenedFile } from './opening-ladder.ts';
import { viewWorkshopFile } from './view-workshop.ts';

const VERSIONS = Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1);

function frozenCopy(version: number): string {
  const path = join(temporaryFolder(), 'a.trilane');
  copyFileSync(frozenFile(version), path);
  return path;
}

function saidBy(version: number): WorkshopRecords {
  return JSON.parse(readFileSync(frozenRecords(version), 'utf8')) as WorkshopRecords;
}

/** Opens a file with a program that is one version ahead. */
async function openAhead(path: string, points: string, migrations: readonly Migration[]) {
  return openWorkshopFile(
    path,
    null,
    inspector,
    { computer: 'Laptop', since: '2026-11-22T09:00:00Z' },
    {
      migrations,
      copyFirst: async (db) => {
        const parts = {
          now: () => new Date(),
          prove: () => Promise.resolve(null),
          isWhole: () => Promise.resolve(false),
        };
        const kept = await keepBeforeUpgrade(db, points, parts);
        return kept.ok ? { ok: true, value: null } : kept;
      },
    },
  );
}

function openedFile(opened: OpenedFile | 'already-open'): OpenedFile {
  if (opened === 'already-open') throw new Error('It was not open');
  return opened;
}

describe('a file of every version ever released', () => {
  it.each(VERSIONS)('is kept with what it says: version %i', (version) => {
    expect(existsSync(frozenFile(version)), 'run main/test-support/freeze-version.ts').toBe(true);
    expect(readWithOtherTool(frozenFile(version), 'PRAGMA user_version')).toEqual([
      { user_version: version },
    ]);
  });

  it.each(VERSIONS)('opens, says what it said, and takes changes: version %i', async (version) => {
    const path = frozenCopy(version);
    const points = join(temporaryFolder(), 'restore-points');
    const clock = { now: () => new Date(), after: () => () => undefined };
    const laptop = startLaptop('Laptop', { folder: points, clock, told: () => undefined });
    const opened = await laptop.open(path);
    expect(workshopOf(opened.records)).toEqual(workshopOf(saidBy(version)));
    await laptop.addService('Since then');
    await laptop.undo();
    expect((await laptop.session.current())?.records).toEqual(opened.records);
    await laptop.close();
    expect(readWithOtherTool(path, 'PRAGMA user_version')).toEqual([{ user_version: SCHEMA_VERSION }]);
  });
});

describe('a file of an earlier version', () => {
  it('is copied first, says the same afterwards, and undo ends at the upgrade and says so', async () => {
    const path = frozenCopy(1);
    const points = join(temporaryFolder(), 'restore-points');
    const before = readFileSync(path);
    const { file, workshop } = openedFile(
      must(
        await openAhead(
          path,
          points,
          withSecondVersion(() => undefined),
        ),
      ),
    );
    expect(recordsOf(workshop)).toEqual(saidBy(1));
    expect(file.undoable).toBeNull();
    expect(file.undoEnds).toBe('upgraded');
    file.close();
    expect(
      readWithOtherTool(path, `SELECT schema_version, label FROM log ORDER BY seq DESC LIMIT 1`),
    ).toEqual([{ schema_version: 2, label: '{"code":"upgraded"}' }]);

    const folder = join(points, readdirSync(points)[0] ?? '');
    const [copy, ...others] = pointsIn(folder);
    expect(others).toEqual([]);
    expect(copy?.reason).toBe('upgrade');
    const kept = copy ? pathOf(folder, copy) : '';
    expect(readWithOtherTool(kept, 'PRAGMA user_version')).toEqual([{ user_version: 1 }]);
    expect(recordsOf(must(await viewWorkshopFile(kept, inspector)).workshop)).toEqual(saidBy(1));
    expect(readFileSync(frozenFile(1))).toEqual(before);
  });

  it('is left as it is when it can’t be copied first, and that is said', async () => {
    const path = frozenCopy(1);
    const points = join(temporaryFolder(), 'restore-points');
    writeFileSync(points, 'a file has the folder’s name');
    const before = stateOf(path);
    expect(
      await openAhead(
        path,
        points,
        withSecondVersion(() => undefined),
      ),
    ).toEqual({
      ok: false,
      error: { code: 'no-copy' },
    });
    expect(stateOf(path)).toEqual(before);
    expect((await startLaptop().open(path)).records).toEqual(saidBy(1));
  });

  it('is left as it is when the upgrade makes of it what is no workshop', async () => {
    const path = frozenCopy(1);
    const before = readFileSync(path);
    const spoiling = [...withSecondVersion(() => undefined).slice(0, 1), spoil];
    const opened = await openAhead(path, join(temporaryFolder(), 'restore-points'), spoiling);
    expect(opened).toEqual({ ok: false, error: { code: 'damaged' } });
    expect(readWithOtherTool(path, 'PRAGMA user_version')).toEqual([{ user_version: 1 }]);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

const spoil: Migration = (db) => db.exec("UPDATE stakeholder SET name = ''");
