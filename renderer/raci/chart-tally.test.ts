import { describe, expect, it } from 'vitest';

import { deriveRaci } from '../../shared/raci/derive-raci.ts';
import { openRoom } from '../../shared/test-support/room.ts';
import { tallyOf } from './chart-tally.ts';

describe('how far a chart has come', () => {
  it('counts the rows that wait for a sponsor', () => {
    const room = openRoom('Patient scheduling');
    room.place('Maeve', 'customer');
    room.place('Nurses', 'user');
    room.place('Ines', 'provider');
    const chart = deriveRaci(room.workshop(), room.service());
    expect(tallyOf(chart)).toEqual({ rows: 10, settled: 8, withoutA: 2, withoutR: 1, unnamed: 0 });
  });

  it('does not call a row settled whose A nobody carries', () => {
    const room = openRoom('Patient scheduling');
    room.group('Ward council');
    for (const lane of ['customer', 'user', 'sponsor', 'provider'] as const) room.place('Ward council', lane);
    const chart = deriveRaci(room.workshop(), room.service());
    expect(tallyOf(chart)).toEqual({ rows: 10, settled: 0, withoutA: 0, withoutR: 0, unnamed: 10 });
  });
});
