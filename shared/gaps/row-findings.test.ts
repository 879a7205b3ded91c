import { describe, expect, it } from 'vitest';

import { lanesOf } from '../model/lanes.ts';
import { openRoom } from '../test-support/room.ts';
import { deriveRaci, type RaciChart } from '../raci/derive-raci.ts';
import { isAccountable, isResponsible, type Letter } from '../raci/letters.ts';
import { laneFindings } from './lane-findings.ts';
import { rowFindings, rowLacks } from './row-findings.ts';

const NOBODY = { customer: [], user: [], sponsor: [], provider: [] };

/** A chart as it will be once a room can change letters: this one with some letters taken away. */
function without(chart: RaciChart, activity: number, taken: (letter: Letter | null) => boolean): RaciChart {
  return {
    ...chart,
    rows: chart.rows.map((row) =>
      row.activity === activity
        ? { ...row, cells: row.cells.map((cell) => (taken(cell.letter) ? { ...cell, letter: null } : cell)) }
        : row,
    ),
  };
}

describe('a row without A (V02) or without R (V03)', () => {
  const room = openRoom();
  for (const lane of ['customer', 'user', 'sponsor', 'provider'] as const) room.place(`The ${lane}`, lane);
  const chart = deriveRaci(room.workshop(), room.service());
  const lanes = lanesOf(room.workshop(), room.service());

  const findingsFor = (one: RaciChart, at = lanes) => {
    const lacks = rowLacks(one);
    return rowFindings(one, lacks, laneFindings(one.service, at, lacks, NOBODY));
  };

  it('is nowhere in a complete service', () => {
    expect(rowLacks(chart)).toEqual([]);
    expect(findingsFor(chart)).toEqual([]);
  });

  it('stands alone when every lane has its lead', () => {
    expect(findingsFor(without(chart, 5, isAccountable))).toEqual([
      {
        code: 'V02',
        level: 'error',
        service: room.service(),
        lane: null,
        stakeholder: null,
        activity: 5,
        rows: [5],
        withoutA: [5],
        withoutR: [],
        alsoIn: [],
        fixes: [],
      },
      expect.objectContaining({ code: 'V03', activity: 5, withoutA: [], withoutR: [5] }),
    ]);
    expect(findingsFor(without(chart, 9, isResponsible)).map(({ code }) => code)).toEqual(['V03']);
  });

  it('stands alone when the lane that is bare could not have given it', () => {
    const noUser = { ...lanes, user: [] };
    const codes = findingsFor(without(chart, 5, isAccountable), noUser).map(({ code }) => code);
    expect(codes).toEqual(['V02', 'V03']);
  });

  it('is not said again when a bare lane explains it', () => {
    const noSponsor = { ...lanes, sponsor: [] };
    expect(findingsFor(without(chart, 5, isAccountable), noSponsor)).toEqual([]);
  });
});
