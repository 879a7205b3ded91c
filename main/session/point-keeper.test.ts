import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { pathOf, pointsIn } from '../restore-points/point-folder.ts';
import { handClock } from '../test-support/hand-clock.ts';
import { heldBack } from '../test-support/held-back.ts';
import { inspector, startLaptop } from '../test-support/laptop.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import type { FileInspection } from '../workshop-file/inspection.ts';
import { viewWorkshopFile } from '../workshop-file/view-workshop.ts';
import type { PointNews } from './session-link.ts';

const FIVE_MINUTES = 5 * 60 * 1_000;

/** A laptop whose program keeps restore points, with a workshop of one service that was made yesterday. */
async function prepare(lookingBy?: FileInspection) {
  const folder = temporaryFolder();
  const path = join(folder, 'a.trilane');
  const points = join(folder, 'restore-points');
  const clock = handClock('2026-11-22T09:00:00Z');
  const told: PointNews[] = [];
  const laptop = startLaptop(
    'Facilitator’s laptop',
    {
      folder: points,
      clock,
      told: (news) => void told.push(news),
    },
    lookingBy,
  );
  await laptop.create(path);
  await laptop.addService('Payroll');
  await laptop.close();

  const own = () => join(points, readdirSync(points)[0] ?? '');
  return {
    laptop,
    path,
    points,
    clock,
    told,
    /** What each restore point says of services, oldest first, once the session has come to rest. */
    kept: async () => {
      await laptop.atRest();
      const said = pointsIn(own()).map(async (point) => {
        const read = await viewWorkshopFile(pathOf(own(), point), inspector);
        const services = read.ok ? [...read.value.workshop.service.values()].map(({ name }) => name) : [];
        return `${point.reason}: ${services.join(', ')}`;
      });
      return Promise.all(said);
    },
    own,
    /** Opened, and looked at for a while. */
    openLookedAt: async () => {
      await laptop.open(path);
      await laptop.session.current();
      clock.pass(10_000);
    },
  };
}

describe('a workshop that is opened', () => {
  it('is copied as it was, before anything changes', async () => {
    const { laptop, path, kept, told } = await prepare();
    await laptop.open(path);
    await laptop.addService('Wi-Fi');
    expect(await kept()).toEqual(['opening: Payroll']);
    expect(told).toEqual([]);
  });

  it('is copied once it was looked at for a while, or soon after something changed', async () => {
    const lookedAt = heldBack('prove');
    const one = await prepare(lookedAt.lookingBy);
    await one.openLookedAt();
    await lookedAt.asked;
    lookedAt.goOn();

    const changed = heldBack('prove');
    const other = await prepare(changed.lookingBy);
    await other.laptop.open(other.path);
    await other.laptop.addService('Wi-Fi');
    other.clock.pass(1_000);
    await changed.asked;
    changed.goOn();
    expect(await other.kept()).toEqual(['opening: Payroll']);
  });

  it('is not copied again while the last copy still says the same', async () => {
    const { laptop, path, kept } = await prepare();
    for (let time = 0; time < 3; time += 1) {
      await laptop.open(path);
      await laptop.close();
    }
    await laptop.open(path);
    expect(await kept()).toEqual(['opening: Payroll']);
  });

  it('is copied again when that copy can’t be read any more', async () => {
    const { laptop, path, kept, own } = await prepare();
    await laptop.open(path);
    await laptop.close();
    writeFileSync(join(own(), readdirSync(own())[0] ?? ''), 'rubbish');
    await laptop.open(path);
    expect(await kept()).toEqual(['opening: ', 'opening: Payroll']);
  });
});

