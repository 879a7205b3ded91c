import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { workshopOf } from '../../shared/model/workshop.ts';
import { randomHistories } from '../../shared/test-support/workshops.ts';
import { inspector, must, named, startLaptop } from '../test-support/laptop.ts';
import { readWithOtherTool } from '../test-support/other-tool.ts';
import { stateOf, temporaryFolder } from '../test-support/temporary-folder.ts';
import { mintId } from './mint-id.ts';
import { Session } from './session.ts';
import type { SessionEvent } from './session-link.ts';

const ORIGIN = { window: 'facilitator', number: 7 };
const DETAILS = {
  title: ' Northfield   services',
  client: '',
  place: '',
  date: '2026-11-23',
  facilitator: '',
};
const refusedWith = (code: string) => ({ ok: false, error: { code } });

function freePath(): string {
  return join(temporaryFolder(), 'a.trilane');
}

describe('a new workshop', () => {
  it('is a file at once, with its header tidied and nothing to undo', async () => {
    const path = freePath();
    const laptop = startLaptop();
    const made = must(await laptop.session.create(path, DETAILS));
    expect(made.records.workshop).toMatchObject([{ title: 'Northfield services', date: '2026-11-23' }]);
    expect(made.log).toMatchObject({ seq: 1, undo: null, redo: null });
    expect(await laptop.session.undo(ORIGIN)).toEqual(refusedWith('nothing-to-undo'));
    await laptop.close();
    expect(await laptop.open(path)).toEqual({ ...made, path });
  });

  it('takes no name that is taken', async () => {
    const path = freePath();
    writeFileSync(path, 'something else');
    const before = stateOf(path);
    expect(await startLaptop().session.create(path, DETAILS)).toEqual(refusedWith('exists'));
    expect(stateOf(path)).toEqual(before);
  });

  it('says when there is no folder for it', async () => {
    const folder = temporaryFolder();
    const session = startLaptop().session;
    expect(await session.create(join(folder, 'gone', 'a.trilane'), DETAILS)).toEqual(
      refusedWith('folder-missing'),
    );
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a change', () => {
  it('is in the file once it is acknowledged, with what it was for', async () => {
    const path = freePath();
    const laptop = startLaptop();
    await laptop.create(path);
    await laptop.addService('Payroll');
    await laptop.addPeople('Amira');
    const done = await laptop.run('place', {
      stakeholder: named(await laptop.workshop(), 'stakeholder', 'Amira'),
      service: named(await laptop.workshop(), 'service', 'Payroll'),
      lane: 'sponsor',
    });
    const log = (await laptop.session.current())?.log;
    expect(log).toMatchObject({ seq: done.seq, savedAt: done.savedAt, redo: null });
    expect(log?.undo).toMatchObject({
      label: { code: 'placed', lane: 'sponsor' },
      names: { stakeholder: 'Amira', service: 'Payroll' },
    });
    await laptop.close();
    expect(readWithOtherTool(path, 'SELECT seq, at FROM log ORDER BY seq DESC LIMIT 1')).toEqual([
      { seq: done.seq, at: done.savedAt },
    ]);
  });

  it('is told to everybody before whoever asked has the answer', async () => {
    const told: unknown[] = [];
    const session = new Session({ inspector, computerName: 'a', changed: (event) => told.push(event) });
    must(await session.create(freePath(), DETAILS));
    const done = session
      .run(ORIGIN, 'addServices', { services: [{ name: 'Payroll' }] }, true)
      .then((answer) => told.push(answer));
    await done;
    await session.close();
    expect(told).toEqual([
      expect.objectContaining({ kind: 'changed', step: 'command', origin: ORIGIN }),
      expect.objectContaining({ ok: true }),
    ]);
  });

  it('that a rule refuses leaves everything as it was', async () => {
    const laptop = startLaptop();
    await laptop.create(freePath());
    await laptop.addService('Payroll');
    await laptop.addPeople('Amira');
    await laptop.place('Amira', 'Payroll', 'customer');
    const before = await laptop.session.current();
    await expect(laptop.place('Amira', 'Payroll', 'customer')).rejects.toThrow('already-placed');
    expect(await laptop.session.current()).toEqual(before);
  });

  it.each([
    ['an unknown command', 'destroyEverything', {}, 'command: destroyEverything'],
    ['a command that every object has', 'toString', {}, 'command: toString'],
    ['a missing field', 'addServices', {}, 'services: '],
    ['an unknown field', 'removeService', { id: mintId(), force: true }, 'force'],
    ['a control character', 'editDetails', { title: 'a\u0007' }, 'title: must not hold control characters'],
    ['an id of its own making', 'removeService', { id: 'one' }, 'id: must be a lower-case UUIDv7'],
    ['a new id that is left out by a window', 'addServices', { services: [{ name: 'a' }] }, 'services.0.id'],
    ['nothing at all', 'removeService', undefined, ''],
  ])('with %s is not run', async (_what, command, input, message) => {
    const laptop = startLaptop();
    await laptop.create(freePath());
    const answer = await laptop.session.run(ORIGIN, command, input);
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    expect(answer).toHaveProperty('error.message', expect.stringContaining(message));
    expect((await laptop.session.current())?.log.seq).toBe(1);
  });

  it('needs an open workshop', async () => {
    const { session } = startLaptop();
    expect(await session.run(ORIGIN, 'addServices', {})).toEqual(refusedWith('nothing-open'));
    expect(await session.undo(ORIGIN)).toEqual(refusedWith('nothing-open'));
    expect(await session.redo(ORIGIN)).toEqual(refusedWith('nothing-open'));
    expect(await session.current()).toBeNull();
    expect(await session.close()).toEqual({ ok: true, value: null });
  });
});

describe('undo and redo', () => {
  it('go on after the file was closed and opened again, named by what they undo', async () => {
    const path = freePath();
    const laptop = startLaptop();
    await laptop.create(path);
    await laptop.addService('Payroll');
    await laptop.addPeople('Amira');
    await laptop.place('Amira', 'Payroll', 'customer');
    await laptop.undo();
    await laptop.close();

    const reopened = await laptop.open(path);
    expect(reopened.log.undo?.label.code).toBe('stakeholders-added');
    expect(reopened.log.redo).toMatchObject({
      label: { code: 'placed' },
      names: { stakeholder: 'Amira', service: 'Payroll' },
    });
    await laptop.undo();
    await laptop.close();
    await laptop.open(path);
    expect((await laptop.workshop()).stakeholder.size).toBe(0);
    await laptop.redo();
    await laptop.redo();
    await laptop.close();
    await laptop.open(path);
    expect(await laptop.lane('Payroll', 'customer')).toEqual(['Amira*']);
    expect(await laptop.session.redo(ORIGIN)).toEqual(refusedWith('nothing-to-redo'));
  });

  it('bring back a removed person with every lane and lead they had', async () => {
    const laptop = startLaptop();
    await laptop.create(freePath());
    await laptop.addService('Payroll');
    await laptop.addPeople('Amira', 'Ben');
    await laptop.place('Amira', 'Payroll', 'customer');
    await laptop.place('Ben', 'Payroll', 'customer');
    await laptop.run('removeStakeholder', { id: named(await laptop.workshop(), 'stakeholder', 'Amira') });
    expect(await laptop.lane('Payroll', 'customer')).toEqual(['Ben*']);
    expect((await laptop.session.current())?.log.undo?.names).toEqual({ stakeholder: 'Amira' });
    await laptop.undo();
    expect(await laptop.lane('Payroll', 'customer')).toEqual(['Amira*', 'Ben']);
  });
});

describe('opening another workshop', () => {
  it('closes the one that was open', async () => {
    const folder = temporaryFolder();
    const laptop = startLaptop();
    await laptop.create(join(folder, 'a.trilane'));
    await laptop.create(join(folder, 'b.trilane'));
    expect((await laptop.session.current())?.path).toBe(join(folder, 'b.trilane'));
    const other = startLaptop();
    await other.open(join(folder, 'a.trilane'));
  });

  it('keeps the one that is open when the other does not open', async () => {
    const folder = temporaryFolder();
    const laptop = startLaptop();
    await laptop.create(join(folder, 'a.trilane'));
    expect(await laptop.session.open(join(folder, 'gone.trilane'))).toEqual(refusedWith('missing'));
    await laptop.addService('Payroll');
    expect((await laptop.session.current())?.path).toBe(join(folder, 'a.trilane'));
  });
});

describe('requests that come at once', () => {
  it('have their turn one after the other, in the order they came', async () => {
    const path = freePath();
    const { session } = startLaptop();
    const answers = await Promise.all([
      session.create(path, DETAILS),
      session.run(ORIGIN, 'addServices', { services: [{ name: 'Payroll' }] }, true),
      session.close(),
      session.open(path),
      session.undo(ORIGIN),
      session.current(),
    ]);
    expect(answers).toMatchObject([
      { ok: true, value: { log: { seq: 1 } } },
      { ok: true, value: { seq: 2 } },
      { ok: true },
      { ok: true, value: { log: { seq: 2 } } },
      { ok: true, value: { seq: 3 } },
      { records: { service: [] } },
    ]);
  });
});

describe('whatever a room does', () => {
  it('is there again after closing and opening, changes, undos and redos alike', async () => {
    const folder = temporaryFolder();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        randomHistories,
        fc.array(fc.constantFrom('undo', 'redo'), { maxLength: 12 }),
        async (history, keys) => {
          run += 1;
          const events: SessionEvent[] = [];
          const session = new Session({
            inspector,
            computerName: 'a',
            changed: (event) => events.push(event),
          });
          const path = join(folder, `${run}.trilane`);
          must(await session.create(path, DETAILS));
          for (const { command, outcome } of history) {
            // Each depends on the one before.
            const done = await session.run(ORIGIN, command.command, command.input);
            expect(done.ok).toBe('change' in outcome);
          }
          for (const key of keys) await session[key](ORIGIN);
          const before = await session.current();
          must(await session.close());
          const after = must(await session.open(path));
          must(await session.close());
          expect(before && workshopOf(after.records)).toEqual(before && workshopOf(before.records));
          expect(after.log).toEqual(before?.log);
          expect(after.log.seq).toBe(1 + events.length);
        },
      ),
      { numRuns: 15 },
    );
  });
});
