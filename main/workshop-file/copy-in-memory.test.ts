import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';

import { newWorkshop } from '../../shared/model/workshop.ts';
import { mintId } from '../session/mint-id.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { closeWithoutJournal, connectAndLock } from './connection.ts';
import { digestOf } from './content-digest.ts';
import { copyInMemory } from './copy-in-memory.ts';
import { createWorkshopFile } from './create-file.ts';
import { writeHolder } from './holder-row.ts';
import { readAndProve } from './read-workshop.ts';

const workshop = newWorkshop({ id: mintId(), title: 'Northfield' });

function read(bytes: Uint8Array) {
  const db = new Sqlite(Buffer.from(bytes));
  try {
    return readAndProve(db);
  } finally {
    db.close();
  }
}

it('a copy in memory is the file itself, without who had it open', async () => {
  const path = join(temporaryFolder(), 'a.trilane');
  await createWorkshopFile(path, workshop);
  const db = connectAndLock(path);
  writeHolder(db, { computer: 'Zoë’s laptop', since: '2026-11-22T10:00:00.000Z' });
  const copy = copyInMemory(db, digestOf(workshop), workshop);
  expect(read(copy)).toMatchObject({ workshop });
  expect(Buffer.from(copy).includes('Zoë')).toBe(false);
  closeWithoutJournal(db);
});

it('of a file that no longer says what was acknowledged, it says what was', async () => {
  const path = join(temporaryFolder(), 'a.trilane');
  await createWorkshopFile(path, newWorkshop({ id: mintId(), title: 'Something else' }));
  const db = connectAndLock(path);
  expect(read(copyInMemory(db, digestOf(workshop), workshop))).toMatchObject({ workshop });
  db.close();
});
