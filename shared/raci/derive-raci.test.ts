import { describe, expect, it } from 'vitest';

import {
  cellOf,
  chartOfAllRows,
  lettersIn,
  peopleOn,
  rowsWithoutA,
  rowsWithoutR,
} from '../test-support/chart.ts';
import { openRoom, type Room } from '../test-support/room.ts';
import { deriveRaci, type RaciChart } from './derive-raci.ts';
import { isAccountable, isResponsible } from './letters.ts';

const chartOf = (room: Room): RaciChart => deriveRaci(room.workshop(), room.service());

/** How many As each column holds, on rows up to `last`. */
function countsOfA(chart: RaciChart, last: number): readonly number[] {
  return chart.columns.map(
    (_, at) =>
      chart.rows.filter(({ activity, cells }) => activity <= last && isAccountable(cells[at]?.letter ?? null))
        .length,
  );
}

describe('test vectors of raci.md', () => {
  it('retail, one per lane: one A and an R on all 18 rows, As 6/0/2/2 and 12/0/3/3', () => {
    const room = openRoom('Inventory');
    room.place('Manager', 'customer');
    room.place('Employees', 'user');
    room.place('CFO', 'sponsor');
    room.place('IT', 'provider');
    const chart = chartOfAllRows(room);
    expect(chart.rows).toHaveLength(18);
    for (const { cells } of chart.rows) {
      expect(cells.filter(({ letter }) => isAccountable(letter))).toHaveLength(1);
      expect(cells.some(({ letter }) => isResponsible(letter))).toBe(true);
    }
    expect(countsOfA(chart, 10)).toEqual([6, 0, 2, 2]);
    expect(countsOfA(chart, 18)).toEqual([12, 0, 3, 3]);
  });

  it('health record: the lead doctors are asked, nurses and admin staff are told', () => {
    const room = openRoom('EHR');
    room.place('IT manager', 'customer');
    room.place('Doctors', 'user');
    room.place('Nurses', 'user');
    room.place('Admin', 'user');
    room.place('CFO', 'sponsor');
    room.place('IT ops', 'provider');
    const chart = chartOf(room);
    expect(peopleOn(room, chart)).toEqual(['IT manager', 'Doctors', 'Nurses', 'Admin', 'CFO', 'IT ops']);
    expect(lettersIn(chart, 1)).toEqual(['A/R', 'C', 'I', 'I', 'I', 'C']);
    expect(lettersIn(chart, 8)).toEqual(['A', 'R', 'R', 'R', '–', 'C']);
  });

  it('three customers: the lead holds the A, the others do it with them', () => {
    const room = openRoom();
    for (const customer of ['C1', 'C2', 'C3']) room.place(customer, 'customer');
    room.place('Staff', 'user');
    room.place('CFO', 'sponsor');
    room.place('IT lead', 'provider');
    room.place('Desk', 'provider');
    const chart = chartOf(room);
    expect(lettersIn(chart, 1)).toEqual(['A/R', 'R', 'R', 'C', 'I', 'C', 'I']);
    for (const { cells } of chart.rows) {
      expect(cells.filter(({ letter }) => isAccountable(letter))).toHaveLength(1);
    }
  });

  it('all hats: Amira in three lanes has one entry a row, the strongest', () => {
    const room = openRoom();
    for (const lane of ['customer', 'user', 'sponsor'] as const) room.place('Amira', lane);
    room.place('IT', 'provider');
    const chart = chartOf(room);
    expect(peopleOn(room, chart)).toEqual(['Amira', 'IT']);
    const rowsOf = (name: string, letter: string) =>
      chart.rows
        .filter(({ activity }) => cellOf(room, chart, name, activity).letter === letter)
        .map(({ activity }) => activity);
    expect(rowsOf('Amira', 'A/R')).toEqual([1, 2, 5, 6, 8, 10]);
    expect(rowsOf('Amira', 'A')).toEqual([3, 4]);
    expect(rowsOf('Amira', 'I')).toEqual([7]);
    expect(rowsOf('Amira', 'R')).toEqual([9]);
    expect(rowsOf('IT', 'A/R')).toEqual([7]);
    expect(rowsOf('IT', 'A')).toEqual([9]);
  });

  it('debit card, no sponsor: nobody authorises the budget, nobody answers for its worth', () => {
    const room = openRoom('Debit card');
    room.place('Owner', 'customer');
    room.place('Shopper', 'user');
    room.place('ITSM', 'provider');
    room.place('Support', 'provider');
    const chart = chartOf(room);
    expect(rowsWithoutA(chart)).toEqual([5, 6]);
    expect(rowsWithoutR(chart)).toEqual([5]);
  });

  it.each([
    { missing: 'provider', withoutA: [7, 9], withoutR: [3, 4, 7] },
    { missing: 'user', withoutA: [], withoutR: [2, 8, 9] },
    { missing: 'customer', withoutA: [1, 2, 3, 4, 8, 10], withoutR: [1, 10] },
  ])('no $missing: no A on $withoutA, no R on $withoutR', ({ missing, withoutA, withoutR }) => {
    const room = openRoom();
    for (const lane of ['customer', 'user', 'sponsor', 'provider'] as const) {
      if (lane !== missing) room.place(`The ${lane}`, lane);
    }
    expect(rowsWithoutA(chartOf(room))).toEqual(withoutA);
    expect(rowsWithoutR(chartOf(room))).toEqual(withoutR);
  });

  it('two customers and no lead: no A on six rows, both do rows 1 and 10, both are candidates', () => {
    const room = twoCustomersWithoutLead();
    const chart = chartOf(room);
    expect(rowsWithoutA(chart)).toEqual([1, 2, 3, 4, 8, 10]);
    expect(lettersIn(chart, 1).slice(0, 2)).toEqual(['R', 'R']);
    expect(lettersIn(chart, 10).slice(0, 2)).toEqual(['R', 'R']);
    const candidates = chart.rows
      .filter(({ cells }) => cells[0]?.candidate && cells[1]?.candidate)
      .map(({ activity }) => activity);
    expect(candidates).toEqual([1, 2, 3, 4, 8, 10]);
    expect(chart.rows.some(({ cells }) => cells.slice(2).some(({ candidate }) => candidate))).toBe(false);
  });
});

