import { describe, expect, it } from 'vitest';

import { openRoom } from '../test-support/room.ts';
import { lanesOf, leadOf, placementsOf, servicesInOrder, showsLeadTag } from './lanes.ts';

describe('the lanes of a service', () => {
  it('hold the placements of that service alone, in the order of the board', () => {
    const room = openRoom('Payroll', 'EHR');
    room.place('Amira', 'customer', 'EHR');
    room.place('Ben', 'customer');
    room.place('Chen', 'customer');
    const input = {
      id: room.placement('Chen', 'customer').id,
      service: room.service(),
      lane: 'customer' as const,
    };
    room.run({ command: 'movePlacement', input: { ...input, before: room.placement('Ben', 'customer').id } });
    expect(room.lane('customer')).toEqual(['Chen', 'Ben*']);
    expect(lanesOf(room.workshop(), room.service()).user).toEqual([]);
  });

  it('are empty for a service nobody has come to, or that is not there', () => {
    const room = openRoom();
    const empty = { customer: [], user: [], sponsor: [], provider: [] };
    expect(lanesOf(room.workshop(), room.service())).toEqual(empty);
    expect(lanesOf(room.workshop(), room.mint())).toEqual(empty);
  });
});

describe('everything one stakeholder is', () => {
  it('is every placement of theirs, in any service', () => {
    const room = openRoom('Payroll', 'EHR');
    room.place('Amira', 'customer', 'EHR');
    room.place('Amira', 'sponsor');
    room.place('Ben', 'user');
    const lanes = placementsOf(room.workshop(), room.who('Amira')).map(({ lane }) => lane);
    expect(lanes.toSorted()).toEqual(['customer', 'sponsor']);
    expect(placementsOf(room.workshop(), room.person('Nobody yet'))).toEqual([]);
  });
});

describe('the lead of a lane', () => {
  it('wears the tag in a lane of two or more, and always in Customer', () => {
    const room = openRoom();
    const shows = (name: string, lane: 'customer' | 'user') => {
      const placements = lanesOf(room.workshop(), room.service())[lane];
      return showsLeadTag(room.placement(name, lane), placements);
    };
    room.place('Amira', 'customer');
    room.place('Ben', 'user');
    expect(shows('Amira', 'customer')).toBe(true);
    expect(shows('Ben', 'user')).toBe(false);
    room.place('Chen', 'user');
    expect(shows('Ben', 'user')).toBe(true);
    expect(shows('Chen', 'user')).toBe(false);
  });

  it('is nobody in an empty lane', () => {
    expect(leadOf([])).toBeNull();
  });
});

describe('services in order', () => {
  it('stand as the room put them', () => {
    const room = openRoom('Payroll', 'EHR', 'Wi-Fi');
    room.run({ command: 'moveService', input: { id: room.service('Wi-Fi'), before: room.service('EHR') } });
    expect(servicesInOrder(room.workshop()).map(({ name }) => name)).toEqual(['Payroll', 'Wi-Fi', 'EHR']);
  });
});
