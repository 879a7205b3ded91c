import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';

import { newWorkshop } from '../../shared/model/workshop.ts';
import { mintId } from '../session/mint-id.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { closeWithoutJournal, connectAndLock } from './connection.ts';
import { digestOf, digestText } from './content-digest.ts';
import { bytesOf, tidiedCopy } from './copy-in-memory.ts';
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
  const bytes = bytesOf(db);
  if (!bytes) throw new Error('The file is there');
  const copy = tidiedCopy({ bytes, digest: digestText(digestOf(workshop)) });
  if (!copy) throw new Error('It says what it should');
  expect(read(copy)).toMatchObject({ workshop });
  expect(Buffer.from(copy).includes('Zoë')).toBe(false);
  closeWithoutJournal(db);
});

it('of a file that no longer says what was acknowledged, or makes no sense, there is none', async () => {
  const path = join(temporaryFolder(), 'a.trilane');
  await createWorkshopFile(path, newWorkshop({ id: mintId(), title: 'Something else' }));
  const db = connectAndLock(path);
  const digest = digestText(digestOf(workshop));
  const bytes = bytesOf(db);
  if (!bytes) throw new Error('The file is there');
  expect(tidiedCopy({ bytes, digest })).toBeNull();
  expect(tidiedCopy({ bytes: bytes.fill(7, 4_096), digest })).toBeNull();
  db.close();
});