describe('a workshop that is worked on', () => {
  it('is copied every five minutes, as long as there are changes', async () => {
    const { laptop, path, kept, clock } = await prepare();
    await laptop.open(path);
    clock.pass(FIVE_MINUTES);
    expect(await kept()).toHaveLength(1);
    await laptop.addService('Wi-Fi');
    await laptop.addService('Cash desk');
    clock.pass(FIVE_MINUTES - 1);
    expect(await kept()).toHaveLength(1);
    clock.pass(1);
    expect(await kept()).toEqual(['opening: Payroll', 'regular: Payroll, Wi-Fi, Cash desk']);
    clock.pass(FIVE_MINUTES);
    expect(await kept()).toHaveLength(2);
  });

  it('keeps the copy of its opening all day, and the last two beside it', async () => {
    const { laptop, path, kept, clock } = await prepare();
    await laptop.open(path);
    for (const name of ['A', 'B', 'C', 'D']) {
      await laptop.addService(name);
      clock.pass(FIVE_MINUTES);
    }
    expect(await kept()).toEqual([
      'opening: Payroll',
      'regular: Payroll, A, B, C',
      'regular: Payroll, A, B, C, D',
    ]);
  });

  it('is kept in the order of its changes when the clock goes back ten years', async () => {
    const { laptop, path, kept, clock } = await prepare();
    await laptop.open(path);
    for (const [name, moment] of [
      ['A', '2016-11-22T09:00:00Z'],
      ['B', '2036-11-22T09:00:00Z'],
      ['C', '2016-11-22T10:00:00Z'],
    ] as const) {
      await laptop.addService(name);
      clock.set(moment);
      clock.pass(FIVE_MINUTES);
    }
    expect((await kept()).at(-1)).toBe('regular: Payroll, A, B, C');
  });

  it('is written from memory once its file takes no more', async () => {
    const { laptop, path, kept, clock, told } = await prepare();
    await laptop.open(path);
    await laptop.addService('Wi-Fi');
    renameSync(path, `${path}.moved`);
    const origin = { window: 'facilitator', number: 1 };
    for (let time = 0; time < 2; time += 1) {
      await laptop.session.run(origin, 'addServices', { services: [{ name: 'Lost' }] }, true);
    }
    expect(await kept()).toEqual(['opening: Payroll', 'emergency: Payroll, Wi-Fi']);
    expect(told).toEqual([{ kind: 'point-kept', at: '2026-11-22T09:00:00.000Z' }]);
    clock.pass(FIVE_MINUTES);
    expect(await kept()).toHaveLength(2);
  });
});

describe('while a restore point is proven', () => {
  it('changes are saved, and it says what was so when it was asked for', async () => {
    const { lookingBy, asked, goOn } = heldBack('prove');
    const { laptop, openLookedAt, kept } = await prepare(lookingBy);
    await openLookedAt();
    await asked;
    await laptop.addService('Wi-Fi');
    await laptop.undo();
    await laptop.redo();
    goOn();
    expect(await kept()).toEqual(['opening: Payroll']);
    expect([...(await laptop.workshop()).service.values()].map(({ name }) => name)).toEqual([
      'Payroll',
      'Wi-Fi',
    ]);
  });

  it('closing waits for it, so that nothing is written once the workshop is closed', async () => {
    const { lookingBy, asked, goOn } = heldBack('prove');
    const { laptop, openLookedAt, own } = await prepare(lookingBy);
    await openLookedAt();
    await asked;
    const order: string[] = [];
    const closed = laptop.close().then(() => order.push(...readdirSync(own())));
    await Promise.resolve();
    order.push('asked to close');
    goOn();
    await closed;
    expect(order).toEqual(['asked to close', expect.stringMatching(/^000001-.*-opening\.trilane$/)]);
  });

  it('somebody who is forgotten meanwhile is not in it', async () => {
    const { lookingBy, asked, goOn } = heldBack('prove');
    const { laptop, openLookedAt, own, clock } = await prepare(lookingBy);
    await openLookedAt();
    await asked;
    const [zoe] = await laptop.addPeople('Zoë Quist');
    if (zoe === undefined) throw new Error('Zoë was added');
    clock.pass(FIVE_MINUTES);
    const forgotten = laptop.session.forget({ stakeholder: zoe, replaceIn: [] });
    goOn();
    expect(await forgotten).toMatchObject({ ok: true, value: { tracesLeft: null } });
    const copies = readdirSync(own()).map((name) => readFileSync(join(own(), name)));
    expect(copies.map((copy) => copy.includes('Zoë Quist'))).toEqual([false, false]);
  });
});

describe('where no restore point can be made', () => {
  it('the work goes on, and that is said once', async () => {
    const { laptop, path, points, told, clock, kept } = await prepare();
    rmSync(points, { recursive: true, force: true });
    writeFileSync(points, 'a file has the folder’s name');
    await laptop.open(path);
    await laptop.addService('Wi-Fi');
    clock.pass(FIVE_MINUTES);
    await laptop.addService('Cash desk');
    await laptop.atRest();
    expect(told).toEqual([{ kind: 'point-missed', trouble: { code: 'not-allowed' } }]);
    rmSync(points);
    mkdirSync(points);
    clock.pass(FIVE_MINUTES);
    expect(await kept()).toEqual(['regular: Payroll, Wi-Fi, Cash desk']);
  });
});
