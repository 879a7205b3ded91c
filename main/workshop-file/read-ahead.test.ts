import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { detailsOf } from '../../shared/model/workshop.ts';
import { refusedWith, workshopAt } from '../test-support/closed-workshop.ts';
import { leaveHotJournal } from '../test-support/hot-journal.ts';
import { inspector, must, startLaptop } from '../test-support/laptop.ts';
import { startSecondProgram } from '../test-support/processes.ts';
import { stateOf, temporaryFolder } from '../test-support/temporary-folder.ts';
import { MIGRATIONS } from './migrations.ts';
import { openWorkshopFile } from './opening-ladder.ts';
import { readAhead, type ReadAhead } from './read-ahead.ts';

/** In seconds since 1970. */
const YESTERDAY = 1_796_000_000;

async function prepare(): Promise<string> {
  const path = join(temporaryFolder(), 'a.trilane');
  await workshopAt(path);
  // A date that can be set again to the nanosecond.
  utimesSync(path, YESTERDAY, YESTERDAY);
  return path;
}

/** What was read, with a title that no file has: so it is seen where a workshop came from. */
async function readWithAMark(path: string): Promise<ReadAhead> {
  const vetted = await inspector.vetAhead(path);
  const read = vetted && readAhead(path, vetted);
  if (!read) throw new Error('It could not be read ahead');
  const { workshop } = read.proven;
  const details = detailsOf(workshop);
  const marked = new Map([[details.id, { ...details, title: 'Read ahead' }]]);
  return { ...read, proven: { ...read.proven, workshop: { ...workshop, workshop: marked } } };
}

async function titleOf(path: string, read: ReadAhead): Promise<unknown> {
  const opened = await openWorkshopFile(
    path,
    null,
    inspector,
    { computer: 'Facilitator’s laptop', since: new Date(0).toISOString() },
    { migrations: MIGRATIONS, copyFirst: () => Promise.reject(new Error('Nothing to bring up to date')) },
    read,
  );
  if (!opened.ok || opened.value === 'already-open') return opened;
  must(opened.value.file.close());
  return detailsOf(opened.value.workshop).title;
}

describe('a file that was read before somebody asked for it', () => {
  it('is not read again while it stands there as it stood, and stays untouched by the looking', async () => {
    const path = await prepare();
    const before = stateOf(path);
    const read = await readWithAMark(path);
    expect(stateOf(path)).toEqual(before);
    expect(await titleOf(path, read)).toBe('Read ahead');
  });

  it('is read again when somebody worked in it since', async () => {
    const path = await prepare();
    const read = await readWithAMark(path);
    const other = startLaptop();
    await other.open(path);
    await other.addPeople('Chiara');
    await other.close();
    utimesSync(path, YESTERDAY, YESTERDAY);
    expect(await titleOf(path, read)).toBe('Northfield services');
  });

  it('is read again when it was written over and its date set back', async () => {
    const path = await prepare();
    const read = await readWithAMark(path);
    const bytes = readFileSync(path);
    const at = bytes.lastIndexOf('"code":"workshop-created"');
    bytes.write('W', at + '"code":"'.length);
    writeFileSync(path, bytes);
    utimesSync(path, YESTERDAY, YESTERDAY);
    expect(await titleOf(path, read)).toEqual(refusedWith('damaged'));
  });

  it('is read again when a copy of it took its place', async () => {
    const path = await prepare();
    const read = await readWithAMark(path);
    const other = await prepare();
    expect(await titleOf(other, read)).toBe('Northfield services');
  });

  it('is read again when anything of it was changed since, whatever its date says', async () => {
    const path = await prepare();
    const read = await readWithAMark(path);
    expect(await titleOf(path, { ...read, touched: read.touched - 1n })).toBe('Northfield services');
  });

  it('is read again when a crash has left half a change in it since', async () => {
    const path = await prepare();
    const read = await readWithAMark(path);
    leaveHotJournal(path);
    expect(await titleOf(path, read)).toBe('Northfield services');
  });

  it('is not read while half a change is left in it: nobody takes that back before it is opened', async () => {
    const path = await prepare();
    leaveHotJournal(path);
    const before = stateOf(path);
    const vetted = await inspector.vetAhead(path);
    expect(vetted && readAhead(path, vetted)).toBeNull();
    expect(stateOf(path)).toEqual(before);
  });

  it('is not read when it changed since it was vetted', async () => {
    const path = await prepare();
    const vetted = await inspector.vetAhead(path);
    const other = startLaptop();
    await other.open(path);
    await other.addPeople('Chiara');
    await other.close();
    expect(vetted && readAhead(path, vetted)).toBeNull();
  });

  it('is worked in, undone and kept like any other', async () => {
    const path = await prepare();
    const laptop = startLaptop();
    const vetted = await inspector.vetAhead(path);
    if (vetted) await laptop.readAhead(path, vetted);
    await laptop.open(path);
    await laptop.undo();
    await laptop.addPeople('Chiara');
    await laptop.place('Chiara', 'Payroll', 'sponsor');
    await laptop.close();
    await laptop.open(path);
    expect(await laptop.lane('Payroll', 'customer')).toEqual(['Amira*']);
    expect(await laptop.lane('Payroll', 'sponsor')).toEqual(['Chiara*']);
  });

  it('is not looked at while it is open: that would let others into it', async () => {
    const path = await prepare();
    const vetted = await inspector.vetAhead(path);
    const laptop = startLaptop();
    await laptop.open(path);
    if (vetted) await laptop.readAhead(path, vetted);
    const other = startSecondProgram(path);
    expect(await other.next()).toMatchObject({ code: 'in-use' });
  });
});
