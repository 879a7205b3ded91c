import { describe, expect, it } from 'vitest';

import { openRoom, type Room } from '../test-support/room.ts';

const trio = (): Room => {
  const room = openRoom();
  for (const name of ['Amira', 'Ben', 'Chen']) room.place(name, 'customer');
  return room;
};

describe('the lead of a lane', () => {
  it('is the first who comes; a second customer joins without taking the lead', () => {
    const room = openRoom();
    room.place('Amira', 'customer');
    expect(room.lane('customer')).toEqual(['Amira*']);
    room.place('Ben', 'customer');
    expect(room.lane('customer')).toEqual(['Amira*', 'Ben']);
  });

  it('stays the lead when others go or change places', () => {
    const room = trio();
    room.takeOut('Chen', 'customer');
    const { id, service, lane } = room.placement('Amira', 'customer');
    room.run({ command: 'movePlacement', input: { id, service, lane } });
    expect(room.lane('customer')).toEqual(['Ben', 'Amira*']);
  });

  it('is nobody when the lead leaves two behind: the room has to choose', () => {
    const room = trio();
    room.takeOut('Amira', 'customer');
    expect(room.lane('customer')).toEqual(['Ben', 'Chen']);
  });

  it('is nobody for who joins a lane that has to choose', () => {
    const room = trio();
    room.takeOut('Amira', 'customer');
    room.place('Dana', 'customer');
    expect(room.lane('customer')).toEqual(['Ben', 'Chen', 'Dana']);
  });

  it('is the one who remains', () => {
    const room = trio();
    room.takeOut('Amira', 'customer');
    room.takeOut('Chen', 'customer');
    expect(room.lane('customer')).toEqual(['Ben*']);
  });

  it('is the one who remains when somebody is removed from the list of people', () => {
    const room = trio();
    room.takeOut('Chen', 'customer');
    room.run({ command: 'removeStakeholder', input: { id: room.who('Amira') } });
    expect(room.lane('customer')).toEqual(['Ben*']);
  });

  it('hands over when another is appointed, in one step', () => {
    const room = trio();
    const change = room.appoint('Chen', 'customer');
    expect(change.label).toMatchObject({ code: 'lead-appointed', stakeholder: room.who('Chen') });
    expect(room.lane('customer')).toEqual(['Amira', 'Ben', 'Chen*']);
  });

  it('can be chosen where nobody leads', () => {
    const room = trio();
    room.takeOut('Amira', 'customer');
    room.appoint('Chen', 'customer');
    expect(room.lane('customer')).toEqual(['Ben', 'Chen*']);
  });

  it('is chosen for one lane of one service alone', () => {
    const room = openRoom('Payroll', 'EHR');
    for (const name of ['Amira', 'Ben']) {
      room.place(name, 'customer');
      room.place(name, 'user');
      room.place(name, 'customer', 'EHR');
    }
    room.appoint('Ben', 'customer');
    expect(room.lane('customer')).toEqual(['Amira', 'Ben*']);
    expect(room.lane('user')).toEqual(['Amira*', 'Ben']);
    expect(room.lane('customer', 'EHR')).toEqual(['Amira*', 'Ben']);
  });

  it('does not change by appointing the lead again, or someone who is not there', () => {
    const room = trio();
    const { id } = room.placement('Amira', 'customer');
    expect(room.ask({ command: 'appointLead', input: { id } })).toMatchObject({
      error: { code: 'changes-nothing' },
    });
    const nobody = room.mint();
    expect(room.ask({ command: 'appointLead', input: { id: nobody } })).toMatchObject({
      error: { code: 'not-there', noun: 'placement', id: nobody },
    });
  });
});

describe('a lead who moves to another lane', () => {
  it('leads where nobody was, and leaves the one who remains in the lead', () => {
    const room = openRoom();
    room.place('Amira', 'customer');
    room.place('Ben', 'customer');
    room.move('Amira', 'customer', 'sponsor');
    expect(room.lane('customer')).toEqual(['Ben*']);
    expect(room.lane('sponsor')).toEqual(['Amira*']);
  });

  it('does not lead where others are', () => {
    const room = trio();
    room.place('Dana', 'sponsor');
    room.move('Amira', 'customer', 'sponsor');
    expect(room.lane('customer')).toEqual(['Ben', 'Chen']);
    expect(room.lane('sponsor')).toEqual(['Dana*', 'Amira']);
  });
});
