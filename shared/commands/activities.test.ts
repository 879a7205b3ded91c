import { describe, expect, it } from 'vitest';

import { openRoom } from '../test-support/room.ts';

describe('switching a row', () => {
  it('is one record, named by row and service', () => {
    const room = openRoom();
    const change = room.switchRow(12, true, 'Payroll');
    expect(change.label).toEqual({ code: 'activity-switched', activity: 12, service: room.service() });
    expect([...room.workshop().activitySwitch.values()]).toMatchObject([
      { activity: 12, on: true, service: room.service() },
    ]);
    expect(room.switchRow(5, false).label).toEqual({ code: 'activity-switched', activity: 5 });
  });

  it('stores nothing that holds anyway', () => {
    const room = openRoom();
    const asked = (activity: 5 | 12, on: boolean, service: string | null) =>
      room.ask({ command: 'switchActivity', input: { id: room.mint(), activity, on, service } });
    const nothing = { ok: false, error: { code: 'changes-nothing' } };
    expect(asked(5, true, null)).toEqual(nothing);
    expect(asked(12, false, room.service())).toEqual(nothing);
    room.switchRow(12, true);
    expect(asked(12, true, room.service())).toEqual(nothing);
    expect(asked(12, true, null)).toEqual(nothing);
    room.switchRow(12, false);
    expect(room.workshop().activitySwitch.size).toBe(0);
  });

  it('never leaves two switches for one row of one service', () => {
    const room = openRoom();
    room.switchRow(12, true, 'Payroll');
    room.switchRow(12, true);
    room.switchRow(12, false, 'Payroll');
    expect(room.workshop().activitySwitch.size).toBe(2);
  });

  it('is refused for a service that is not there, and for an id that is taken', () => {
    const room = openRoom();
    const nobody = room.mint();
    const asked = (id: string, activity: 12 | 13, service: string | null) =>
      room.ask({ command: 'switchActivity', input: { id, activity, on: true, service } });
    expect(asked(room.mint(), 12, nobody)).toEqual({
      ok: false,
      error: { code: 'not-there', noun: 'service', id: nobody },
    });
    room.switchRow(12, true);
    const [taken = ''] = room.workshop().activitySwitch.keys();
    expect(asked(taken, 13, null)).toEqual({
      ok: false,
      error: { code: 'id-taken', noun: 'activitySwitch', id: taken },
    });
  });
});
