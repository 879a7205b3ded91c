import { describe, expect, it } from 'vitest';

import { openRoom } from '../test-support/room.ts';
import { addByName, placeByName } from './by-name.ts';

describe('a list of names put in a lane', () => {
  it('places people of the list by their names and takes everyone else in, in the order of the names', () => {
    const room = openRoom();
    const amira = room.person('Amira Haddad');
    room.place('Ben', 'user');
    const names = ['Doctors', 'AMIRA  haddad', 'ben', 'Nurses'];
    const to = { service: room.service(), lane: 'user' } as const;
    const { command, ...counts } = placeByName(room.workshop(), names, to, room.mint);
    room.run(command);
    expect(room.lane('user')).toEqual(['Ben*', 'Doctors', 'Amira Haddad', 'Nurses']);
    expect(room.placement('Amira Haddad', 'user').stakeholder).toBe(amira);
    expect(counts).toEqual({ placed: 3, fresh: 2, there: 1, repeated: [] });
  });

  it('takes a name that comes twice for one person', () => {
    const room = openRoom();
    room.person('José');
    const names = ['Jose', 'José', 'Ana', 'ANA', 'A\u0301na'];
    const to = { service: room.service(), lane: 'user' } as const;
    const { command, ...counts } = placeByName(room.workshop(), names, to, room.mint);
    room.run(command);
    expect(room.lane('user')).toEqual(['José', 'Ana']);
    expect(counts).toEqual({ placed: 2, fresh: 1, there: 0, repeated: ['Jose', 'Ana'] });
  });

  it('prefers the very name to one that differs in accents, and the first of two who share it', () => {
    const room = openRoom();
    room.person('José');
    const jose = room.person('Jose');
    const meyer = room.person('A. Meyer');
    room.person('A. Meyer');
    const to = { service: room.service(), lane: 'user' } as const;
    room.run(placeByName(room.workshop(), ['jose', 'A. Meyer'], to, room.mint).command);
    expect([...room.workshop().placement.values()].map(({ stakeholder }) => stakeholder)).toEqual([
      jose,
      meyer,
    ]);
  });
});

it('takes the e-mail address of a newcomer into the list', () => {
  const room = openRoom();
  const to = { service: room.service(), lane: 'user' } as const;
  room.run(placeByName(room.workshop(), ['Amira <amira@north.example>'], to, room.mint).command);
  expect([...room.workshop().stakeholder.values()]).toMatchObject([
    { name: 'Amira', email: 'amira@north.example' },
  ]);
});

describe('a list of names added to the people', () => {
  it('passes over who is in the list, and who comes twice', () => {
    const room = openRoom();
    room.person('Ben');
    const { command, ...counts } = addByName(room.workshop(), ['ben', 'Amira', 'Amira'], room.mint);
    if (command) room.run(command);
    expect([...room.workshop().stakeholder.values()].map(({ name }) => name)).toEqual(['Ben', 'Amira']);
    expect(counts).toEqual({ added: 1, there: 1, repeated: ['Amira'] });
  });

  it('asks for nothing when all of them are', () => {
    const room = openRoom();
    room.person('Ben');
    expect(addByName(room.workshop(), ['Ben'], room.mint)).toEqual({
      command: null,
      added: 0,
      there: 1,
      repeated: [],
    });
  });

  it('takes the e-mail address along, and two addresses for two people of one name', () => {
    const room = openRoom();
    const lines = ['Kim Lee <kim@north.example>', 'Kim Lee <k.lee@south.example>', 'Jo'];
    const { command, ...counts } = addByName(room.workshop(), lines, room.mint);
    if (command) room.run(command);
    expect([...room.workshop().stakeholder.values()].map(({ name, email }) => [name, email])).toEqual([
      ['Kim Lee', 'kim@north.example'],
      ['Kim Lee', 'k.lee@south.example'],
      ['Jo', ''],
    ]);
    expect(counts).toEqual({ added: 3, there: 0, repeated: [] });
  });
});
