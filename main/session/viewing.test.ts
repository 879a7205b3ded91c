import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { leaveHotJournal } from '../test-support/hot-journal.ts';
import { must, startLaptop } from '../test-support/laptop.ts';
import { editWithOtherTool, readWithOtherTool } from '../test-support/other-tool.ts';
import { SCHEMA_VERSION } from '../workshop-file/migrations.ts';
import { canMount, mountSmallDisk, NO_MOUNT } from '../test-support/small-disk.ts';
import { stateOf, temporaryFolder } from '../test-support/temporary-folder.ts';

const mountable = canMount();
const SOMEBODY = { window: 'somebody', number: 1 } as const;

/** A closed workshop with Amira as customer of Payroll. */
async function workshopAt(path: string): Promise<void> {
  const laptop = startLaptop();
  await laptop.create(path);
  await laptop.addService('Payroll');
  await laptop.addPeople('Amira');
  await laptop.place('Amira', 'Payroll', 'customer');
  await laptop.close();
}

it('shows a workshop and refuses every change to it, to the last byte', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a.trilane');
  await workshopAt(path);
  const before = stateOf(path);
  const laptop = startLaptop();
  const viewed = must(await laptop.session.view(path, 'read-only'));
  expect(viewed).toMatchObject({
    path,
    hold: { kind: 'viewer', why: { code: 'read-only' } },
    log: { undo: null, redo: null },
  });
  expect(await laptop.lane('Payroll', 'customer')).toEqual(['Amira*']);

  const refused = { ok: false, error: { code: 'view-only' } };
  const ben = { stakeholders: [{ name: 'Ben' }] };
  expect(await laptop.session.run(SOMEBODY, 'addStakeholders', ben, true)).toEqual(refused);
  expect(await laptop.session.undo(SOMEBODY)).toEqual(refused);
  expect(await laptop.session.redo(SOMEBODY)).toEqual(refused);
  await laptop.close();
  expect(stateOf(path)).toEqual(before);
  expect(readdirSync(folder)).toEqual(['a.trilane']);
});

it('shows what another program has open, as of then, and later once more, and knows when it is free', async () => {
  const path = join(temporaryFolder(), 'a.trilane');
  await workshopAt(path);
  const anna = startLaptop('Anna’s laptop');
  const begun = await anna.open(path);
  const laptop = startLaptop();
  const inUse = await laptop.session.open(path);
  expect(inUse).toMatchObject({
    ok: false,
    error: { code: 'in-use', holder: { computer: 'Anna’s laptop' } },
  });

  const viewed = must(await laptop.session.view(path, 'in-use'));
  expect(viewed.log.seq).toBe(begun.log.seq);
  expect(viewed.hold).toMatchObject({
    why: { code: 'in-use', holder: { computer: 'Anna’s laptop' }, isFree: false },
  });
  await anna.addPeople('Ben');
  await anna.place('Ben', 'Payroll', 'user');
  expect(await laptop.lane('Payroll', 'user')).toEqual([]);
  must(await laptop.session.view(path, 'in-use'));
  expect(await laptop.lane('Payroll', 'user')).toEqual(['Ben*']);

  await anna.close();
  const free = must(await laptop.session.view(path, 'in-use'));
  expect(free.hold).toMatchObject({ why: { code: 'in-use', isFree: true } });
  expect((await laptop.open(path)).hold).toEqual({ kind: 'writer' });
});

it('shows a newer file whose additions it does not know, and copies what is on screen', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a.trilane');
  await workshopAt(path);
  editWithOtherTool(path, `PRAGMA user_version = ${SCHEMA_VERSION + 1}; CREATE TABLE votes (id TEXT) STRICT`);
  const before = stateOf(path);
  const laptop = startLaptop();
  const viewed = must(await laptop.session.view(path, 'newer'));
  expect(viewed.hold).toMatchObject({ why: { code: 'newer', version: SCHEMA_VERSION + 1 } });
  must(await laptop.session.saveCopy(join(folder, 'copy.trilane'), false));
  await laptop.open(join(folder, 'copy.trilane'));
  expect(await laptop.lane('Payroll', 'customer')).toEqual(['Amira*']);
  expect(stateOf(path)).toEqual(before);
});

