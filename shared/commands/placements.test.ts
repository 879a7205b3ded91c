import { describe, expect, it } from 'vitest';

import { apply, invert } from '../change.ts';
import { openRoom } from '../test-support/room.ts';

describe('placing', () => {
  it('assigns: whatever else somebody is, stays', () => {
    const room = openRoom();
    for (const lane of ['customer', 'user', 'sponsor'] as const) room.place('Amira', lane);
    for (const lane of ['customer', 'user', 'sponsor'] as const) expect(room.lane(lane)).toEqual(['Amira*']);
    expect(room.workshop().stakeholder.size).toBe(1);
  });

  it('adds at the end, or before somebody', () => {
    const room = openRoom();
    room.place('Amira', 'user');
    room.place('Ben', 'user');
    const stakeholder = room.person('Chen');
    const before = room.placement('Ben', 'user').id;
    const id = room.mint();
    const input = { id, stakeholder, service: room.service(), lane: 'user' as const, before };
    const change = room.run({ command: 'place', input });
    expect(room.lane('user')).toEqual(['Amira*', 'Chen', 'Ben']);
    expect(change.label).toEqual({ code: 'placed', stakeholder, service: room.service(), lane: 'user' });
  });

  it('takes what they do with the service along, in tidy form', () => {
    const room = openRoom();
    const stakeholder = room.person('Amira');
    const input = { id: room.mint(), stakeholder, service: room.service(), lane: 'user' as const };
    room.run({ command: 'place', input: { ...input, task: '  track   stock ' } });
    expect(room.placement('Amira', 'user').task).toBe('track stock');
  });

  it('is refused twice in one lane, and says where', () => {
    const room = openRoom();
    room.place('Amira', 'user');
    const stakeholder = room.who('Amira');
    const input = { id: room.mint(), stakeholder, service: room.service(), lane: 'user' as const };
    expect(room.ask({ command: 'place', input })).toEqual({
      ok: false,
      error: { code: 'already-placed', stakeholder, service: room.service(), lane: 'user' },
    });
  });

  it('is refused for somebody, or in a service, that is not there, and for an id that is taken', () => {
    const room = openRoom();
    const taken = room.place('Amira', 'user');
    const service = room.service();
    const stakeholder = room.person('Ben');
    const id = room.mint();
    const lane = 'user' as const;
    const errorOf = (input: { id: string; stakeholder: string; service: string }) => {
      const result = room.ask({ command: 'place', input: { ...input, lane } });
      return result.ok ? null : result.error;
    };
    expect(errorOf({ id, stakeholder: id, service })).toEqual({ code: 'not-there', noun: 'stakeholder', id });
    expect(errorOf({ id, stakeholder, service: id })).toEqual({ code: 'not-there', noun: 'service', id });
    expect(errorOf({ id: taken, stakeholder, service })).toEqual({
      code: 'id-taken',
      noun: 'placement',
      id: taken,
    });
  });
});

describe('moving', () => {
  it('takes somebody to another lane or service as the same placement, and leaves the task behind', () => {
    const room = openRoom('Payroll', 'EHR');
    const id = room.place('Amira', 'user');
    room.run({ command: 'editPlacement', input: { id, task: 'approve hours' } });
    const service = room.service('EHR');
    const change = room.run({ command: 'movePlacement', input: { id, service, lane: 'sponsor' } });
    expect(room.lane('user')).toEqual([]);
    expect(room.placement('Amira', 'sponsor', 'EHR')).toMatchObject({
      id,
      task: '',
      lead: true,
    });
    expect(change.label).toMatchObject({ code: 'placement-moved', service, lane: 'sponsor' });
    const back = apply(room.workshop(), invert(change));
    expect(back.placement.get(id)).toMatchObject({ lane: 'user', task: 'approve hours' });
  });

  it('puts somebody elsewhere in the same lane', () => {
    const room = openRoom();
    for (const name of ['Amira', 'Ben', 'Chen']) room.place(name, 'user');
    const { id, service, lane } = room.placement('Chen', 'user');
    room.run({ command: 'editPlacement', input: { id, task: 'order stock' } });
    const before = room.placement('Amira', 'user').id;
    room.run({ command: 'movePlacement', input: { id, service, lane, before } });
    expect(room.lane('user')).toEqual(['Chen', 'Amira*', 'Ben']);
    expect(room.placement('Chen', 'user').task).toBe('order stock');
    room.run({ command: 'movePlacement', input: { id, service, lane } });
    expect(room.lane('user')).toEqual(['Amira*', 'Ben', 'Chen']);
  });

  it('changes nothing when dropped where it was lifted', () => {
    const room = openRoom();
    for (const name of ['Amira', 'Ben', 'Chen']) room.place(name, 'user');
    const { id, service, lane } = room.placement('Ben', 'user');
    for (const before of [id, room.placement('Chen', 'user').id]) {
      const result = room.ask({ command: 'movePlacement', input: { id, service, lane, before } });
      expect(result).toEqual({ ok: false, error: { code: 'changes-nothing' } });
    }
    const last = room.placement('Chen', 'user').id;
    expect(room.ask({ command: 'movePlacement', input: { id: last, service, lane } })).toEqual({
      ok: false,
      error: { code: 'changes-nothing' },
    });
  });

  it('is refused into a lane where they already are', () => {
    const room = openRoom();
    const id = room.place('Amira', 'user');
    room.place('Amira', 'sponsor');
    const result = room.ask({
      command: 'movePlacement',
      input: { id, service: room.service(), lane: 'sponsor' },
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'already-placed', lane: 'sponsor' } });
  });
});

