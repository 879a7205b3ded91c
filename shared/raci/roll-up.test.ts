import { describe, expect, it } from 'vitest';

import { openRoom, type Room } from '../test-support/room.ts';
import { answerCounts, rollUpOf, type ServiceRollUp } from './roll-up.ts';

function inService(room: Room, name: string, service: string): ServiceRollUp {
  const found = rollUpOf(room.workshop(), room.who(name)).services.find(
    (one) => one.service.name === service,
  );
  if (!found) throw new Error(`${name} stands in no lane of ${service}`);
  return found;
}

/** Retail of raci.md: one in each lane. */
function retail(...services: readonly string[]): Room {
  const room = openRoom(...services);
  for (const service of services) {
    room.place('Manager', 'customer', service);
    room.place('Employees', 'user', service);
    room.place('CFO', 'sponsor', service);
    room.place('IT', 'provider', service);
  }
  return room;
}

describe('what one person has in each service', () => {
  it('is what they answer for, do, are asked before and told after', () => {
    const manager = inService(retail('Inventory'), 'Manager', 'Inventory');
    expect(manager.answersFor).toEqual([
      { activity: 1, letter: 'A/R' },
      { activity: 2, letter: 'A' },
      { activity: 3, letter: 'A' },
      { activity: 4, letter: 'A' },
      { activity: 8, letter: 'A' },
      { activity: 10, letter: 'A/R' },
    ]);
    expect(manager).toMatchObject({
      highest: 'A/R',
      does: [6],
      askedBefore: [5],
      toldAfter: [7, 9],
      couldAnswerFor: [],
    });
  });

  it('is never merged across services: an A on Payroll says nothing on EHR', () => {
    const room = retail('EHR', 'Payroll');
    room.place('Ben', 'customer', 'EHR');
    room.place('Ben', 'sponsor', 'Payroll');
    room.appoint('Ben', 'sponsor', 'Payroll');
    const { services } = rollUpOf(room.workshop(), room.who('Ben'));
    expect(services.map(({ service, highest }) => `${service.name} ${highest}`)).toEqual([
      'EHR R',
      'Payroll A/R',
    ]);
  });

  it('says A? where nobody of several leads, above any R', () => {
    const room = openRoom('Payroll');
    for (const name of ['Ivo', 'Ben', 'Amira']) room.place(name, 'customer');
    room.takeOut('Ivo', 'customer');
    const ben = inService(room, 'Ben', 'Payroll');
    expect(ben.highest).toBe('A?');
    expect(ben.answersFor).toEqual([]);
    expect(ben.couldAnswerFor).toEqual([1, 2, 3, 4, 8, 10]);
    expect(ben.does).toEqual([1, 10]);
  });

  it('holds nothing for who stands in no lane', () => {
    const room = retail('Inventory');
    room.person('Guest');
    expect(rollUpOf(room.workshop(), room.who('Guest'))).toMatchObject({ services: [], speaksFor: [] });
  });

  it('names the As a spokesperson carries for a group', () => {
    const room = openRoom('EHR', 'Payroll');
    room.person('R. Diaz');
    room.group('Ward Council', 'R. Diaz');
    room.place('Ward Council', 'sponsor', 'EHR');
    room.place('Ward Council', 'user', 'Payroll');
    const { speaksFor } = rollUpOf(room.workshop(), room.who('R. Diaz'));
    expect(speaksFor.map(({ group, service, activities }) => [group, service.name, activities])).toEqual([
      [room.who('Ward Council'), 'EHR', [5, 6]],
    ]);
  });
});

describe('how much everybody answers for', () => {
  it('counts As, the services they are in, Rs and Cs, for everybody with a place', () => {
    const room = retail('EHR', 'Payroll');
    room.person('Guest');
    const counts = [...answerCounts(room.workshop())].map(([id, { activities, services, does, asked }]) => [
      room.workshop().stakeholder.get(id)?.name,
      activities,
      services,
      does,
      asked,
    ]);
    expect(counts).toEqual([
      ['Manager', 12, 2, 2, 2],
      ['Employees', 0, 0, 6, 6],
      ['CFO', 4, 2, 0, 4],
      ['IT', 4, 2, 6, 8],
    ]);
  });

  it('has who speaks for a group, though nobody placed them', () => {
    const room = openRoom('EHR');
    room.person('R. Diaz');
    room.person('Guest');
    room.group('Ward Council', 'R. Diaz');
    room.place('Ward Council', 'sponsor');
    const counts = answerCounts(room.workshop());
    expect(counts.get(room.who('R. Diaz'))).toMatchObject({ activities: 0, spoken: 2 });
    expect(counts.has(room.who('Guest'))).toBe(false);
  });
});
