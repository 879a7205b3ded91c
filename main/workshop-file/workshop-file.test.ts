import { execFileSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { mintId } from '../session/mint-id.ts';
import { startLaptop, type Laptop } from '../test-support/laptop.ts';
import { readWithOtherTool, tellFromLog } from '../test-support/other-tool.ts';
import { startSecondProgram } from '../test-support/processes.ts';
import { canMount, mountSmallDisk, NO_MOUNT } from '../test-support/small-disk.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';

const mountable = canMount();

/** An open workshop with Amira as customer of Payroll, and Ben in the list. */
async function openWorkshopAt(path: string): Promise<Laptop> {
  const laptop = startLaptop();
  await laptop.create(path);
  await laptop.addService('Payroll');
  await laptop.addPeople('Amira', 'Ben');
  await laptop.place('Amira', 'Payroll', 'customer');
  return laptop;
}

/** Why Ben can't be saved as a user of Payroll just now; null when he can. */
async function troublePlacingBen(laptop: Laptop): Promise<string | null> {
  const { service, stakeholder } = await laptop.workshop();
  const ben = [...stakeholder.values()].find(({ name }) => name === 'Ben');
  const [payroll] = service.values();
  const input = { id: mintId(), stakeholder: ben?.id, service: payroll?.id, lane: 'user' };
  const done = await laptop.session.run({ window: 'a', number: 1 }, 'place', input);
  return done.ok ? null : done.error.code;
}

describe('the tables of a workshop file', () => {
  it('can be read with any SQLite tool', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    const laptop = await openWorkshopAt(path);
    await laptop.close();
    expect(
      readWithOtherTool(
        path,
        `SELECT service.name AS service, lane, lead, stakeholder.name AS stakeholder
         FROM placement JOIN service ON service = service.id JOIN stakeholder ON stakeholder = stakeholder.id`,
      ),
    ).toEqual([{ service: 'Payroll', lane: 'customer', lead: 1, stakeholder: 'Amira' }]);
    expect(readWithOtherTool(path, 'PRAGMA journal_mode')).toEqual([{ journal_mode: 'delete' }]);
    expect(readWithOtherTool(path, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(readWithOtherTool(path, 'PRAGMA foreign_key_check')).toEqual([]);
    expect(readWithOtherTool(path, 'SELECT count(*) AS entries, max(seq) AS last FROM log')).toEqual([
      { entries: 4, last: 4 },
    ]);
  });

  it('say the same as the log told from its start', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    const laptop = await openWorkshopAt(path);
    await laptop.place('Ben', 'Payroll', 'customer');
    await laptop.undo();
    await laptop.close();
    const { tables, told, lastSeq, gaps, integrity } = tellFromLog(path);
    expect(tables).toEqual(told);
    expect({ lastSeq, gaps, integrity }).toEqual({ lastSeq: 6, gaps: 0, integrity: 'ok' });
  });

  it('take a lead that is handed over, both ways round', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    const laptop = await openWorkshopAt(path);
    const ben = await laptop.place('Ben', 'Payroll', 'customer');
    await laptop.run('appointLead', { id: ben });
    await laptop.undo();
    await laptop.redo();
    await laptop.close();
    await laptop.open(path);
    expect(await laptop.lane('Payroll', 'customer')).toEqual(['Amira', 'Ben*']);
  });
});

