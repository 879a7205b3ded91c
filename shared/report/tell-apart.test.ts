import { describe, expect, it } from 'vitest';

import type { Stakeholder } from '../model/stakeholder.ts';
import { openRoom, type Room } from '../test-support/room.ts';
import { tellApart } from './tell-apart.ts';

type Fields = Pick<Stakeholder, 'name'> & Partial<Stakeholder>;

function marksOf(room: Room, ...people: readonly Fields[]): readonly (readonly string[] | undefined)[] {
  const ids = people.map(({ name, ...fields }) => room.person(name, fields));
  const stakeholders = ids.flatMap((id) => room.workshop().stakeholder.get(id) ?? []);
  const marks = tellApart(room.workshop(), stakeholders);
  return ids.map((id) => marks.get(id));
}

describe('telling namesakes apart', () => {
  it('adds nothing to a name of its own', () => {
    const marks = marksOf(openRoom(), { name: 'A. Meyer', jobTitle: 'Nurse' }, { name: 'B. Meyer' });
    expect(marks).toEqual([undefined, undefined]);
  });

  it('uses the organisation where that is enough', () => {
    const room = openRoom();
    const people = ['Finance', 'Wards'].map((unit) => ({
      name: 'A. Meyer',
      jobTitle: 'Head',
      organisation: room.organisation(unit),
    }));
    expect(marksOf(room, ...people)).toEqual([['Finance'], ['Wards']]);
  });

  it('uses the job title where the organisation is the same or not known', () => {
    const room = openRoom();
    const organisation = room.organisation('Finance');
    const marks = marksOf(
      room,
      { name: 'A. Meyer', jobTitle: 'Head of payroll', organisation },
      { name: 'A. Meyer', jobTitle: 'Controller', organisation },
    );
    expect(marks).toEqual([['Head of payroll'], ['Controller']]);
  });

  it('uses both where neither alone is enough', () => {
    const room = openRoom();
    const finance = room.organisation('Finance');
    const wards = room.organisation('Wards');
    const marks = marksOf(
      room,
      { name: 'A. Meyer', jobTitle: 'Head', organisation: finance },
      { name: 'A. Meyer', jobTitle: 'Clerk', organisation: finance },
      { name: 'A. Meyer', jobTitle: 'Head', organisation: wards },
    );
    expect(marks).toEqual([
      ['Finance', 'Head'],
      ['Finance', 'Clerk'],
      ['Wards', 'Head'],
    ]);
  });

  it('leaves the one bare of whom nothing is known', () => {
    const marks = marksOf(openRoom(), { name: 'A. Meyer' }, { name: 'A. Meyer', jobTitle: 'Clerk' });
    expect(marks).toEqual([[], ['Clerk']]);
  });

  it('adds nothing that does not help', () => {
    const marks = marksOf(
      openRoom(),
      { name: 'A. Meyer', jobTitle: 'Nurse' },
      { name: 'A. Meyer', jobTitle: 'Nurse' },
    );
    expect(marks).toEqual([[], []]);
  });
});