it('gives way to the file itself, and takes none that is worked in away', async () => {
  const path = join(temporaryFolder(), 'a.trilane');
  await workshopAt(path);
  const laptop = startLaptop();
  must(await laptop.session.view(path, 'in-use'));
  expect((await laptop.open(path)).hold).toEqual({ kind: 'writer' });
  expect(must(await laptop.session.view(path, 'in-use')).hold).toEqual({ kind: 'writer' });
  await laptop.addPeople('Ben');
});

it('keeps what is on screen when the next file does not open', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a.trilane');
  await workshopAt(path);
  const laptop = startLaptop();
  must(await laptop.session.view(path, 'read-only'));
  expect((await laptop.session.open(join(folder, 'gone.trilane'))).ok).toBe(false);
  expect((await laptop.session.view(join(folder, 'gone.trilane'), 'in-use')).ok).toBe(false);
  expect((await laptop.session.current())?.path).toBe(path);
});

it.for([false, true])(
  'saves a copy with its whole log, to be worked in at once; after a crash: %s',
  async (crashed) => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.trilane');
    await workshopAt(path);
    if (crashed) leaveHotJournal(path);
    const copy = join(folder, 'copy.trilane');
    const laptop = startLaptop();
    must(await laptop.session.view(path, 'read-only'));
    must(await laptop.session.saveCopy(copy, false));
    await laptop.open(copy);
    await laptop.undo();
    expect(await laptop.lane('Payroll', 'customer')).toEqual([]);
    await laptop.close();
    const original = crashed ? ['a.trilane', 'a.trilane-journal'] : ['a.trilane'];
    expect(readdirSync(folder)).toEqual([...original, 'copy.trilane']);
  },
);

it('saves a copy from the screen when the file has gone or says something else by then', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a.trilane');
  await workshopAt(path);
  const laptop = startLaptop();
  must(await laptop.session.view(path, 'read-only'));
  for (const [name, later] of [
    ['other', 'no workshop any more'],
    ['empty', ''],
  ] as const) {
    writeFileSync(path, later);
    const copy = join(folder, `${name}.trilane`);
    must(await laptop.session.saveCopy(copy, false));
    expect(readWithOtherTool(copy, 'SELECT name FROM stakeholder')).toEqual([{ name: 'Amira' }]);
    expect(readWithOtherTool(copy, 'SELECT count(*) AS entries FROM log')).toEqual([{ entries: 1 }]);
  }
});

it('never saves a copy over the file that is looked at, nor over one that is there', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a.trilane');
  await workshopAt(path);
  const laptop = startLaptop();
  must(await laptop.session.view(path, 'read-only'));
  writeFileSync(join(folder, 'b.trilane'), 'minutes');
  expect(await laptop.session.saveCopy(path, true)).toEqual({ ok: false, error: { code: 'is-open' } });
  expect(await laptop.session.saveCopy(join(folder, 'b.trilane'), false)).toEqual({
    ok: false,
    error: { code: 'exists' },
  });
});

it('reads a medium that can’t be written, and leaves nothing on it', async ({ skip }) => {
  skip(!mountable, NO_MOUNT);
  const folder = temporaryFolder();
  const disk = mountSmallDisk(join(folder, 'disk'), '8m');
  const path = join(disk.folder, 'a.trilane');
  await workshopAt(path);
  disk.remount('ro');
  const laptop = startLaptop();
  expect(await laptop.session.open(path)).toEqual({ ok: false, error: { code: 'read-only' } });
  must(await laptop.session.view(path, 'read-only'));
  expect(readdirSync(disk.folder)).toEqual(['a.trilane']);
  mkdirSync(join(folder, 'own'));
  const copy = join(folder, 'own', 'copy.trilane');
  must(await laptop.session.saveCopy(copy, false));
  await laptop.open(copy);
  await laptop.addPeople('Ben');
});
