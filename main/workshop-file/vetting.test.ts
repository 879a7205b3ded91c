import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { openingLeavesUntouched, refusedWith, workshopAt } from '../test-support/closed-workshop.ts';
import { leaveHotJournal } from '../test-support/hot-journal.ts';
import { inspector } from '../test-support/laptop.ts';
import { editWithOtherTool } from '../test-support/other-tool.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import type { FileInspection } from './inspection.ts';
import { readWorkshopFile } from './opening-ladder.ts';

describe('step 5: nothing in it but what Trilane writes', () => {
  it.each([
    ['a table less', `DROP TABLE activity_switch`],
    ['a column less', `ALTER TABLE service DROP COLUMN outcomes`],
    ['a view', `CREATE VIEW everyone AS SELECT name FROM stakeholder`],
    ['a trigger', `CREATE TRIGGER t AFTER INSERT ON log BEGIN DELETE FROM placement; END`],
    ['an index', `CREATE INDEX by_name ON stakeholder (name)`],
    ['an index less', `DROP INDEX placement_one_lead`],
    ['statistics', `ANALYZE`],
  ])('calls a file with %s altered, and leaves it as it is', async (_what, sql) => {
    const path = join(temporaryFolder(), 'a.trilane');
    await workshopAt(path);
    editWithOtherTool(path, sql);
    expect(await openingLeavesUntouched(path)).toEqual(refusedWith('altered'));
  });

  it('opens no file that another program keeps a write-ahead log beside', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    await workshopAt(path);
    writeFileSync(`${path}-wal`, '');
    expect(await openingLeavesUntouched(path)).toEqual(refusedWith('altered'));
  });

  it('follows no journal that leads to another file', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.trilane');
    await workshopAt(path);
    leaveHotJournal(path);
    const photos = join(folder, 'photos-mj0123459ab');
    writeFileSync(photos, 'mine');
    appendFileSync(`${path}-journal`, journalTailNaming(photos));
    expect(await openingLeavesUntouched(path)).toEqual(refusedWith('altered'));
    expect(readFileSync(photos, 'utf8')).toBe('mine');
  });

  it('vets again what changed before the lock was taken', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    await workshopAt(path);
    let vettings = 0;
    const beforeTheLock: FileInspection = {
      ...inspector,
      vet: async (asked) => {
        const finding = await inspector.vet(asked);
        vettings += 1;
        if (vettings === 1) editWithOtherTool(path, `CREATE TABLE more (a TEXT)`);
        return finding;
      },
    };
    expect(await readWorkshopFile(path, beforeTheLock)).toEqual(refusedWith('altered'));
    expect(vettings).toBe(2);
  });

  it('calls a file that changes all the time somebody else’s', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    await workshopAt(path);
    const busy: FileInspection = {
      ...inspector,
      vet: async (asked) => {
        const finding = await inspector.vet(asked);
        editWithOtherTool(path, `VACUUM`);
        return finding;
      },
    };
    expect(await readWorkshopFile(path, busy)).toEqual({
      ok: false,
      error: { code: 'in-use', holder: null },
    });
  });
});

/** What a transaction over several files appends to the journal of each: where the journal of them all is. */
function journalTailNaming(path: string): Buffer {
  const name = Buffer.from(path);
  const tail = Buffer.alloc(4 + name.length + 16);
  tail.writeUInt32BE(0xffffffff, 0);
  name.copy(tail, 4);
  tail.writeUInt32BE(name.length, 4 + name.length);
  tail.writeUInt32BE(
    name.reduce((sum, byte) => sum + byte, 0),
    8 + name.length,
  );
  tail.write('d9d505f920a163d7', 12 + name.length, 'hex');
  return tail;
}