describe('a file that is no longer in its place', () => {
  it.each([
    ['deleted', (path: string) => rmSync(path)],
    ['renamed', (path: string) => renameSync(path, `${path}.old`)],
    [
      'replaced by another file',
      (path: string) => {
        rmSync(path);
        writeFileSync(path, 'something else');
      },
    ],
    [
      'in a folder that was renamed',
      (path: string) => {
        const folder = join(path, '..');
        renameSync(folder, `${folder}-old`);
        mkdirSync(folder);
      },
    ],
  ])('takes no change once it is %s, after any number of changes before', async (_how, lose) => {
    const path = join(temporaryFolder(), 'folder', 'a.trilane');
    mkdirSync(join(path, '..'));
    const laptop = await openWorkshopAt(path);
    lose(path);
    expect(await troublePlacingBen(laptop)).toBe('file-gone');
    expect(await troublePlacingBen(laptop)).toBe('file-gone');
    expect((await laptop.session.undo({ window: 'a', number: 2 })).ok).toBe(false);
    expect(await laptop.lane('Payroll', 'user')).toEqual([]);
    expect(await laptop.lane('Payroll', 'customer')).toEqual(['Amira*']);
  });

  it('can still be saved under another name, with all that was acknowledged', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.trilane');
    const laptop = await openWorkshopAt(path);
    rmSync(path);
    expect(await troublePlacingBen(laptop)).toBe('file-gone');
    expect(await laptop.session.saveCopy(join(folder, 'rescued.trilane'), false)).toEqual({
      ok: true,
      value: null,
    });
    await laptop.close();
    expect(existsSync(path)).toBe(false);
    await laptop.open(join(folder, 'rescued.trilane'));
    expect(await laptop.lane('Payroll', 'customer')).toEqual(['Amira*']);
  });

  it('takes changes again when it is back', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.trilane');
    const laptop = await openWorkshopAt(path);
    linkSync(path, join(folder, 'kept'));
    rmSync(path);
    expect(await troublePlacingBen(laptop)).toBe('file-gone');
    renameSync(join(folder, 'kept'), path);
    expect(await troublePlacingBen(laptop)).toBeNull();
    await laptop.close();
    await laptop.open(path);
    expect(await laptop.lane('Payroll', 'user')).toEqual(['Ben*']);
  });
});

describe('a file that another program writes over while it is open', () => {
  it.each([
    ['with an older copy of itself', 'older'],
    ['with a copy that went its own way for as many steps', 'branch'],
    ['with something else', 'foreign'],
    ['with nothing', 'empty'],
  ] as const)('%s takes no change from then on, and is left as it then is', async (_how, kind) => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.trilane');
    const laptop = await openWorkshopAt(path);
    const intruder = await copyOf(kind, laptop, folder);
    await laptop.addPeople('Chris');
    writeOver(intruder, path);
    const bytes = fingerprint(path);

    expect(await troublePlacingBen(laptop)).toBe('file-changed');
    expect(await troublePlacingBen(laptop)).toBe('file-changed');
    expect((await laptop.session.undo({ window: 'a', number: 2 })).ok).toBe(false);
    const rescued = join(folder, 'rescued.trilane');
    expect(await laptop.session.saveCopy(rescued, false)).toEqual({ ok: true, value: null });
    await laptop.session.close();

    expect(fingerprint(path)).toBe(bytes);
    expect(existsSync(`${path}-journal`)).toBe(false);
    await laptop.open(rescued);
    const names = [...(await laptop.workshop()).stakeholder.values()].map(({ name }) => name);
    expect(names).toEqual(['Amira', 'Ben', 'Chris']);
    expect(await laptop.lane('Payroll', 'customer')).toEqual(['Amira*']);
  });

  it('is not taken for one when nobody did', async () => {
    const path = join(temporaryFolder(), 'a.trilane');
    const laptop = await openWorkshopAt(path);
    await laptop.undo();
    await laptop.redo();
    expect(await laptop.session.saveCopy(`${path}.copy`, false)).toEqual({ ok: true, value: null });
    expect(await troublePlacingBen(laptop)).toBeNull();
  });
});

describe('the journal of an open file', () => {
  it.each([
    ['deleted', (journal: string) => rmSync(journal)],
    ['moved away', (journal: string) => renameSync(journal, `${journal}.old`)],
  ])('is made anew before the next change when it was %s: a crash has to find it', async (_how, lose) => {
    const path = join(temporaryFolder(), 'a.trilane');
    const laptop = await openWorkshopAt(path);
    lose(`${path}-journal`);
    expect(await troublePlacingBen(laptop)).toBeNull();
    expect(existsSync(`${path}-journal`)).toBe(true);
    await laptop.close();
    await laptop.open(path);
    expect(await laptop.lane('Payroll', 'user')).toEqual(['Ben*']);
  });
});

