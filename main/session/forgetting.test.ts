import { join } from 'node:path';
import { appendFileSync, copyFileSync, readdirSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import type { Id } from '../../shared/model/id.ts';
import { pathOf, pointsIn } from '../restore-points/point-folder.ts';
import type { Point } from '../restore-points/point-name.ts';
import { TEXT_FIELDS } from '../../shared/forgetting/text-fields.ts';
import { filesWith } from '../test-support/bytes-in.ts';
import { handClock, type HandClock } from '../test-support/hand-clock.ts';
import { inspector, must, startLaptop, type OwnLaptop } from '../test-support/laptop.ts';
import { editWithOtherTool, readWithOtherTool, tellFromLog } from '../test-support/other-tool.ts';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { viewWorkshopFile } from '../workshop-file/view-workshop.ts';
import { Session } from './session.ts';
import type { SessionEvent } from './session-link.ts';

const ORIGIN = { window: 'facilitator', number: 1 };
const NAME = 'Zoë Quirrenbach';
const TRACES = [NAME, 'Quirrenbach', 'z.quirrenbach@example.test', 'allergic to peanuts', 'Zoë Mauersegler'];

interface Room {
  readonly laptop: OwnLaptop;
  readonly folder: string;
  readonly path: string;
  readonly zoe: Id;
  /** Where restore points go, and the clock they go by. */
  readonly points: string;
  readonly clock: HandClock;
}

/** A room in which somebody did all that leaves a name in a file: renamed, written about, moved, removed, brought back. */
async function roomWithZoe(): Promise<Room> {
  const folder = temporaryFolder();
  const path = join(folder, 'a.trilane');
  const points = join(folder, 'restore-points');
  const clock = handClock('2026-11-22T09:00:00Z');
  const laptop = startLaptop('Facilitator’s laptop', { folder: points, clock, told: () => undefined });
  await laptop.create(path);
  await laptop.addService('Payroll');
  await laptop.addService('Wi-Fi');
  // A restore point from before they came.
  await laptop.close();
  await laptop.open(path);
  const [zoe = ''] = await laptop.addPeople('Zoë Mauersegler', 'Ben');
  await laptop.run('editStakeholder', {
    id: zoe,
    name: NAME,
    email: 'z.quirrenbach@example.test',
    note: 'allergic to peanuts '.repeat(150),
  });
  await laptop.place(NAME, 'Payroll', 'customer');
  await laptop.place('Ben', 'Payroll', 'customer');
  await laptop.place(NAME, 'Wi-Fi', 'sponsor');
  await laptop.run('removeStakeholder', { id: zoe });
  await laptop.undo();
  const [payroll] = (await laptop.workshop()).service.values();
  await laptop.run('editService', { id: payroll?.id ?? '', description: `${NAME} decides. `.repeat(100) });
  return { laptop, folder, path, zoe, points, clock };
}

async function forgetZoe({ laptop, zoe }: Room) {
  const plan = must(await laptop.session.planForgetting(zoe));
  return must(await laptop.session.forget({ stakeholder: zoe, replaceIn: plan.mentions }));
}

describe('somebody forgotten', () => {
  it('has no name in the file any more, nor beside it; who stands where is as it was', async () => {
    const room = await roomWithZoe();
    const { laptop, folder, path } = room;
    await laptop.close();
    for (const trace of TRACES) expect(filesWith(folder, trace)).not.toEqual([]);
    await laptop.open(path);

    expect(await forgetZoe(room)).toEqual({ neutralName: 'Person 1', tracesLeft: null });
    expect(await laptop.lane('Payroll', 'customer')).toEqual(['Person 1*', 'Ben']);
    expect(await laptop.lane('Wi-Fi', 'sponsor')).toEqual(['Person 1*']);
    await laptop.close();

    for (const trace of TRACES) expect(filesWith(folder, trace)).toEqual([]);
    await laptop.open(path);
    expect(await laptop.lane('Payroll', 'customer')).toEqual(['Person 1*', 'Ben']);
    await laptop.close();
    const { integrity, gaps, tables, told } = tellFromLog(path);
    expect({ integrity, gaps }).toEqual({ integrity: 'ok', gaps: 0 });
    expect(told).toEqual(tables);
  });

  it('is not brought back by undo, which says where it ends; what is done after can be undone', async () => {
    const room = await roomWithZoe();
    const { laptop, path } = room;
    await laptop.undo();
    await forgetZoe(room);
    expect(await laptop.session.undo(ORIGIN)).toEqual({ ok: false, error: { code: 'nothing-to-undo' } });
    expect(await laptop.session.redo(ORIGIN)).toEqual({ ok: false, error: { code: 'nothing-to-redo' } });
    await laptop.close();
    const log = (await laptop.open(path)).log;
    expect(log).toMatchObject({ undo: null, redo: null, undoEnds: 'forgotten' });
    await laptop.addPeople('Dana');
    expect((await laptop.session.current())?.log).toMatchObject({ undoEnds: null });
    await laptop.undo();
    expect((await laptop.session.current())?.log).toMatchObject({ undo: null, undoEnds: 'forgotten' });
  });

  it('leaves the log before them as it was, to the last byte, and says in the log what was done', async () => {
    const room = await roomWithZoe();
    const { laptop, path } = room;
    const sql = 'SELECT seq, at, label, edits, undoes, digest, previous, hash FROM log ORDER BY seq';
    await laptop.close();
    const before = readWithOtherTool(path, sql);
    await laptop.open(path);
    await forgetZoe(room);
    await laptop.close();
    const after = readWithOtherTool(path, sql);
    // The making of the workshop and two services.
    expect(after.slice(0, 3)).toEqual(before.slice(0, 3));
    expect(after[3]?.['hash']).not.toBe(before[3]?.['hash']);
    expect(after.slice(before.length).map(({ label }) => label)).toEqual([
      `{"code":"stakeholder-forgotten","stakeholder":"${room.zoe}"}`,
      '{"code":"traces-removed"}',
    ]);
    expect(after.map(({ seq, at, undoes }) => [seq, at, undoes]).slice(0, before.length)).toEqual(
      before.map(({ seq, at, undoes }) => [seq, at, undoes]),
    );
  });

  it('can have been removed before: the history knew them still', async () => {
    const room = await roomWithZoe();
    const { laptop, folder, zoe } = room;
    await laptop.run('removeStakeholder', { id: zoe });
    expect(must(await laptop.session.planForgetting(zoe))).toMatchObject({ name: NAME, isListed: false });
    await forgetZoe(room);
    await laptop.close();
    for (const trace of TRACES) expect(filesWith(folder, trace)).toEqual([]);
  });

  it('is in no restore point any more; one is made without them, and those from before them stay', async () => {
    const room = await roomWithZoe();
    const { laptop, folder, path, points, clock } = room;
    await laptop.close();
    const own = () => join(points, readdirSync(points)[0] ?? '');
    clock.set('2026-11-23T09:00:00Z');
    // With them, and of a copy that went another way with them.
    const early = join(folder, 'early.trilane');
    copyFileSync(path, early);
    await laptop.open(path);
    clock.pass(6 * 60_000);
    await laptop.atRest();
    await laptop.addService('Cash desk');
    clock.pass(6 * 60_000);
    await laptop.atRest();
    await laptop.close();
    await laptop.open(early);
    await laptop.addPeople('Somebody else');
    await laptop.close();
    expect(filesWith(own(), NAME)).not.toEqual([]);
    await laptop.open(path);
    await forgetZoe(room);
    const kept = pointsIn(own());
    expect(kept.map(({ seq }) => seq)).toEqual([3, (await laptop.session.current())?.log.seq]);
    const copy = must(await viewWorkshopFile(pathOf(own(), kept[1] as Point), inspector));
    expect(copy.workshop).toEqual(await laptop.workshop());
    await laptop.close();
    expect(filesWith(folder, NAME)).toEqual([early]);
  });

  it('stays in the texts that were not chosen, and those are named beforehand', async () => {
    const { laptop, zoe } = await roomWithZoe();
    const plan = must(await laptop.session.planForgetting(zoe));
    expect(plan.mentions).toEqual([
      expect.objectContaining({ noun: 'service', field: 'description', isCertain: true, isNow: true }),
    ]);
    must(await laptop.session.forget({ stakeholder: zoe, replaceIn: [] }));
    const [payroll] = (await laptop.workshop()).service.values();
    expect(payroll?.description).toContain(NAME);
  });

  it('is found in every text that can be written, also by a part of the name, and goes from each that is chosen', async () => {
    const { laptop, folder, path, zoe } = await roomWithZoe();
    const text = 'as Quirrenbach wished';
    const [ben] = await laptop.addPeople('Ben of Quirrenbach');
    const [payroll] = (await laptop.workshop()).service.keys();
    if (ben === undefined || payroll === undefined) throw new Error('Ben and Payroll are there');
    await laptop.run('editDetails', { title: text, client: text, place: text, facilitator: text });
    const [organisation] = (await laptop.run('addOrganisation', { name: 'Quirrenbach Bakery' })).ids;
    await laptop.run('editStakeholder', { id: ben, jobTitle: text, email: 'Quirrenbach@x.test', note: text });
    // A whole name in its history would be certain.
    await laptop.run('editService', { id: payroll, name: text, outcomes: text });
    const placed = await laptop.place('Ben of Quirrenbach', text, 'user');
    await laptop.run('editPlacement', { id: placed, task: text });
    must(await laptop.session.nameSnapshot(ORIGIN, text));
    // What the history alone still holds is found as well.
    await laptop.run('editService', { id: payroll, outcomes: 'as everybody wished' });

    const { mentions, beyond } = must(await laptop.session.planForgetting(zoe));
    const found = mentions.map(({ noun, field }) => `${noun} ${field}`).toSorted();
    const writable = Object.entries(TEXT_FIELDS).flatMap(([noun, fields]) =>
      Object.keys(fields).map((field) => `${noun} ${field}`),
    );
    expect(found).toEqual([...writable, 'snapshot name'].toSorted());
    expect(mentions.filter(({ isCertain }) => isCertain).map(({ field }) => field)).toEqual(['description']);
    expect(beyond).toEqual({ replaced: 0, spared: 0 });
    must(await laptop.session.forget({ stakeholder: zoe, replaceIn: mentions }));
    expect((await laptop.workshop()).organisation.get(organisation ?? '')?.name).toBe('Person 1 Bakery');
    await laptop.close();
    expect(filesWith(folder, 'Quirrenbach')).toEqual([]);
    expect(tellFromLog(path)).toMatchObject({ integrity: 'ok', gaps: 0 });
  });

  it('can be one who is only named as an organisation: added to the list, then forgotten', async () => {
    const { laptop, folder } = await roomWithZoe();
    const [payroll] = (await laptop.workshop()).service.keys();
    const [bakery] = (await laptop.run('addOrganisation', { name: 'Ada Nightingale' })).ids;
    await laptop.run('editService', { id: payroll ?? '', provider: bakery ?? null });
    const [ada = ''] = await laptop.addPeople('Ada Nightingale');
    const plan = must(await laptop.session.planForgetting(ada));
    expect(plan.mentions).toMatchObject([{ noun: 'organisation', field: 'name', isCertain: true }]);
    must(await laptop.session.forget({ stakeholder: ada, replaceIn: plan.mentions }));
    expect((await laptop.workshop()).organisation.get(bakery ?? '')?.name).toBe('Person 1');
    await laptop.close();
    expect(filesWith(folder, 'Nightingale')).toEqual([]);
  });

  it('has to have been there, in a workshop that is open', async () => {
    const { laptop } = await roomWithZoe();
    const nobody = '01890000-0000-7000-8000-000000000000';
    const request = { stakeholder: nobody, replaceIn: [] };
    expect(await laptop.session.forget(request)).toEqual({ ok: false, error: { code: 'not-there' } });
    await laptop.close();
    expect(await laptop.session.forget(request)).toEqual({ ok: false, error: { code: 'nothing-open' } });
  });

  it('is told to every window as a workshop that is another one', async () => {
    const { laptop, path, zoe } = await roomWithZoe();
    await laptop.close();
    const heard: SessionEvent[] = [];
    const session = new Session({ inspector, computerName: 'a', changed: (event) => heard.push(event) });
    must(await session.open(path));
    must(await session.forget({ stakeholder: zoe, replaceIn: [] }));
    expect(heard).toMatchObject([{ kind: 'replaced', log: { undo: null, undoEnds: 'forgotten' } }]);
    must(await session.close());
  });
});

describe('a file of which the power went while somebody was forgotten', () => {
  it('is finished when it is opened next: their bytes go then', async () => {
    const room = await roomWithZoe();
    const { laptop, folder, path } = room;
    await forgetZoe(room);
    await laptop.close();
    // As it is before the file was built anew: the entry that says it was is not there, and a page of old bytes is.
    const stale =
      'UPDATE log SET label = label WHERE 0; DELETE FROM log WHERE seq = (SELECT max(seq) FROM log);';
    editWithOtherTool(
      path,
      `PRAGMA secure_delete = OFF; CREATE TABLE page (text TEXT);
       INSERT INTO page VALUES ('${`${NAME} `.repeat(600)}'); DROP TABLE page; ${stale}`,
    );
    expect(filesWith(folder, NAME)).toEqual([path]);
    const size = statSync(path).size;

    const { log } = await laptop.open(path);
    expect(log).toMatchObject({ undo: null, undoEnds: 'forgotten' });
    await laptop.close();
    expect(filesWith(folder, NAME)).toEqual([]);
    expect(statSync(path).size).toBeLessThan(size);
    expect(readWithOtherTool(path, 'SELECT label FROM log ORDER BY seq DESC LIMIT 1')).toEqual([
      { label: '{"code":"traces-removed"}' },
    ]);
  });

  it('opens with pages of the old file behind its end, and is rid of them then', async () => {
    const { laptop, path, zoe, points } = await roomWithZoe();
    must(await laptop.session.forget({ stakeholder: zoe, replaceIn: [] }));
    await laptop.close();
    const whole = statSync(path).size;
    editWithOtherTool(path, `DELETE FROM log WHERE label ->> 'code' = 'traces-removed'`);
    const pages = Buffer.alloc(3 * 4096, 'z.quirrenbach@example.test ');
    appendFileSync(path, pages);
    await laptop.open(path);
    await laptop.close();
    expect(statSync(path).size).toBe(whole);
    expect(filesWith(path.replace(/[^/]+$/u, ''), 'z.quirrenbach@example.test')).toEqual([]);
    expect(tellFromLog(path)).toMatchObject({ integrity: 'ok', gaps: 0 });
    expect(pointsIn(join(points, readdirSync(points)[0] ?? '')).length).toBeGreaterThan(0);

    // Of a file in which nobody is being forgotten, nothing may hang on at the end.
    appendFileSync(path, pages);
    expect(await laptop.session.open(path)).toEqual({ ok: false, error: { code: 'damaged' } });
  });
});
