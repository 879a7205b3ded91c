import { describe, expect, it } from 'vitest';

import { deriveRaci } from '../../shared/raci/derive-raci.ts';
import { openRoom, type Room } from '../../shared/test-support/room.ts';
import { viewColumns } from './chart-view.ts';

const columns = (room: Room): readonly string[] =>
  viewColumns(deriveRaci(room.workshop(), room.service())).map((view) =>
    view.kind === 'nobody'
      ? `nobody (${view.lane})`
      : (room.workshop().stakeholder.get(view.column.stakeholder)?.name ?? '?'),
  );

describe('the columns of the RACI screen', () => {
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
});