describe('a full disk', () => {
  it('refuses what does not fit, keeps what was saved, and goes on when there is room', async ({ skip }) => {
    skip(!mountable, NO_MOUNT);
    const disk = mountSmallDisk(join(temporaryFolder(), 'disk'), '400k');
    const path = join(disk.folder, 'a.trilane');
    const laptop = await openWorkshopAt(path);
    writeFileSync(join(disk.folder, 'ballast'), Buffer.alloc(100_000));
    const acknowledged: string[] = [];
    let trouble: string | null = null;
    for (let index = 0; trouble === null && index < 1_000; index += 1) {
      const name = `Nurse ${index} ${'x'.repeat(150)}`;
      const done = await laptop.session.run({ window: 'a', number: 1 }, 'addStakeholders', {
        stakeholders: [{ id: mintId(), name }],
      });
      if (done.ok) acknowledged.push(name);
      else trouble = done.error.code;
    }
    expect(trouble).toBe('disk-full');
    const inMemory = await laptop.workshop();
    rmSync(join(disk.folder, 'ballast'));
    expect(await troublePlacingBen(laptop)).toBeNull();
    await laptop.close();
    await laptop.open(path);
    const names = [...(await laptop.workshop()).stakeholder.values()].map(({ name }) => name);
    expect(names).toEqual(['Amira', 'Ben', ...acknowledged]);
    expect(inMemory.stakeholder.size).toBe(names.length);
    expect(await laptop.lane('Payroll', 'user')).toEqual(['Ben*']);
  });

  it('still lets a workshop be opened, read and closed', async ({ skip }) => {
    skip(!mountable, NO_MOUNT);
    const disk = mountSmallDisk(join(temporaryFolder(), 'disk'), '400k');
    const path = join(disk.folder, 'a.trilane');
    const laptop = await openWorkshopAt(path);
    await laptop.close();
    fillUp(disk.folder);
    await laptop.open(path);
    expect(await laptop.lane('Payroll', 'customer')).toEqual(['Amira*']);
    expect(await troublePlacingBen(laptop)).toBe('disk-full');
    const second = startSecondProgram(path);
    expect(await second.next()).toMatchObject({ code: 'in-use' });
    await laptop.session.close();
    rmSync(join(disk.folder, 'ballast'));
    await laptop.open(path);
    expect(await laptop.lane('Payroll', 'customer')).toEqual(['Amira*']);
  });

  it('gets no half-made workshop and no half copy', async ({ skip }) => {
    skip(!mountable, NO_MOUNT);
    const folder = temporaryFolder();
    const laptop = await openWorkshopAt(join(folder, 'a.trilane'));
    const disk = mountSmallDisk(join(folder, 'disk'), '40k');
    const refused = { ok: false, error: { code: 'disk-full' } };
    expect(await laptop.session.saveCopy(join(disk.folder, 'copy.trilane'), false)).toEqual(refused);
    expect(
      await startLaptop().session.create(join(disk.folder, 'new.trilane'), {
        title: 'New',
        client: '',
        place: '',
        date: '',
        facilitator: '',
      }),
    ).toEqual(refused);
    expect(readdirSync(disk.folder)).toEqual([]);
  });
});

/** To the last byte. */
function fillUp(folder: string): void {
  for (let size = 400_000; size > 0; size = Math.floor(size / 2)) {
    try {
      writeFileSync(join(folder, 'ballast'), Buffer.alloc(size), { flag: 'a' });
    } catch {
      // What fitted of it stays.
    }
  }
}

/** A file to write over `path` with: what sync clients bring back, and what they leave. */
async function copyOf(
  kind: 'older' | 'branch' | 'foreign' | 'empty',
  laptop: Laptop,
  folder: string,
): Promise<string> {
  const copy = join(folder, 'copy.trilane');
  if (kind === 'foreign') writeFileSync(copy, 'something else');
  else if (kind === 'empty') writeFileSync(copy, '');
  else await laptop.session.saveCopy(copy, false);
  if (kind === 'branch') {
    const elsewhere = startLaptop('Another laptop');
    await elsewhere.open(copy);
    await elsewhere.addPeople('Dana');
    await elsewhere.close();
  }
  return copy;
}

/** In place, into the same file, by another process: one of ours would drop the lock by closing it. */
function writeOver(from: string, to: string): void {
  execFileSync('cp', ['--no-preserve=all', from, to]);
}

/** By another process, for the same reason. */
function fingerprint(path: string): string {
  return execFileSync('sha256sum', [path], { encoding: 'utf8' });
}
