import { readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import type { PointName } from '../../shared/api/restore-points.ts';
import { handClock } from '../test-support/hand-clock.ts';
import { heldBack } from '../test-support/held-back.ts';
import { inspector, must, startLaptop, type Laptop } from '../test-support/laptop.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import type { FileInspection } from '../workshop-file/inspection.ts';

const FIVE_MINUTES = 5 * 60 * 1_000;
const ORIGIN = { window: 'facilitator', number: 1 };

/** A workshop of one service that was made yesterday and is open since nine. */
async function openedAtNine(lookingBy?: FileInspection) {
  const folder = temporaryFolder();
  const path = join(folder, 'a.trilane');
  const points = join(folder, 'restore-points');
  const clock = handClock('2026-11-22T09:00:00Z');
  const laptop = startLaptop(
    'Facilitator’s laptop',
    { folder: points, clock, told: () => undefined },
    lookingBy,
  );
  await laptop.create(path);
  await laptop.addService('Payroll');
  await laptop.close();
  await laptop.open(path);
  const copies = () => {
    const own = join(points, readdirSync(points)[0] ?? '');
    return readdirSync(own)
      .toSorted()
      .map((name) => join(own, name));
  };
  return { folder, path, points, clock, laptop, copies };
}

async function listed({ session }: Laptop): Promise<readonly string[]> {
  return must(await session.listPoints()).map(
    ({ point, reason, name, counts }) =>
      `${point} ${reason}${name === null ? '' : ` ${name}`}: ${counts?.services ?? 'unreadable'}`,
  );
}

async function services(laptop: Laptop): Promise<readonly string[]> {
  return [...(await laptop.workshop()).service.values()].map(({ name }) => name);
}

async function goBack({ session }: Laptop, point: PointName): Promise<void> {
  must(await session.restore(ORIGIN, point));
}

describe('going back to how it was at opening', () => {
  it('is one change, and undo brings everything back, also after the file was closed', async () => {
    const { laptop, path } = await openedAtNine();
    await laptop.addService('Wi-Fi');
    await laptop.addPeople('Amira');
    await laptop.place('Amira', 'Payroll', 'sponsor');
    await goBack(laptop, 'opening');
    expect(await services(laptop)).toEqual(['Payroll']);
    expect((await laptop.workshop()).stakeholder.size).toBe(0);
    expect((await laptop.session.current())?.log.undo?.label.code).toBe('restored');
    await laptop.close();
    await laptop.open(path);
    expect(await services(laptop)).toEqual(['Payroll']);
    await laptop.undo();
    expect(await services(laptop)).toEqual(['Payroll', 'Wi-Fi']);
    expect(await laptop.lane('Payroll', 'sponsor')).toEqual(['Amira*']);
  });

  it('needs no copy on any disk', async () => {
    const { laptop, points } = await openedAtNine();
    await laptop.addService('Wi-Fi');
    await laptop.atRest();
    rmSync(points, { recursive: true });
    expect(await listed(laptop)).toEqual(['opening opening: 1']);
    await goBack(laptop, 'opening');
    expect(await services(laptop)).toEqual(['Payroll']);
  });

  it('says when nothing has changed since', async () => {
    const { laptop } = await openedAtNine();
    expect(await laptop.session.restore(ORIGIN, 'opening')).toEqual({
      ok: false,
      error: { code: 'refused', refusal: { code: 'changes-nothing' } },
    });
  });
});

describe('the list of earlier states', () => {
  it('is newest first, and each says how much is in it', async () => {
    const { laptop, clock } = await openedAtNine();
    await laptop.addService('Wi-Fi');
    clock.pass(FIVE_MINUTES);
    await laptop.addService('Cash desk');
    await laptop.atRest();
    expect(await listed(laptop)).toEqual(['copy-2 regular: 2', 'opening opening: 1']);
  });

  it('shows a copy that can’t be read any more, and never goes back to it', async () => {
    const { laptop, clock, copies } = await openedAtNine();
    await laptop.addService('Wi-Fi');
    clock.pass(FIVE_MINUTES);
    await laptop.addService('Cash desk');
    await laptop.atRest();
    truncateSync(copies()[1] ?? '', 5_000);
    expect(await listed(laptop)).toEqual(['copy-2 regular: unreadable', 'opening opening: 1']);
    expect(await laptop.session.restore(ORIGIN, 'copy-2')).toEqual({
      ok: false,
      error: { code: 'point-unreadable' },
    });
    expect(await laptop.session.readPoint('copy-2')).toEqual({
      ok: false,
      error: { code: 'point-unreadable' },
    });
    expect(await services(laptop)).toHaveLength(3);
  });

  it('knows no copy that is not there any more', async () => {
    const { laptop } = await openedAtNine();
    expect(await laptop.session.restore(ORIGIN, 'copy-9')).toEqual({
      ok: false,
      error: { code: 'point-gone' },
    });
  });

  it('is empty for a workshop that was made a moment ago', async () => {
    const folder = temporaryFolder();
    const clock = handClock('2026-11-22T09:00:00Z');
    const laptop = startLaptop('Facilitator’s laptop', { folder, clock, told: () => undefined });
    await laptop.create(join(folder, 'a.trilane'));
    expect(await listed(laptop)).toEqual([]);
  });
});

describe('copies on a disk that stalls', () => {
  /** With a copy that says "Wi-Fi", and a change after it. */
  async function withCopy(lookingBy: FileInspection) {
    const opened = await openedAtNine(lookingBy);
    await opened.laptop.addService('Wi-Fi');
    opened.clock.pass(FIVE_MINUTES);
    await opened.laptop.atRest();
    await opened.laptop.addService('Cash desk');
    return opened;
  }

  it('hold up no drop while one is read to go back to; undo brings the drop back too', async () => {
    const { lookingBy, asked, goOn } = heldBack('view');
    const { laptop, path } = await withCopy(lookingBy);
    const order: string[] = [];
    const back = goBack(laptop, 'copy-2').then(() => order.push('gone back'));
    await asked;
    await laptop.addPeople('Amira');
    await laptop.place('Amira', 'Payroll', 'sponsor');
    order.push('dropped');
    goOn();
    await back;
    expect(order).toEqual(['dropped', 'gone back']);
    await laptop.close();
    await laptop.open(path);
    expect(await services(laptop)).toEqual(['Payroll', 'Wi-Fi']);
    expect(await laptop.lane('Payroll', 'sponsor')).toEqual([]);
    await laptop.undo();
    expect(await services(laptop)).toEqual(['Payroll', 'Wi-Fi', 'Cash desk']);
    expect(await laptop.lane('Payroll', 'sponsor')).toEqual(['Amira*']);
  });

  it('bring nobody back who is forgotten while one is read', async () => {
    const { lookingBy, asked, goOn } = heldBack('view');
    const { laptop, path, clock } = await withCopy(lookingBy);
    const [zoe] = await laptop.addPeople('Zoë Quist');
    if (zoe === undefined) throw new Error('Zoë was added');
    clock.pass(FIVE_MINUTES);
    await laptop.atRest();
    await laptop.addService('Printing');
    const back = laptop.session.restore(ORIGIN, 'copy-3');
    await asked;
    must(await laptop.session.forget({ stakeholder: zoe, replaceIn: [] }));
    goOn();
    expect(await back).toEqual({ ok: false, error: { code: 'point-gone' } });
    await laptop.close();
    expect(readFileSync(path).includes('Zoë Quist')).toBe(false);
    await laptop.open(path);
    expect(await services(laptop)).toHaveLength(4);
  });

  it('hold up no other question for longer than one of them takes', async () => {
    const order: string[] = [];
    const view = async (path: string) => {
      const found = await inspector.view(path);
      order.push('a copy is read');
      return found;
    };
    const { laptop, path, clock } = await withCopy({ ...inspector, view });
    clock.pass(FIVE_MINUTES);
    await laptop.atRest();
    const list = laptop.session.listPoints();
    const begun = inspector.header(`${path}2`).then(() => order.push('another file is opened'));
    await Promise.all([list, begun]);
    expect(order).toEqual(['a copy is read', 'another file is opened', 'a copy is read']);
  });
});

describe('a snapshot', () => {
  it('is a name in the log: it is no step to undo, and is there for good', async () => {
    const { laptop, path, clock, points } = await openedAtNine();
    await laptop.addService('Wi-Fi');
    must(await laptop.session.nameSnapshot(ORIGIN, 'After break'));
    expect((await laptop.session.current())?.log.undo?.label.code).toBe('services-added');
    for (const name of ['A', 'B', 'C', 'D']) {
      await laptop.addService(name);
      clock.pass(FIVE_MINUTES);
    }
    await laptop.close();
    rmSync(points, { recursive: true });
    await laptop.open(path);
    await laptop.session.current();
    expect(await listed(laptop)).toEqual(['opening opening: 6', 'snapshot-4 snapshot After break: 2']);
    await goBack(laptop, 'snapshot-4');
    expect(await services(laptop)).toEqual(['Payroll', 'Wi-Fi']);
    await laptop.undo();
    expect(await services(laptop)).toHaveLength(6);
  });

  it('keeps what could be redone', async () => {
    const { laptop } = await openedAtNine();
    await laptop.addService('Wi-Fi');
    await laptop.undo();
    must(await laptop.session.nameSnapshot(ORIGIN, 'Before the break'));
    await laptop.redo();
    expect(await services(laptop)).toEqual(['Payroll', 'Wi-Fi']);
  });
});
