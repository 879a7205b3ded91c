import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';

import { heldBack } from '../test-support/held-back.ts';
import { inspector, startLaptop, type Laptop } from '../test-support/laptop.ts';
import { readWithOtherTool } from '../test-support/other-tool.ts';
import { startSecondProgram } from '../test-support/processes.ts';
import { canMount, mountSmallDisk, NO_MOUNT } from '../test-support/small-disk.ts';
import { stateOf, temporaryFolder } from '../test-support/temporary-folder.ts';
import type { FileInspection, ProofTrouble } from './inspection.ts';

/** More than is copied in one go. */
const PEOPLE = 1_500;
const mountable = canMount();

async function openWorkshopAt(path: string, lookingBy?: FileInspection): Promise<Laptop> {
  const laptop = startLaptop('Facilitator’s laptop', undefined, lookingBy);
  await laptop.create(path);
  await laptop.addService('Payroll');
  await laptop.addPeople('Amira');
  await laptop.place('Amira', 'Payroll', 'sponsor');
  return laptop;
}

const refusedWith = (code: string) => ({ ok: false, error: { code } });

describe('a copy of the open workshop', () => {
  it('says the same, history included, is nobody’s, and is one file', async () => {
    const folder = temporaryFolder();
    const laptop = await openWorkshopAt(join(folder, 'a.trilane'));
    const copy = join(folder, 'copies', 'b.trilane');
    mkdirSync(join(folder, 'copies'));
    expect(await laptop.session.saveCopy(copy, false)).toEqual({ ok: true, value: null });
    expect(readdirSync(join(folder, 'copies'))).toEqual(['b.trilane']);
    expect(readWithOtherTool(copy, 'SELECT * FROM holder')).toEqual([]);
    const other = startLaptop('Sponsor’s laptop');
    const opened = await other.open(copy);
    expect(opened.records).toEqual((await laptop.session.current())?.records);
    expect(opened.log.undo?.names).toEqual({ stakeholder: 'Amira', service: 'Payroll' });
  });

  it('leaves the original open, locked, and going on by itself', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.trilane');
    const laptop = await openWorkshopAt(path);
    const copy = join(folder, 'b.trilane');
    await laptop.session.saveCopy(copy, false);
    await laptop.addService('Wi-Fi');
    expect(await startSecondProgram(path).next()).toMatchObject({
      code: 'in-use',
      holder: { computer: 'Facilitator’s laptop' },
    });
    await laptop.close();
    const other = startLaptop();
    expect((await other.open(copy)).records.service).toHaveLength(1);
    expect((await other.open(path)).records.service).toHaveLength(2);
  });

  it('replaces a file only when told to', async () => {
    const folder = temporaryFolder();
    const laptop = await openWorkshopAt(join(folder, 'a.trilane'));
    const standing = join(folder, 'b.trilane');
    writeFileSync(standing, 'something else');
    const before = stateOf(standing);
    expect(await laptop.session.saveCopy(standing, false)).toEqual(refusedWith('exists'));
    expect(stateOf(standing)).toEqual(before);
    expect(await laptop.session.saveCopy(standing, true)).toEqual({ ok: true, value: null });
    await laptop.close();
    expect(await (await openedBy(standing)).lane('Payroll', 'sponsor')).toEqual(['Amira*']);
  });

  it('is never written over the workshop itself, under whatever name', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.trilane');
    const laptop = await openWorkshopAt(path);
    symlinkSync(path, join(folder, 'link.trilane'));
    expect(await laptop.session.saveCopy(path, true)).toEqual(refusedWith('is-open'));
    expect(await laptop.session.saveCopy(join(folder, 'link.trilane'), true)).toEqual(refusedWith('is-open'));
    await laptop.addService('Wi-Fi');
  });

  it('is never written over a workshop that somebody else works in', async () => {
    const folder = temporaryFolder();
    const theirs = join(folder, 'b.trilane');
    await (await openWorkshopAt(theirs)).close();
    const second = startSecondProgram(theirs);
    expect(await second.next()).toBe('open');
    const laptop = await openWorkshopAt(join(folder, 'a.trilane'));
    expect(await laptop.session.saveCopy(theirs, true)).toEqual(refusedWith('is-open'));
    await second.close();
    expect(await laptop.session.saveCopy(theirs, true)).toEqual({ ok: true, value: null });
  });

  it('is not changed by the journal of a crashed file that had its name before', async () => {
    const folder = temporaryFolder();
    const crashed = join(folder, 'b.trilane');
    const first = await openWorkshopAt(crashed);
    await first.close();
    const storm = startSecondProgram(crashed, 'storm');
    await storm.next();
    await storm.next();
    await storm.kill();
    // A journal as a crash in mid-write leaves it: the pages of the file as it was.
    const journal = `${crashed}-journal`;
    writeFileSync(journal, hotJournalOf(1));
    const laptop = await openWorkshopAt(join(folder, 'a.trilane'));
    expect(await laptop.session.saveCopy(crashed, true)).toEqual({ ok: true, value: null });
    expect(existsSync(journal)).toBe(false);
    expect(await (await openedBy(crashed)).lane('Payroll', 'sponsor')).toEqual(['Amira*']);
  });

  it('says when there is no folder to write it to, or nothing open', async () => {
    const folder = temporaryFolder();
    const laptop = await openWorkshopAt(join(folder, 'a.trilane'));
    expect(await laptop.session.saveCopy(join(folder, 'gone', 'b.trilane'), false)).toEqual(
      refusedWith('folder-missing'),
    );
    await laptop.close();
    expect(await laptop.session.saveCopy(join(folder, 'b.trilane'), false)).toEqual(
      refusedWith('nothing-open'),
    );
    expect(readdirSync(folder)).toEqual(['a.trilane']);
  });
});

