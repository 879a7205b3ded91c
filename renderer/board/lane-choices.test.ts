import { describe, expect, it } from 'vitest';

import { openRoom, type Room } from '../../shared/test-support/room.ts';
import { laneChoices, likelyLane } from './lane-choices.ts';

function choicesFor(room: Room, name: string, service?: string) {
  return laneChoices(room.workshop(), room.who(name), room.service(service));
}

describe('the lanes somebody can be assigned to', () => {
  it('tell who stands there, and where they do already', () => {
    const room = openRoom('Payroll');
    room.place('Amira', 'customer');
    room.place('Ben', 'customer');
    expect(choicesFor(room, 'Ben')).toEqual([
      { lane: 'customer', isThere: true, standing: ['Amira', 'Ben'] },
      { lane: 'user', isThere: false, standing: [] },
      { lane: 'sponsor', isThere: false, standing: [] },
      { lane: 'provider', isThere: false, standing: [] },
    ]);
  });

  it('offer the first empty one, else the first they are not in', () => {
    const room = openRoom('Payroll');
    room.place('Amira', 'customer');
    room.person('Ben');
    expect(likelyLane(choicesFor(room, 'Ben'), null)).toBe('user');
    for (const lane of ['user', 'sponsor', 'provider'] as const) room.place('Amira', lane);
    expect(likelyLane(choicesFor(room, 'Ben'), null)).toBe('customer');
    expect(likelyLane(choicesFor(room, 'Amira'), null)).toBeNull();
  });

  it('offer what a chip is already when it goes to another service', () => {
    const room = openRoom('Payroll', 'EHR');
    room.place('Ben', 'sponsor', 'Payroll');
    const from = room.placement('Ben', 'sponsor', 'Payroll');
    expect(likelyLane(choicesFor(room, 'Ben', 'EHR'), from)).toBe('sponsor');
    expect(likelyLane(choicesFor(room, 'Ben', 'Payroll'), from)).toBeNull();
  });
});
