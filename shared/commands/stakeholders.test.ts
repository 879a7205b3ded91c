import { describe, expect, it } from 'vitest';

import { recordsOf, workshopOf } from '../model/workshop.ts';
import { openRoom } from '../test-support/room.ts';
import { execute } from './catalogue.ts';
import { MOST_RECORDS } from './refusal.ts';

describe('adding people', () => {
  it('needs a name and nothing else', () => {
    const room = openRoom();
    const id = room.person('  Amira   Haddad ');
    expect(room.workshop().stakeholder.get(id)).toEqual({
      id,
      kind: 'person',
      name: 'Amira Haddad',
      jobTitle: '',
      organisation: null,
      email: '',
      note: '',
      headCount: null,
      spokesperson: null,
    });
  });

  it('takes a pasted list as one step; equal names are two people', () => {
    const room = openRoom();
    const stakeholders = ['A. Meyer', 'A. Meyer'].map((name) => ({ id: room.mint(), name }));
    const change = room.run({ command: 'addStakeholders', input: { stakeholders } });
    expect(change.label).toEqual({ code: 'stakeholders-added', count: 2 });
    expect(room.workshop().stakeholder.size).toBe(2);
  });

  it('takes a group and its spokesperson in one list, in any order', () => {
    const room = openRoom();
    const spokesperson = room.mint();
    const group = room.mint();
    const stakeholders = [
      { id: group, name: 'Doctors', kind: 'group' as const, headCount: 30, spokesperson },
      { id: spokesperson, name: 'Dr Diaz' },
    ];
    room.run({ command: 'addStakeholders', input: { stakeholders } });
    expect(room.workshop().stakeholder.get(group)).toMatchObject({ headCount: 30, spokesperson });
  });

  it('gives a person neither head count nor spokesperson', () => {
    const room = openRoom();
    const spokesperson = room.person('Dr Diaz');
    const id = room.person('Amira', { headCount: 3, spokesperson });
    expect(room.workshop().stakeholder.get(id)).toMatchObject({ headCount: null, spokesperson: null });
  });

  it('is refused with a spokesperson who is no person, or is not there', () => {
    const room = openRoom();
    const council = room.group('Ward Council');
    const groupWith = (spokesperson: string) =>
      room.ask({
        command: 'addStakeholders',
        input: { stakeholders: [{ id: room.mint(), name: 'Doctors', kind: 'group', spokesperson }] },
      });
    expect(groupWith(council)).toEqual({
      ok: false,
      error: { code: 'spokesperson-must-be-person', stakeholder: council },
    });
    const nobody = room.mint();
    expect(groupWith(nobody)).toEqual({
      ok: false,
      error: { code: 'not-there', noun: 'stakeholder', id: nobody },
    });
  });

  it('is refused with an organisation that is not there, or an id that is taken', () => {
    const room = openRoom();
    const organisation = room.mint();
    const ask = (fields: { id: string; organisation?: string }) =>
      room.ask({ command: 'addStakeholders', input: { stakeholders: [{ name: 'Amira', ...fields }] } });
    expect(ask({ id: room.mint(), organisation })).toEqual({
      ok: false,
      error: { code: 'not-there', noun: 'organisation', id: organisation },
    });
    const id = room.person('Ben');
    expect(ask({ id })).toEqual({ ok: false, error: { code: 'id-taken', noun: 'stakeholder', id } });
  });
});

describe('a list that is full', () => {
  it('takes nobody more, and says how many it holds', () => {
    const room = openRoom();
    const amira = room.person('Amira');
    const record = room.workshop().stakeholder.get(amira);
    if (!record) throw new Error('Amira is on the list');
    const max = MOST_RECORDS.stakeholder;
    const stakeholder = Array.from({ length: max - 1 }, () => ({ ...record, id: room.mint() }));
    const almostFull = workshopOf({ ...recordsOf(room.workshop()), stakeholder });
    const add = (count: number) => {
      const stakeholders = Array.from({ length: count }, () => ({ id: room.mint(), name: 'Ben' }));
      return execute(almostFull, { command: 'addStakeholders', input: { stakeholders } });
    };
    expect(add(1).ok).toBe(true);
    expect(add(2)).toEqual({ ok: false, error: { code: 'too-many', noun: 'stakeholder', max } });
  });
});