describe('a copy to a stick that stalls', () => {
  /** The copy is on the stick by then, and its proof stalls. */
  async function copyingTo(name: string) {
    const folder = temporaryFolder();
    const [path, copy] = [join(folder, 'a.trilane'), join(folder, name)];
    const { lookingBy, asked, goOn } = heldBack('prove');
    const laptop = await openWorkshopAt(path, lookingBy);
    const saving = laptop.session.saveCopy(copy, true);
    await asked;
    return { folder, path, copy, laptop, saving, goOn };
  }

  it('holds up no drop, and says what was so when it was asked for', async () => {
    const { copy, path, laptop, saving, goOn } = await copyingTo('b.trilane');
    const order: string[] = [];
    const saved = saving.then(() => order.push('copied'));
    await laptop.addPeople('Ben');
    await laptop.place('Ben', 'Payroll', 'sponsor');
    order.push('dropped');
    goOn();
    await saved;
    expect(order).toEqual(['dropped', 'copied']);
    await laptop.close();
    expect(await (await openedBy(path)).lane('Payroll', 'sponsor')).toEqual(['Amira*', 'Ben']);
    const copied = await openedBy(copy);
    expect(await copied.lane('Payroll', 'sponsor')).toEqual(['Amira*']);
    await copied.undo();
    expect(await copied.lane('Payroll', 'sponsor')).toEqual([]);
  });

  it('is waited for by whoever closes the workshop, and is whole by then', async () => {
    const { folder, copy, laptop, saving, goOn } = await copyingTo('b.trilane');
    const closed = laptop.close().then(() => readdirSync(folder));
    goOn();
    expect(await closed).toEqual(['a.trilane', 'b.trilane']);
    expect(await saving).toEqual({ ok: true, value: null });
    expect(await (await openedBy(copy)).lane('Payroll', 'sponsor')).toEqual(['Amira*']);
  });

  it('is finished though another workshop is opened meanwhile', async () => {
    const { folder, copy, laptop, saving, goOn } = await copyingTo('b.trilane');
    const other = join(folder, 'other.trilane');
    await laptop.create(other);
    await laptop.addService('Wi-Fi');
    goOn();
    expect(await saving).toEqual({ ok: true, value: null });
    expect(await (await openedBy(copy)).lane('Payroll', 'sponsor')).toEqual(['Amira*']);
    await laptop.close();
    expect((await (await openedBy(other)).workshop()).service.size).toBe(1);
  });

  it('takes no workshop’s place that is opened meanwhile: that is opened once the copy is there', async () => {
    const standing = temporaryFolder();
    const [theirs, elsewhere] = [join(standing, 'b.trilane'), join(standing, 'c.trilane')];
    for (const path of [theirs, elsewhere]) await (await openWorkshopAt(path)).close();
    const { lookingBy, asked, goOn } = heldBack('prove');
    const laptop = await openWorkshopAt(join(temporaryFolder(), 'a.trilane'), lookingBy);
    await laptop.addService('Wi-Fi');
    const saving = laptop.session.saveCopy(theirs, true);
    await asked;
    const link = join(temporaryFolder(), 'link');
    symlinkSync(standing, link);
    const order: string[] = [];
    const saved = saving.then(() => order.push('copied'));
    const opened = laptop.open(join(link, 'b.trilane')).then(() => order.push('opened'));
    // By when a file that was asked for later is open, this one would be.
    await openedBy(elsewhere);
    goOn();
    await Promise.all([saved, opened]);
    expect(order).toEqual(['copied', 'opened']);
    await laptop.addService('Cash desk');
    await laptop.close();
    const names = [...(await (await openedBy(theirs)).workshop()).service.values()].map(({ name }) => name);
    expect(names).toEqual(['Payroll', 'Wi-Fi', 'Cash desk']);
  });

  it('is not put over a workshop that somebody began to work in meanwhile', async () => {
    const theirs = join(temporaryFolder(), 'b.trilane');
    await (await openWorkshopAt(theirs)).close();
    const { lookingBy, asked, goOn } = heldBack('prove');
    const laptop = await openWorkshopAt(join(temporaryFolder(), 'a.trilane'), lookingBy);
    await laptop.addService('Wi-Fi');
    const saving = laptop.session.saveCopy(theirs, true);
    await asked;
    const second = startSecondProgram(theirs);
    expect(await second.next()).toBe('open');
    goOn();
    expect(await saving).toEqual(refusedWith('is-open'));
    await second.close();
    expect((await (await openedBy(theirs)).workshop()).service.size).toBe(1);
  });

  it.for(['disk', 'disk-full'] as const)(
    'is refused, not made of less, when nobody can prove it: %s',
    async (code) => {
      const folder = temporaryFolder();
      const found = { ok: false, error: { code } satisfies ProofTrouble } as const;
      const lookingBy = { ...inspector, prove: () => Promise.resolve(found) };
      const laptop = await openWorkshopAt(join(folder, 'a.trilane'), lookingBy);
      expect(await laptop.session.saveCopy(join(folder, 'b.trilane'), false)).toEqual(refusedWith(code));
      await laptop.close();
      expect(readdirSync(folder)).toEqual(['a.trilane']);
    },
  );
});