describe('columns of a chart', () => {
  it('stand lane by lane, the lead of each first, the rest as on the board', () => {
    const room = openRoom();
    room.place('Pia', 'provider');
    for (const name of ['Cem', 'Cleo', 'Cara']) room.place(name, 'customer');
    room.appoint('Cara', 'customer');
    expect(peopleOn(room, chartOf(room))).toEqual(['Cara', 'Cem', 'Cleo', 'Pia']);
  });

  it('show someone with several lanes once, at the first, with all hats', () => {
    const room = openRoom();
    room.place('Ben', 'user');
    room.place('Amira', 'sponsor');
    room.place('Amira', 'user');
    const chart = chartOf(room);
    expect(peopleOn(room, chart)).toEqual(['Ben', 'Amira']);
    expect(chart.columns[1]?.hats).toEqual([
      { lane: 'user', lead: false, tagged: false },
      { lane: 'sponsor', lead: true, tagged: false },
    ]);
  });

  it('tag the lead in a lane of two, and always in Customer', () => {
    const room = openRoom();
    room.place('Amira', 'customer');
    room.place('Ben', 'user');
    room.place('Chen', 'user');
    room.place('Dana', 'sponsor');
    const tags = chartOf(room).columns.map(({ hats }) => hats[0]?.tagged);
    expect(tags).toEqual([true, true, false, false]);
  });

  it('are none when nobody is placed; the rows stand all the same', () => {
    const chart = chartOf(openRoom());
    expect(chart.columns).toEqual([]);
    expect(chart.rows).toHaveLength(10);
    expect(chart.rows.every(({ cells }) => cells.length === 0)).toBe(true);
  });
});

