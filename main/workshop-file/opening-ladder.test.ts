import { execFileSync, fork } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';

import { inspectionChildFile } from '../built-files.ts';
import { openingLeavesUntouched, refusedWith, workshopAt } from '../test-support/closed-workshop.ts';
import { leaveHotJournal } from '../test-support/hot-journal.ts';
import { inspector, must, startLaptop } from '../test-support/laptop.ts';
import { editWithOtherTool, readWithOtherTool } from '../test-support/other-tool.ts';
import { startSecondProgram } from '../test-support/processes.ts';
import { canMount, mountSmallDisk, NO_MOUNT } from '../test-support/small-disk.ts';
import { stateOf, temporaryFolder } from '../test-support/temporary-folder.ts';
import type { ChildProcessLink } from './child-process-link.ts';
import { MOST_FILE_BYTES } from './file-format.ts';
import { createInspector } from './inspector.ts';
import { SCHEMA_VERSION } from './migrations.ts';
import { readWorkshopFile } from './opening-ladder.ts';

const mountable = canMount();

describe('a file that opens', () => {
  it('says what it said when it was closed, and is one file again afterwards', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.trilane');
    await workshopAt(path);
    const laptop = startLaptop();
    await laptop.open(path);
    expect(await laptop.lane('Payroll', 'customer')).toEqual(['Amira*', 'Ben']);
    await laptop.close();
    expect(readdirSync(folder)).toEqual(['a.trilane']);
    expect(readWithOtherTool(path, 'SELECT * FROM holder')).toEqual([]);
  });

  it('is only looked at, to the last byte, by whoever only reads it', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.trilane');
    await workshopAt(path);
    const before = stateOf(path);
    const workshop = must(await readWorkshopFile(path, inspector));
    expect([...workshop.stakeholder.values()].map(({ name }) => name)).toEqual(['Amira', 'Ben']);
    expect(stateOf(path)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['a.trilane']);
  });
});

describe('step 1: open here already', () => {
  it('gives the open workshop back, whatever the file is called this time', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.trilane');
    const laptop = startLaptop();
    await laptop.create(path);
    await laptop.addService('Payroll');
    symlinkSync(path, join(folder, 'link.trilane'));
    linkSync(path, join(folder, 'second-name.trilane'));
    for (const name of ['a.trilane', 'link.trilane', 'second-name.trilane']) {
      const again = await laptop.open(join(folder, name));
      expect(again.path).toBe(path);
      expect(again.records.service.map((service) => service.name)).toEqual(['Payroll']);
    }
    const other = startSecondProgram(path);
    expect(await other.next()).toMatchObject({ code: 'in-use' });
  });
});

describe('step 2: there, readable, ours', () => {
  it('says that a file is missing, and makes none', async () => {
    const folder = temporaryFolder();
    const laptop = startLaptop();
    expect(await laptop.session.open(join(folder, 'gone.trilane'))).toEqual(refusedWith('missing'));
    expect(await laptop.session.open(join(folder, 'no-folder', 'gone.trilane'))).toEqual(
      refusedWith('missing'),
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('opens no folder and no pipe', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'folder.trilane'));
    execFileSync('mkfifo', [join(folder, 'pipe.trilane')]);
    const laptop = startLaptop();
    expect(await laptop.session.open(join(folder, 'folder.trilane'))).toEqual(refusedWith('not-a-file'));
    expect(await laptop.session.open(join(folder, 'pipe.trilane'))).toEqual(refusedWith('not-a-file'));
  });

  it.each([
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\nnothing more')],
    ['three letters', Buffer.from('abc')],
    ['a text that is longer than any header', Buffer.alloc(5_000, 'trilane ')],
  ])('leaves %s as it is', async (_what, bytes) => {
    const path = join(temporaryFolder(), 'a.trilane');
    writeFileSync(path, bytes);
    expect(await openingLeavesUntouched(path)).toEqual(refusedWith('not-ours'));
  });

  it('leaves the database of another program as it is', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    const db = new Sqlite(path);
    db.exec('CREATE TABLE messages (text TEXT)');
    db.close();
    expect(await openingLeavesUntouched(path)).toEqual(refusedWith('not-ours'));
  });

  it('calls a file without content nobody else’s: it may still be on its way', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    for (const bytes of ['', Buffer.alloc(8_192)]) {
      writeFileSync(path, bytes);
      expect(await openingLeavesUntouched(path)).toEqual(refusedWith('no-content'));
    }
  });

  it('does not read a file far larger than any workshop', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    await workshopAt(path);
    truncateSync(path, MOST_FILE_BYTES + 4096);
    const laptop = startLaptop();
    expect(await laptop.session.open(path)).toEqual(refusedWith('too-large'));
  });

  it.skipIf(process.getuid?.() !== 0)('says when the file may not be read', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    await workshopAt(path);
    // The test is root, whom rights don't stop; its child here is nobody.
    const fromNobody = createInspector(inspectAsNobody);
    onTestFinished(() => fromNobody.end());
    chmodSync(path, 0o700);
    expect(await readWorkshopFile(path, fromNobody)).toEqual(refusedWith('not-allowed'));
  });
});