describe('taking out', () => {
  it('takes somebody out of one lane; they stay in the list and in every other', () => {
    const room = openRoom();
    room.place('Amira', 'user');
    room.place('Amira', 'sponsor');
    const change = room.takeOut('Amira', 'user');
    expect(room.lane('user')).toEqual([]);
    expect(room.lane('sponsor')).toEqual(['Amira*']);
    expect(room.workshop().stakeholder.size).toBe(1);
    expect(change.label).toEqual({
      code: 'placement-removed',
      stakeholder: room.who('Amira'),
      service: room.service(),
      lane: 'user',
    });
  });

  it.each(['removePlacement', 'movePlacement', 'editPlacement'] as const)(
    '%s is refused for a chip that is gone',
    (command) => {
      const room = openRoom();
      const id = room.place('Amira', 'user');
      room.takeOut('Amira', 'user');
      const refused = { ok: false, error: { code: 'not-there', noun: 'placement', id } };
      const rest = { service: room.service(), lane: 'user' as const };
      const asked = {
        removePlacement: () => room.ask({ command: 'removePlacement', input: { id } }),
        movePlacement: () => room.ask({ command: 'movePlacement', input: { id, ...rest } }),
        editPlacement: () => room.ask({ command: 'editPlacement', input: { id, task: 'x' } }),
      };
      expect(asked[command]()).toEqual(refused);
    },
  );
});

describe('a thousand chips at one place', () => {
  const crowd = (before: (ids: readonly string[]) => string | null) => {
    const room = openRoom();
    const service = room.service();
    const expected: string[] = [];
    const stakeholders = Array.from({ length: 1_000 }, (_, at) => ({
      id: room.mint(),
      name: `Person ${at}`,
    }));
    room.run({ command: 'addStakeholders', input: { stakeholders } });
    for (const { id: stakeholder } of stakeholders) {
      const id = room.mint();
      const target = before(expected);
      room.run({ command: 'place', input: { id, stakeholder, service, lane: 'user', before: target } });
      expected.splice(target === null ? expected.length : expected.indexOf(target), 0, id);
    }
    const placements = [...room.workshop().placement.values()];
    const order = placements.toSorted((a, b) => a.position - b.position).map(({ id }) => id);
    return { order, expected, distinct: new Set(placements.map(({ position }) => position)).size };
  };

  it.each([
    { where: 'before the second', before: (ids: readonly string[]) => ids[1] ?? null },
    { where: 'before the last', before: (ids: readonly string[]) => ids.at(-1) ?? null },
    { where: 'before the first', before: (ids: readonly string[]) => ids[0] ?? null },
    { where: 'last', before: () => null },
  ])('dropped $where keep their order, each at a place of its own', ({ before }) => {
    const { order, expected, distinct } = crowd(before);
    expect(order).toEqual(expected);
    expect(distinct).toBe(1_000);
  });
});

it('refuses a place before somebody who does not stand in that lane', () => {
  const room = openRoom('Payroll');
  const amira = room.place('Amira', 'customer');
  const ben = room.person('Ben');
  const input = { service: room.service(), lane: 'user', before: amira } as const;
  const refused = { ok: false, error: { code: 'not-there', noun: 'placement', id: amira } };
  expect(room.ask({ command: 'place', input: { id: room.mint(), stakeholder: ben, ...input } })).toEqual(
    refused,
  );
  const moved = room.place('Ben', 'sponsor');
  expect(room.ask({ command: 'movePlacement', input: { id: moved, ...input } })).toEqual(refused);
});
