import { describe, expect, it } from 'vitest';

import { servicesInOrder } from '../model/lanes.ts';
import { openRoom, type Room } from '../test-support/room.ts';
import { dropPlacement, dropService, dropStakeholder, standsThere, stepService } from './drop.ts';

function names(room: Room): readonly string[] {
  return servicesInOrder(room.workshop()).map(({ name }) => name);
}

describe('dropping people', () => {
  it('assigns from the list and leaves every other place alone', () => {
    const room = openRoom('Payroll', 'EHR');
    room.place('Amira', 'customer', 'Payroll');
    room.run(
      dropStakeholder(room.who('Amira'), { service: room.service('EHR'), lane: 'sponsor' }, room.mint()),
    );
    expect(room.lane('customer', 'Payroll')).toEqual(['Amira*']);
    expect(room.lane('sponsor', 'EHR')).toEqual(['Amira*']);
  });

  it('moves lane to lane, and with Ctrl is also here; the task stays with the place it is of', () => {
    const room = openRoom('Payroll');
    const id = room.place('Amira', 'customer');
    room.run({ command: 'editPlacement', input: { id, task: 'signs the runs' } });
    const toUser = { service: room.service(), lane: 'user' } as const;
    const copy = dropPlacement(room.workshop(), id, toUser, true, room.mint());
    if (copy) room.run(copy);
    expect(room.lane('customer')).toEqual(['Amira*']);
    expect(room.placement('Amira', 'user').task).toBe('');
    expect(room.placement('Amira', 'customer').task).toBe('signs the runs');
    const move = dropPlacement(room.workshop(), id, { ...toUser, lane: 'sponsor' }, false, room.mint());
    if (move) room.run(move);
    expect(room.lane('customer')).toEqual([]);
    expect(room.lane('sponsor')).toEqual(['Amira*']);
  });

  it('asks for nothing when the chip is gone by then', () => {
    const room = openRoom('Payroll');
    const place = { service: room.service(), lane: 'user' } as const;
    expect(dropPlacement(room.workshop(), room.mint(), place, false, room.mint())).toBeNull();
  });

  it('knows beforehand where somebody stands already', () => {
    const room = openRoom('Payroll');
    room.place('Amira', 'customer');
    const at = (lane: 'customer' | 'user') =>
      standsThere(room.workshop(), room.who('Amira'), { service: room.service(), lane });
    expect([at('customer'), at('user')]).toEqual([true, false]);
  });
});

describe('ordering services', () => {
  it('drops a service in the place of another, upwards and downwards', () => {
    const room = openRoom('A', 'B', 'C', 'D');
    const drop = (what: string, onto: string) => {
      const command = dropService(room.workshop(), room.service(what), room.service(onto));
      if (command) room.run(command);
    };
    drop('D', 'A');
    expect(names(room)).toEqual(['D', 'A', 'B', 'C']);
    drop('D', 'B');
    expect(names(room)).toEqual(['A', 'B', 'D', 'C']);
    drop('B', 'B');
    expect(names(room)).toEqual(['A', 'B', 'D', 'C']);
  });

  it('steps up and down, and stops at the ends', () => {
    const room = openRoom('A', 'B');
    expect(stepService(room.workshop(), room.service('A'), -1)).toBeNull();
    const down = stepService(room.workshop(), room.service('A'), 1);
    if (down) room.run(down);
    expect(names(room)).toEqual(['B', 'A']);
    expect(stepService(room.workshop(), room.service('A'), 1)).toBeNull();
  });
});