describe('step 3: a version this program knows', () => {
  it.each([1, 100, 2 ** 31 - 1 - SCHEMA_VERSION])(
    'leaves a file %d versions newer as it is, and says which it has',
    async (ahead) => {
      const path = join(temporaryFolder(), 'a.trilane');
      await workshopAt(path);
      editWithOtherTool(path, `PRAGMA user_version = ${SCHEMA_VERSION + ahead}`);
      expect(await openingLeavesUntouched(path)).toEqual({
        ok: false,
        error: { code: 'newer', version: SCHEMA_VERSION + ahead },
      });
    },
  );

  it.each([0, -1])('takes version %d for damage', async (version) => {
    const path = join(temporaryFolder(), 'a.trilane');
    await workshopAt(path);
    editWithOtherTool(path, `PRAGMA user_version = ${version}`);
    expect(await openingLeavesUntouched(path)).toEqual(refusedWith('damaged'));
  });
});

describe('steps 4 and 6: nobody else has it', () => {
  it('names the computer that has it open, before and after its first change', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    const before = new Date().toISOString();
    await workshopAt(path);
    const second = startSecondProgram(path);
    expect(await second.next()).toBe('open');
    const laptop = startLaptop();
    const refused = await laptop.session.open(path);
    expect(refused).toMatchObject({ ok: false, error: { code: 'in-use' } });
    const holder = refused.ok || refused.error.code !== 'in-use' ? null : refused.error.holder;
    expect(holder?.computer).toBe('Second laptop');
    expect(holder && holder.since >= before && holder.since <= new Date().toISOString()).toBe(true);
    await second.close();
    await laptop.open(path);
  });

  it('lets exactly one of three programs in that start at the same moment', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    await workshopAt(path);
    for (const round of [1, 2, 3]) {
      const programs = [1, 2, 3].map(() => startSecondProgram(path));
      const answers = await Promise.all(programs.map((program) => program.next()));
      expect(
        answers.filter((answer) => answer === 'open'),
        `round ${round}`,
      ).toHaveLength(1);
      expect(answers.filter((answer) => answer !== 'open')).toEqual([
        expect.objectContaining({ code: 'in-use' }),
        expect.objectContaining({ code: 'in-use' }),
      ]);
      await Promise.all(programs.map((program) => program.close()));
    }
  });

  it('opens a file whose last holder was killed', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    await workshopAt(path);
    const second = startSecondProgram(path);
    expect(await second.next()).toBe('open');
    await second.kill();
    const laptop = startLaptop();
    await laptop.open(path);
    expect(await laptop.lane('Payroll', 'customer')).toEqual(['Amira*', 'Ben']);
  });

  it('says so when the file can only be read, with a journal of a crash beside it or not', async ({
    skip,
  }) => {
    skip(!mountable, NO_MOUNT);
    const folder = temporaryFolder();
    const disk = mountSmallDisk(join(folder, 'disk'), '8m');
    const clean = join(disk.folder, 'clean.trilane');
    await workshopAt(clean);
    const crashed = join(disk.folder, 'crashed.trilane');
    copyFileSync(clean, crashed);
    leaveHotJournal(crashed);
    disk.remount('ro');
    expect(await openingLeavesUntouched(clean)).toEqual(refusedWith('read-only'));
    expect(await openingLeavesUntouched(crashed)).toEqual(refusedWith('read-only'));
    expect(must(await readWorkshopFile(clean, inspector)).service.size).toBe(1);
  });

  it('takes back what a crash left half done', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    await workshopAt(path);
    leaveHotJournal(path);
    const laptop = startLaptop();
    await laptop.open(path);
    expect(await laptop.lane('Payroll', 'customer')).toEqual(['Amira*', 'Ben']);
    await laptop.close();
    expect(existsSync(`${path}-journal`)).toBe(false);
  });
});

describe('step 9: what the file says holds together', () => {
  it.each([
    ['a changed name', `UPDATE stakeholder SET name = 'Mallory' WHERE name = 'Amira'`],
    ['a name with a control character', `UPDATE stakeholder SET name = 'A' || char(7) WHERE name = 'Amira'`],
    ['a removed placement', `DELETE FROM placement WHERE NOT lead`],
    ['a placement of nobody', `UPDATE placement SET stakeholder = service WHERE lead`],
    ['no header', `DELETE FROM workshop`],
    ['a changed label in the log', `UPDATE log SET label = '{"code":"placed"}' WHERE seq = 2`],
    ['a log without its middle', `DELETE FROM log WHERE seq = 2`],
    ['a log without its end', `DELETE FROM log WHERE seq = (SELECT max(seq) FROM log)`],
    ['an empty log', `DELETE FROM log`],
    ['a changed digest', `UPDATE log SET digest = '0' WHERE seq = (SELECT max(seq) FROM log)`],
  ])('calls %s damage, and leaves the file as it is', async (_what, sql) => {
    const path = join(temporaryFolder(), 'a.trilane');
    await workshopAt(path);
    editWithOtherTool(path, sql);
    expect(await openingLeavesUntouched(path)).toEqual(refusedWith('damaged'));
  });

  it.each([0.4, 0.9])('calls a file cut to %f of its length damage', async (part) => {
    const path = join(temporaryFolder(), 'a.trilane');
    await workshopAt(path);
    const pages = Number(readWithOtherTool(path, 'PRAGMA page_count')[0]?.['page_count']);
    truncateSync(path, Math.floor(pages * part) * 4096);
    expect(await openingLeavesUntouched(path)).toEqual(refusedWith('damaged'));
  });
});

function inspectAsNobody(): ChildProcessLink {
  const nobody = 65_534;
  const child = fork(inspectionChildFile(), { execArgv: [], uid: nobody, gid: nobody });
  return {
    post: (message) => void child.send(message as object),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  };
}