describe('editing somebody', () => {
  it('renames them once, for every lane', () => {
    const room = openRoom();
    room.place('Amira', 'customer');
    room.place('Amira', 'sponsor');
    room.run({ command: 'editStakeholder', input: { id: room.who('Amira'), name: 'Amira Haddad' } });
    expect(room.lane('customer')).toEqual(['Amira Haddad*']);
    expect(room.lane('sponsor')).toEqual(['Amira Haddad*']);
  });

  it('keeps what is not given', () => {
    const room = openRoom();
    const id = room.person('Amira', { jobTitle: 'Nurse', email: 'amira@example.org' });
    room.run({ command: 'editStakeholder', input: { id, jobTitle: 'Head nurse' } });
    expect(room.workshop().stakeholder.get(id)).toMatchObject({
      name: 'Amira',
      jobTitle: 'Head nurse',
      email: 'amira@example.org',
    });
  });

  it('takes head count and spokesperson from a group that turns out to be one person', () => {
    const room = openRoom();
    room.person('Dr Diaz');
    const id = room.group('Doctors', 'Dr Diaz');
    room.run({ command: 'editStakeholder', input: { id, headCount: 30 } });
    room.run({ command: 'editStakeholder', input: { id, kind: 'person' } });
    expect(room.workshop().stakeholder.get(id)).toMatchObject({ headCount: null, spokesperson: null });
  });

  it('frees the groups whose spokesperson turns out to be a group', () => {
    const room = openRoom();
    const id = room.person('Dr Diaz');
    const doctors = room.group('Doctors', 'Dr Diaz');
    room.run({ command: 'editStakeholder', input: { id, kind: 'group' } });
    expect(room.workshop().stakeholder.get(doctors)?.spokesperson).toBeNull();
  });

  it('is refused for a group that would speak for itself', () => {
    const room = openRoom();
    const id = room.group('Doctors');
    expect(room.ask({ command: 'editStakeholder', input: { id, spokesperson: id } })).toEqual({
      ok: false,
      error: { code: 'spokesperson-must-be-person', stakeholder: id },
    });
  });

  it('is refused when nothing changes, or they are not there', () => {
    const room = openRoom();
    const id = room.person('Amira');
    expect(room.ask({ command: 'editStakeholder', input: { id, name: 'Amira' } })).toMatchObject({
      error: { code: 'changes-nothing' },
    });
    const nobody = room.mint();
    expect(room.ask({ command: 'editStakeholder', input: { id: nobody, name: 'x' } })).toMatchObject({
      error: { code: 'not-there', noun: 'stakeholder', id: nobody },
    });
  });
});

describe('removing somebody', () => {
  it('takes them out of every lane and from the groups they speak for', () => {
    const room = openRoom('Payroll', 'EHR');
    room.place('Dr Diaz', 'customer');
    room.place('Dr Diaz', 'user', 'EHR');
    room.group('Doctors', 'Dr Diaz');
    room.place('Doctors', 'user', 'EHR');
    const id = room.who('Dr Diaz');
    const change = room.run({ command: 'removeStakeholder', input: { id } });
    expect(change.label).toEqual({ code: 'stakeholder-removed', stakeholder: id });
    expect(room.lane('customer')).toEqual([]);
    expect(room.lane('user', 'EHR')).toEqual(['Doctors*']);
    expect(room.workshop().stakeholder.get(room.who('Doctors'))?.spokesperson).toBeNull();
    expect(room.ask({ command: 'removeStakeholder', input: { id } })).toMatchObject({
      error: { code: 'not-there', noun: 'stakeholder', id },
    });
  });
});
