import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

import { inspector, startLaptop } from '../test-support/laptop.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';

it('waits for the name of whoever has just taken the lock', async () => {
  const path = join(temporaryFolder(), 'a.trilane');
  const laptop = startLaptop();
  await laptop.create(path);
  await laptop.close();
  const opening = spawn(process.execPath, ['--input-type=module', '--eval', openingProgram(path)]);
  onTestFinished(() => void opening.kill('SIGKILL'));
  await once(opening.stdout, 'data');

  const holder = inspector.holder(path);
  opening.stdin.write('go on\n');
  expect(await holder).toEqual({ computer: 'Anna’s laptop', since: '2026-11-23T09:00:00Z' });
});

/** Has the lock, and writes who it is when it is told to go on. */
function openingProgram(path: string): string {
  return `
    import Sqlite from ${JSON.stringify(import.meta.resolve('better-sqlite3'))};
    const db = new Sqlite(${JSON.stringify(path)});
    db.pragma('journal_mode = TRUNCATE');
    db.exec('BEGIN EXCLUSIVE');
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('COMMIT');
    console.log('held');
    process.stdin.once('data', () => {
      db.exec("INSERT OR REPLACE INTO holder VALUES (1, 'Anna’s laptop', '2026-11-23T09:00:00Z')");
    });`;
}