describe('a copy to a stick that is pulled out', () => {
  it.for(['before it is written', 'in the middle of it'])(
    '%s is refused, and the work goes on',
    async (when, { skip }) => {
      skip(!mountable, NO_MOUNT);
      const folder = temporaryFolder();
      const laptop = await openWorkshopAt(join(folder, 'a.trilane'));
      await laptop.addPeople(...Array.from({ length: PEOPLE }, (_, nth) => `Person ${nth}`));
      const stick = mountSmallDisk(join(folder, 'stick'), '4m');
      if (when === 'before it is written') stick.pull();
      const saving = laptop.session.saveCopy(join(stick.folder, 'b.trilane'), false);
      if (when === 'in the middle of it') {
        while (readdirSync(stick.folder).length === 0) await nextTurn();
        stick.pull();
      }
      expect(await saving).toEqual(refusedWith('folder-missing'));
      await laptop.addService('Wi-Fi');
      expect(readdirSync(folder)).toEqual(['a.trilane', 'a.trilane-journal']);
    },
  );
});

async function openedBy(path: string): Promise<Laptop> {
  const laptop = startLaptop();
  await laptop.open(path);
  return laptop;
}

/** The header of a rollback journal (fileformat.html, 3), which says how many pages the file had before. */
function hotJournalOf(pages: number): Buffer {
  const header = Buffer.alloc(512);
  Buffer.from('d9d505f920a163d7', 'hex').copy(header);
  header.writeUInt32BE(0, 8);
  header.writeUInt32BE(0, 12);
  header.writeUInt32BE(pages, 16);
  header.writeUInt32BE(512, 20);
  header.writeUInt32BE(4096, 24);
  return header;
}
