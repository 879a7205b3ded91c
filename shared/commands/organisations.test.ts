import { describe, expect, it } from 'vitest';

import { openRoom } from '../test-support/room.ts';

describe('organisations', () => {
  it('stand on their own, or are a unit of another', () => {
    const room = openRoom();
    const hospital = room.organisation(' Northfield  Hospital ');
    const unit = room.organisation('Northfield IT', 'Northfield Hospital');
    expect(room.workshop().organisation.get(hospital)).toEqual({
      id: hospital,
      name: 'Northfield Hospital',
      partOf: null,
    });
    expect(room.workshop().organisation.get(unit)?.partOf).toBe(hospital);
  });

  it('can be renamed and put under another, or on their own again', () => {
    const room = openRoom();
    const hospital = room.organisation('Hospital');
    const id = room.organisation('IT');
    room.run({ command: 'editOrganisation', input: { id, partOf: hospital } });
    room.run({ command: 'editOrganisation', input: { id, name: 'IT Northfield' } });
    expect(room.workshop().organisation.get(id)).toEqual({ id, name: 'IT Northfield', partOf: hospital });
    room.run({ command: 'editOrganisation', input: { id, partOf: null } });
    expect(room.workshop().organisation.get(id)?.partOf).toBeNull();
  });

  it('are refused inside themselves, at any depth', () => {
    const room = openRoom();
    const top = room.organisation('Top');
    room.organisation('Middle', 'Top');
    const bottom = room.organisation('Bottom', 'Middle');
    for (const partOf of [top, bottom]) {
      expect(room.ask({ command: 'editOrganisation', input: { id: top, partOf } })).toEqual({
        ok: false,
        error: { code: 'organisation-inside-itself', organisation: top },
      });
    }
  });

  it('are refused under one that is not there, with an id that is taken, or when they are gone', () => {
    const room = openRoom();
    const nobody = room.mint();
    const notThere = { ok: false, error: { code: 'not-there', noun: 'organisation', id: nobody } };
    const id = room.organisation('Hospital');
    const add = { id: room.mint(), name: 'IT', partOf: nobody };
    expect(room.ask({ command: 'addOrganisation', input: add })).toEqual(notThere);
    expect(room.ask({ command: 'editOrganisation', input: { id, partOf: nobody } })).toEqual(notThere);
    expect(room.ask({ command: 'editOrganisation', input: { id: nobody, name: 'x' } })).toEqual(notThere);
    expect(room.ask({ command: 'removeOrganisation', input: { id: nobody } })).toEqual(notThere);
    expect(room.ask({ command: 'addOrganisation', input: { id, name: 'Again' } })).toEqual({
      ok: false,
      error: { code: 'id-taken', noun: 'organisation', id },
    });
  });

  it('leave no trace when removed: units move up, people and services name none', () => {
    const room = openRoom();
    const top = room.organisation('Top');
    const middle = room.organisation('Middle', 'Top');
    const bottom = room.organisation('Bottom', 'Middle');
    const amira = room.person('Amira', { organisation: middle });
    const service = room.service();
    room.run({ command: 'editService', input: { id: service, provider: middle, consumer: top } });
    const change = room.run({ command: 'removeOrganisation', input: { id: middle } });
    expect(change.label).toEqual({ code: 'organisation-removed', organisation: middle });
    const workshop = room.workshop();
    expect(workshop.organisation.get(bottom)?.partOf).toBe(top);
    expect(workshop.stakeholder.get(amira)?.organisation).toBeNull();
    expect(workshop.service.get(service)).toMatchObject({ provider: null, consumer: top });
  });
});
