import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Id } from '../../shared/model/id.ts';
import { mintId } from '../session/mint-id.ts';
import { filesWith } from '../test-support/bytes-in.ts';
import { must, openWindow, startTestProgram, type TestProgram, type TestWindow } from './test-program.ts';

const NAME = 'Zoë Quirrenbach';

let test: TestProgram;
let folder: string;
beforeEach(() => {
  test = startTestProgram();
  folder = test.documents('OneDrive - Northfield');
  mkdirSync(folder, { recursive: true });
});
afterEach(() => test.end());

/** A workshop of that title in the synced folder, with somebody in it who is to be forgotten. */
async function workshopWith(window: TestWindow, fileName: string, title: string): Promise<Id> {
  test.dialogAnswer = join(folder, fileName);
  const place = must(await window.call('chooseFile', { purpose: 'save-workshop', suggestion: '' }));
  const details = { title, client: '', place: '', date: '', facilitator: '' };
  must(await window.call('createWorkshop', { file: place?.file ?? '', details }));
  const id = mintId();
  const input = { stakeholders: [{ id, name: NAME }] };
  must(await window.call('run', { number: 1, command: 'addStakeholders', input }));
  must(await window.call('closeWorkshop', {}));
  return id;
}

async function workOnCopy(window: TestWindow, fileName: string): Promise<void> {
  must(await window.call('openSynced', { file: await chosen(window, fileName), worksIn: 'local' }));
}

/** The copy on the laptop is damaged: it is set aside. */
async function openWithoutCopy(window: TestWindow, fileName: string): Promise<void> {
  must(await window.call('openWithoutCopy', { file: await chosen(window, fileName) }));
}

async function chosen(window: TestWindow, fileName: string): Promise<string> {
  test.dialogAnswer = join(folder, fileName);
  return must(await window.call('chooseFile', { purpose: 'open-workshop', suggestion: '' }))?.file ?? '';
}

/** A change that can't go back, so that the laptop keeps its copy. */
async function leaveCopyBehind(window: TestWindow, fileName: string): Promise<string> {
  await workOnCopy(window, fileName);
  const input = { services: [{ id: mintId(), name: 'Payroll' }] };
  must(await window.call('run', { number: 2, command: 'addServices', input }));
  renameSync(folder, `${folder} away`);
  must(await window.call('closeWorkshop', {}));
  renameSync(`${folder} away`, folder);
  const copies = join(test.home, 'data/working-copies');
  const [left = ''] = readdirSync(copies).filter((one) => readdirSync(join(copies, one)).includes(fileName));
  return join(copies, left);
}

async function forget(window: TestWindow, stakeholder: Id) {
  return must(await window.call('forgetStakeholder', { stakeholder, replaceIn: [] })).left;
}

const inData = (place: string) => `${basename(test.home)} / data / ${place}`;
const keeping = (name = NAME) => filesWith(join(test.home, 'data'), name);

describe('what the program keeps beside the workshop of somebody who is forgotten', () => {
  it('goes with them: a copy set aside, an answer on a synced folder, an entry of the recent list', async () => {
    let window = openWindow(test.program);
    await workshopWith(window, `Services of ${NAME}.trilane`, 'Other');
    await workOnCopy(window, `Services of ${NAME}.trilane`);
    rmSync(test.documents('OneDrive - Northfield', `Services of ${NAME}.trilane`));
    const zoe = await workshopWith(window, 'Team.trilane', 'Team');
    const left = await leaveCopyBehind(window, 'Team.trilane');
    appendFileSync(join(left, 'Team.trilane'), 'more than its header says');
    rmSync(join(test.home, 'data/restore-points'), { recursive: true });
    await test.restart();
    window = openWindow(test.program);
    await openWithoutCopy(window, 'Team.trilane');
    expect(readdirSync(left)).toContain('aside.json');
    must(await window.call('writeBackNow', {}));

    expect(await forget(window, zoe)).toEqual([{ code: 'synced-file' }]);
    must(await window.call('closeWorkshop', {}));
    await test.restart();
    expect(keeping()).toEqual([]);
    expect(filesWith(folder, NAME)).toEqual([]);
    expect(test.faults).toEqual([]);
  });

  it('is named where it is somebody’s work still: other files, their copies, their restore points', async () => {
    const window = openWindow(test.program);
    await workshopWith(window, 'Debit.trilane', `Debit card with ${NAME}`);
    const kept = await leaveCopyBehind(window, 'Debit.trilane');
    const [debit] = readdirSync(join(test.home, 'data/restore-points'));
    const zoe = await workshopWith(window, 'Team.trilane', 'Team');
    await workOnCopy(window, 'Team.trilane');
    const left = await forget(window, zoe);
    expect(left).toEqual([
      { code: 'synced-file' },
      { code: 'unlisted', name: 'Debit.trilane', place: 'Documents / OneDrive - Northfield' },
      { code: 'kept-copy', name: 'Debit.trilane', place: 'Documents / OneDrive - Northfield' },
      { code: 'points', place: inData(`restore-points / ${debit}`) },
    ]);
    must(await window.call('closeWorkshop', {}));
    await test.restart();
    expect(readFileSync(join(test.home, 'data/recent.json'), 'utf8')).not.toContain(NAME);
    // What is named is what there is.
    const places = [kept, join(test.home, 'data/restore-points')];
    expect(keeping().filter((path) => !places.some((place) => path.startsWith(place)))).toEqual([]);
    expect(places.filter((place) => filesWith(place, NAME).length === 0)).toEqual([]);
  });

  it('is named where only people can tell: a copy of another file that was set aside, a part of the name', async () => {
    const window = openWindow(test.program);
    await workshopWith(window, 'Quirrenbach Hall.trilane', 'Hall');
    const zoe = await workshopWith(window, 'Team.trilane', 'Team');
    const left = await leaveCopyBehind(window, 'Team.trilane');
    const aside = join(test.home, 'data/working-copies/aside');
    cpSync(left, aside, { recursive: true });
    renameSync(join(aside, 'about.json'), join(aside, 'aside.json'));
    renameSync(join(folder, 'Team.trilane'), join(folder, 'Renamed.trilane'));
    await workOnCopy(window, 'Renamed.trilane');
    expect(await forget(window, zoe)).toEqual([
      { code: 'synced-file' },
      {
        code: 'listed',
        name: 'Quirrenbach Hall.trilane',
        place: 'Documents / OneDrive - Northfield',
      },
      { code: 'kept-copy', name: 'Team.trilane', place: 'Documents / OneDrive - Northfield' },
      { code: 'set-aside', place: inData('working-copies / aside') },
    ]);
    expect(readFileSync(join(test.home, 'data/recent.json'), 'utf8')).toContain('Quirrenbach Hall');
  });
});
