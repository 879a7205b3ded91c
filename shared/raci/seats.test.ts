import { describe, expect, it } from 'vitest';

import { openRoom, type Room } from '../test-support/room.ts';
import { deriveRaci } from './derive-raci.ts';
import { isMissing, seatsOf, wouldAnswer } from './seats.ts';

const columns = (room: Room): readonly string[] =>
  seatsOf(deriveRaci(room.workshop(), room.service())).map((seat) =>
    seat.kind === 'nobody'
      ? `nobody (${seat.lane})`
      : (room.workshop().stakeholder.get(seat.column.stakeholder)?.name ?? '?'),
  );

describe('the places of a chart', () => {
  it('hold a place where a lane is empty, in the order of the board', () => {
    const room = openRoom();
    room.place('Maeve', 'customer');
    room.place('Nurses', 'user');
    room.place('Ines', 'provider');
    expect(columns(room)).toEqual(['Maeve', 'Nurses', 'nobody (sponsor)', 'Ines']);
  });

  it('show who wears several hats once, and hold no place for those lanes', () => {
    const room = openRoom();
    for (const lane of ['customer', 'user', 'sponsor'] as const) room.place('Amira', lane);
    expect(columns(room)).toEqual(['Amira', 'nobody (provider)']);
  });

  it('are missing only where somebody else is there', () => {
    const room = openRoom();
    const missing = (): boolean => isMissing(deriveRaci(room.workshop(), room.service()), 'sponsor');
    expect(missing()).toBe(false);
    room.place('Maeve', 'customer');
    expect(missing()).toBe(true);
    room.place('Maeve', 'sponsor');
    expect(missing()).toBe(false);
  });

  it('ask for an A on the rows their lane owns', () => {
    const room = openRoom();
    room.place('Maeve', 'customer');
    const { rows } = deriveRaci(room.workshop(), room.service());
    expect(rows.filter((row) => wouldAnswer(row, 'sponsor')).map(({ activity }) => activity)).toEqual([5, 6]);
    expect(rows.filter((row) => wouldAnswer(row, 'user'))).toEqual([]);
  });
});
