import { describe, expect, it } from 'vitest';

import { deriveRaci } from '../raci/derive-raci.ts';
import { openRoom } from '../test-support/room.ts';
import { findingsOf } from './findings.ts';
import { rowGapsOf } from './row-gaps.ts';
import { rowLacks } from './row-findings.ts';

describe('what the rows of a service lack', () => {
  it('names the finding that settles it: place a sponsor, and rows 5 and 6 have their A', () => {
    const room = openRoom();
    room.place('Maeve', 'customer');
    room.place('Nurses', 'user');
    room.place('Ines', 'provider');
    const gaps = [...rowGapsOf(room.workshop(), room.service())].map(([row, found]) => [
      row,
      ...found.map(({ lacks, finding }) => `${lacks} ${finding.code}`),
    ]);
    expect(gaps).toEqual([
      [5, 'both G03'],
      [6, 'A G03'],
    ]);
  });

  it('tells two causes of one row apart', () => {
    const room = openRoom();
    room.place('Nurses', 'user');
    const row4 = rowGapsOf(room.workshop(), room.service()).get(4);
    expect(row4?.map(({ lacks, finding }) => `${lacks} ${finding.code}`)).toEqual(['A G01', 'R G04']);
  });

  it('speaks of every row that the chart marks, and of no other', () => {
    const room = openRoom();
    for (const name of ['Ivo', 'Ben', 'Amira']) room.place(name, 'customer');
    room.takeOut('Ivo', 'customer');
    room.place('CFO', 'sponsor');
    const chart = deriveRaci(room.workshop(), room.service());
    const marked = new Set(rowLacks(chart).map(({ activity }) => activity));
    expect(new Set(rowGapsOf(room.workshop(), room.service()).keys())).toEqual(marked);
  });

  it('is the same map for as long as the findings are', () => {
    const room = openRoom();
    const before = rowGapsOf(room.workshop(), room.service());
    room.person('Somebody else');
    expect(findingsOf(room.workshop(), room.service())).not.toEqual([]);
    expect(rowGapsOf(room.workshop(), room.service())).toBe(before);
  });
});
