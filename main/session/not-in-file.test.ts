import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { handClock } from '../test-support/hand-clock.ts';
import { must, startLaptop } from '../test-support/laptop.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';

const ORIGIN = { window: 'facilitator', number: 1 };
const NOW = '2026-11-22T09:00:00.000Z';
const FIVE_MINUTES = 5 * 60 * 1_000;

/** A workshop of yesterday with Payroll, open, with Wi-Fi added today; `older` is how it was before that. */
async function prepare() {
  const folder = temporaryFolder();
  const path = join(folder, 'a.trilane');
  const older = join(folder, 'older.trilane');
  const clock = handClock(NOW);
  const points = join(folder, 'restore-points');
  const laptop = startLaptop('Facilitator’s laptop', { folder: points, clock, told: () => undefined });
  await laptop.create(path);
  await laptop.addService('Payroll');
  await laptop.close();
  copyFileSync(path, older);
  await laptop.open(path);
  await laptop.addService('Wi-Fi');
  await laptop.atRest();
  const services = async () => [...(await laptop.workshop()).service.values()].map(({ name }) => name);
  return { laptop, session: laptop.session, path, older, clock, points, services };
}

describe('a workshop that is to be closed', () => {
  it('tells nothing while its file holds everything', async () => {
    const { session } = await prepare();
    expect(await session.notInFile()).toBeNull();
    await session.close();
    expect(await session.notInFile()).toBeNull();
  });

  it('tells that another program wrote over its file, though nothing was changed since', async () => {
    const { session, path, older } = await prepare();
    writeFileSync(path, readFileSync(older));
    expect(await session.notInFile()).toEqual({ code: 'file-changed', keptAt: NOW });
    expect((await session.current())?.notInFile).toEqual({ code: 'file-changed', keptAt: NOW });
  });

  it('tells that its file was taken away, until that is back', async () => {
    const { session, path } = await prepare();
    renameSync(path, `${path}.moved`);
    expect(await session.notInFile()).toEqual({ code: 'file-gone', keptAt: NOW });
    renameSync(`${path}.moved`, path);
    expect(await session.notInFile()).toBeNull();
    expect((await session.current())?.notInFile).toBeNull();
  });

  it('tells that no restore point could be made, and tries again when it is asked again', async () => {
    const { session, path, points } = await prepare();
    rmSync(points, { recursive: true, force: true });
    writeFileSync(points, 'a file has the folder’s name');
    rmSync(path);
    expect(await session.notInFile()).toEqual({ code: 'file-gone', keptAt: null });
    rmSync(points);
    expect(await session.notInFile()).toEqual({ code: 'file-gone', keptAt: NOW });
  });
});

describe('a workshop whose file does not hold what was kept', () => {
  it('offers it at the next opening, and gives it back with everything that was acknowledged', async () => {
    const { laptop, session, path, older, services } = await prepare();
    writeFileSync(path, readFileSync(older));
    await session.run(ORIGIN, 'addServices', { services: [{ name: 'Refused' }] }, true);
    await laptop.close();

    await laptop.open(path);
    expect(await services()).toEqual(['Payroll']);
    const kept = await session.keptState();
    expect(kept).toMatchObject({ at: NOW, isLater: true });
    if (kept) must(await session.restore(ORIGIN, kept.point));
    expect(await session.keptState()).toBeNull();
    await laptop.close();
    await laptop.open(path);
    expect(await services()).toEqual(['Payroll', 'Wi-Fi']);
    expect(await session.keptState()).toBeNull();
  });

  it('offers it also when nobody changed anything after the file was written over', async () => {
    const { laptop, session, path, older } = await prepare();
    writeFileSync(path, readFileSync(older));
    await laptop.close();
    await laptop.open(path);
    expect(await session.keptState()).toMatchObject({ isLater: true });
  });

  it('offers it also where an earlier copy was a restore point of the same state already', async () => {
    const { laptop, session, path, older, clock } = await prepare();
    clock.pass(FIVE_MINUTES);
    await laptop.atRest();
    writeFileSync(path, readFileSync(older));
    await laptop.close();
    await laptop.open(path);
    expect(await session.keptState()).toMatchObject({ isLater: true });
  });

  it('offers it when the older copy is opened in place of it', async () => {
    const { laptop, session, path, older, services } = await prepare();
    renameSync(older, path);
    await laptop.open(path);
    expect(await services()).toEqual(['Payroll']);
    expect(await session.keptState()).toMatchObject({ isLater: true });
  });

  it('offers it once', async () => {
    const { laptop, session, path, older } = await prepare();
    writeFileSync(path, readFileSync(older));
    await laptop.close();
    await laptop.open(path);
    expect(await session.keptState()).not.toBeNull();
    await session.dismissKeptState();
    expect(await session.keptState()).toBeNull();
    await laptop.close();
    await laptop.open(path);
    expect(await session.keptState()).toBeNull();
  });

  it('keeps what it offers for as long as the workshop is open, whatever else is kept', async () => {
    const { laptop, session, path, older, clock } = await prepare();
    writeFileSync(path, readFileSync(older));
    await laptop.close();
    await laptop.open(path);
    for (const name of ['A', 'B', 'C', 'D']) {
      await laptop.addService(name);
      clock.pass(FIVE_MINUTES);
      await laptop.atRest();
    }
    const kept = await session.keptState();
    expect(kept && (await session.readPoint(kept.point))).toMatchObject({ ok: true });
  });

  it('offers nothing where the file has it, wherever it stands now', async () => {
    const { laptop, session, path, services } = await prepare();
    renameSync(path, `${path}.moved`);
    await session.run(ORIGIN, 'addServices', { services: [{ name: 'Refused' }] }, true);
    await laptop.close();
    await laptop.open(`${path}.moved`);
    expect(await services()).toEqual(['Payroll', 'Wi-Fi']);
    expect(await session.keptState()).toBeNull();
  });

  it('offers nothing where work goes on in a file that it was saved to', async () => {
    const { laptop, session, path, older, services } = await prepare();
    writeFileSync(path, readFileSync(older));
    await session.run(ORIGIN, 'addServices', { services: [{ name: 'Refused' }] }, true);
    must(await session.saveCopy(`${path}.rescued.trilane`, false));
    await laptop.open(`${path}.rescued.trilane`);
    expect(await services()).toEqual(['Payroll', 'Wi-Fi']);
    expect(await session.keptState()).toBeNull();
  });
});
