import { describe, expect, it } from 'vitest';

import { servicesInOrder } from '../model/lanes.ts';
import { openRoom, type Room } from '../test-support/room.ts';

const names = (room: Room) => servicesInOrder(room.workshop()).map(({ name }) => name);

describe('adding services', () => {
  it('puts a pasted list at the end, in its order, as one step', () => {
    const room = openRoom('Payroll');
    const services = ['EHR', 'Guest Wi-Fi'].map((name) => ({ id: room.mint(), name }));
    const change = room.run({ command: 'addServices', input: { services } });
    expect(names(room)).toEqual(['Payroll', 'EHR', 'Guest Wi-Fi']);
    expect(change.label).toEqual({ code: 'services-added', count: 2 });
  });

  it('names the service in its label when it is one', () => {
    const room = openRoom();
    const id = room.mint();
    const change = room.run({ command: 'addServices', input: { services: [{ id, name: ' E  H R ' }] } });
    expect(change.label).toEqual({ code: 'services-added', count: 1, service: id });
    expect(room.workshop().service.get(id)?.name).toBe('E H R');
  });

  it('adds none when one of them names an organisation that is not there', () => {
    const room = openRoom();
    const unknown = room.mint();
    const services = [
      { id: room.mint(), name: 'EHR' },
      { id: room.mint(), name: 'Wi-Fi', provider: unknown },
    ];
    expect(room.ask({ command: 'addServices', input: { services } })).toEqual({
      ok: false,
      error: { code: 'not-there', noun: 'organisation', id: unknown },
    });
  });

  it('is refused for an id that is taken, by another service or in the same list', () => {
    const room = openRoom();
    const id = room.service();
    expect(room.ask({ command: 'addServices', input: { services: [{ id, name: 'Again' }] } })).toEqual({
      ok: false,
      error: { code: 'id-taken', noun: 'service', id },
    });
    const twice = { id: room.mint(), name: 'Twice' };
    expect(room.ask({ command: 'addServices', input: { services: [twice, twice] } })).toMatchObject({
      error: { code: 'id-taken' },
    });
  });
});

describe('editing a service', () => {
  it('changes what is given and keeps the rest', () => {
    const room = openRoom();
    const id = room.service();
    const consumer = room.organisation('Northfield Hospital');
    room.run({ command: 'editService', input: { id, description: 'Pays people', consumer } });
    room.run({ command: 'editService', input: { id, name: 'Wages' } });
    expect(room.workshop().service.get(id)).toMatchObject({
      name: 'Wages',
      description: 'Pays people',
      consumer,
      provider: null,
    });
    room.run({ command: 'editService', input: { id, consumer: null } });
    expect(room.workshop().service.get(id)?.consumer).toBeNull();
  });

  it('is refused when nothing changes, or it is not there', () => {
    const room = openRoom();
    expect(room.ask({ command: 'editService', input: { id: room.service(), name: ' Payroll ' } })).toEqual({
      ok: false,
      error: { code: 'changes-nothing' },
    });
    const id = room.mint();
    expect(room.ask({ command: 'editService', input: { id, name: 'x' } })).toEqual({
      ok: false,
      error: { code: 'not-there', noun: 'service', id },
    });
  });
});

describe('moving a service', () => {
  const three = () => openRoom('Payroll', 'EHR', 'Wi-Fi');

  it('puts it before another, or last', () => {
    const room = three();
    room.run({
      command: 'moveService',
      input: { id: room.service('Wi-Fi'), before: room.service('Payroll') },
    });
    expect(names(room)).toEqual(['Wi-Fi', 'Payroll', 'EHR']);
    room.run({ command: 'moveService', input: { id: room.service('Wi-Fi'), before: null } });
    expect(names(room)).toEqual(['Payroll', 'EHR', 'Wi-Fi']);
  });

  it('changes nothing where it stands already', () => {
    const room = three();
    const id = room.service('EHR');
    for (const before of [id, room.service('Wi-Fi')]) {
      expect(room.ask({ command: 'moveService', input: { id, before } })).toEqual({
        ok: false,
        error: { code: 'changes-nothing' },
      });
    }
    const last = { id: room.service('Wi-Fi'), before: null };
    expect(room.ask({ command: 'moveService', input: last })).toMatchObject({
      error: { code: 'changes-nothing' },
    });
  });

  it('is refused before a service that is not there', () => {
    const room = three();
    const before = room.mint();
    expect(room.ask({ command: 'moveService', input: { id: room.service(), before } })).toEqual({
      ok: false,
      error: { code: 'not-there', noun: 'service', id: before },
    });
  });

  it('keeps the order through a thousand moves to one place', () => {
    const room = three();
    for (let count = 0; count < 500; count += 1) {
      room.run({ command: 'moveService', input: { id: room.service('Wi-Fi'), before: room.service('EHR') } });
      room.run({ command: 'moveService', input: { id: room.service('EHR'), before: room.service('Wi-Fi') } });
    }
    expect(names(room)).toEqual(['Payroll', 'EHR', 'Wi-Fi']);
  });
});

describe('removing a service', () => {
  it('takes its lanes and its own switches along; the people and other services stay', () => {
    const room = openRoom('Payroll', 'EHR');
    for (const service of ['Payroll', 'EHR']) {
      room.place('Amira', 'customer', service);
      room.switchRow(5, false, service);
    }
    room.switchRow(12, true);
    const id = room.service('Payroll');
    const change = room.run({ command: 'removeService', input: { id } });
    expect(change.label).toEqual({ code: 'service-removed', service: id });
    expect(change.edits.map(({ noun }) => noun).toSorted()).toEqual([
      'activitySwitch',
      'placement',
      'service',
    ]);
    expect(names(room)).toEqual(['EHR']);
    expect(room.lane('customer', 'EHR')).toEqual(['Amira*']);
    expect(room.workshop().activitySwitch.size).toBe(2);
    expect(room.workshop().stakeholder.size).toBe(1);
  });

  it('is refused when it is gone already', () => {
    const room = openRoom();
    const id = room.service();
    room.run({ command: 'removeService', input: { id } });
    expect(room.ask({ command: 'removeService', input: { id } })).toEqual({
      ok: false,
      error: { code: 'not-there', noun: 'service', id },
    });
  });
});