describe('why a letter', () => {
  it('names lane, standing and row', () => {
    const room = openRoom();
    room.place('Amira', 'customer');
    room.place('Ben', 'customer');
    const chart = chartOf(room);
    expect(cellOf(room, chart, 'Amira', 1).reasons).toEqual([
      { lane: 'customer', standing: 'lead', activity: 1, letter: 'A/R' },
    ]);
    expect(cellOf(room, chart, 'Ben', 4).reasons).toEqual([
      { lane: 'customer', standing: 'other', activity: 4, letter: 'C' },
    ]);
  });

  it('keeps every reason of a merged cell, the weaker ones too', () => {
    const room = openRoom();
    for (const lane of ['customer', 'user', 'sponsor'] as const) room.place('Amira', lane);
    const cell = cellOf(room, chartOf(room), 'Amira', 1);
    expect(cell.letter).toBe('A/R');
    expect(cell.reasons.map(({ lane, letter }) => `${lane} ${letter}`)).toEqual([
      'customer A/R',
      'user C',
      'sponsor I',
    ]);
  });

  it('says when nobody leads the lane', () => {
    const room = twoCustomersWithoutLead();
    const cell = cellOf(room, chartOf(room), 'Ben', 1);
    expect(cell.reasons).toEqual([{ lane: 'customer', standing: 'no-lead', activity: 1, letter: 'R' }]);
  });

  it('has nothing to say where the lane gives nothing', () => {
    const room = openRoom();
    room.place('Nurses', 'user');
    const cell = cellOf(room, chartOf(room), 'Nurses', 5);
    expect(cell.letter).toBeNull();
    expect(cell.reasons).toEqual([]);
  });
});

describe('a group that holds an A', () => {
  it('is spoken for by its spokesperson, on its A rows only', () => {
    const room = openRoom();
    room.person('R. Diaz');
    room.group('Ward Council', 'R. Diaz');
    room.place('Ward Council', 'customer');
    const chart = chartOf(room);
    expect(cellOf(room, chart, 'Ward Council', 1)).toMatchObject({
      letter: 'A/R',
      spokesperson: room.who('R. Diaz'),
      unnamed: false,
    });
    expect(cellOf(room, chart, 'Ward Council', 7)).toMatchObject({ spokesperson: null, unnamed: false });
  });

  it('has no named person until somebody names one', () => {
    const room = openRoom();
    room.group('Ward Council');
    room.place('Ward Council', 'customer');
    const council = room.who('Ward Council');
    expect(cellOf(room, chartOf(room), 'Ward Council', 1)).toMatchObject({
      spokesperson: null,
      unnamed: true,
    });
    const diaz = room.person('R. Diaz');
    room.run({ command: 'editStakeholder', input: { id: council, spokesperson: diaz } });
    expect(cellOf(room, chartOf(room), 'Ward Council', 1)).toMatchObject({
      spokesperson: diaz,
      unnamed: false,
    });
  });

  it('needs none where it only does, is asked or is told', () => {
    const room = openRoom();
    room.place('Amira', 'customer');
    room.group('Ward Council');
    room.place('Ward Council', 'customer');
    room.group('Nurses');
    room.place('Nurses', 'user');
    const cells = chartOf(room).rows.flatMap((row) => row.cells);
    expect(cells.some(({ unnamed }) => unnamed)).toBe(false);
  });

  it('is an organisation too: the same holds', () => {
    const room = openRoom();
    room.person('Acme', { kind: 'organisation' });
    room.place('Acme', 'provider');
    expect(cellOf(room, chartOf(room), 'Acme', 7).unnamed).toBe(true);
  });
});

describe('deriving again', () => {
  it('gives the same chart while its service stays as it is, whatever happens elsewhere', () => {
    const room = openRoom('Payroll', 'Guest Wi-Fi');
    room.place('Amira', 'customer', 'Payroll');
    const before = chartOf(room);
    room.place('Ben', 'user', 'Guest Wi-Fi');
    expect(chartOf(room)).toBe(before);
  });

  it('follows a row switched on', () => {
    const room = openRoom();
    room.place('Amira', 'customer');
    expect(chartOf(room).rows).toHaveLength(10);
    room.switchRow(12, true);
    expect(lettersIn(chartOf(room), 12)).toEqual(['A/R']);
  });

  it('follows a person who turns out to be a group', () => {
    const room = openRoom();
    room.place('Amira', 'customer');
    expect(cellOf(room, chartOf(room), 'Amira', 1).unnamed).toBe(false);
    room.run({ command: 'editStakeholder', input: { id: room.who('Amira'), kind: 'group' } });
    expect(cellOf(room, chartOf(room), 'Amira', 1).unnamed).toBe(true);
  });

  it('throws for a service that is not there', () => {
    const room = openRoom();
    expect(() => deriveRaci(room.workshop(), room.mint())).toThrow('No such service');
  });
});

function twoCustomersWithoutLead(): Room {
  const room = openRoom();
  for (const name of ['Chair', 'Amira', 'Ben']) room.place(name, 'customer');
  room.takeOut('Chair', 'customer');
  room.place('Staff', 'user');
  room.place('CFO', 'sponsor');
  room.place('IT', 'provider');
  return room;
}
