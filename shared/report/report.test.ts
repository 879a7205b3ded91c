import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { LANES } from '../model/placement.ts';
import { findings } from '../gaps/findings.ts';
import { openRoom, type Room } from '../test-support/room.ts';
import { randomWorkshops } from '../test-support/workshops.ts';
import { PAPERS, type Paper } from './paper.ts';
import { reportOf, type Report } from './report.ts';
import type { ReportService } from './report-service.ts';

const AT = '2026-11-22T10:42:00.000Z';
const report = (room: Room, paper: Paper = 'A4'): Report => reportOf(room.workshop(), { paper, at: AT });

function firstService(room: Room, paper?: Paper): ReportService {
  const [service] = report(room, paper).services;
  if (!service) throw new Error('The report has no service');
  return service;
}

const namesIn = (service: ReportService): readonly (readonly string[])[] =>
  service.charts.map(({ columns }) => columns.map(({ name }) => name));

describe('the facts on the cover', () => {
  it('count services, stakeholders once each, open points without hints, and questions', () => {
    const room = openRoom('Payroll', 'EHR');
    room.person('Somebody else');
    for (const lane of LANES) room.place('Amira', lane, 'Payroll');
    for (const name of ['Ann', 'Ben', 'Cem']) room.place(name, 'user', 'EHR');
    room.takeOut('Ann', 'user', 'EHR');
    const { facts, openPoints } = report(room);
    expect(facts).toEqual({ services: 2, stakeholdersPlaced: 3, openPoints: 3, answered: 4, total: 8 });
    expect(openPoints.map(({ finding }) => finding.code)).toEqual(['G01', 'G03', 'G04', 'G05']);
  });

  it('come with the header of the workshop, the paper and the moment', () => {
    const room = openRoom();
    room.run({ command: 'editDetails', input: { client: 'Northfield Hospital', date: '2026-11-22' } });
    const { details, paper, at } = report(room, 'Letter');
    expect(details).toMatchObject({ client: 'Northfield Hospital', date: '2026-11-22' });
    expect([paper, at]).toEqual(['Letter', AT]);
  });
});

describe('a service in the report', () => {
  it('names both organisations, or none', () => {
    const room = openRoom();
    expect(firstService(room)).toMatchObject({ provider: null, consumer: null });
    const consumer = room.organisation('Northfield Hospital');
    const provider = room.organisation('Northfield IT', 'Northfield Hospital');
    room.run({ command: 'editService', input: { id: room.service(), provider, consumer } });
    expect(firstService(room)).toMatchObject({ provider: 'Northfield IT', consumer: 'Northfield Hospital' });
  });

  it('lists its four lanes, the lead first, with head count, spokesperson and task', () => {
    const room = openRoom();
    room.person('R. Diaz');
    room.place('Ben', 'user');
    room.person('Nurses', { kind: 'group', headCount: 40, spokesperson: room.who('R. Diaz') });
    const id = room.place('Nurses', 'user');
    room.appoint('Nurses', 'user');
    room.run({ command: 'editPlacement', input: { id, task: 'chart at the bedside' } });
    const { lanes } = firstService(room);
    expect(lanes.map(({ lane }) => lane)).toEqual(LANES);
    expect(lanes[1]?.members).toEqual([
      {
        placement: id,
        kind: 'group',
        name: 'Nurses',
        apart: [],
        tagged: true,
        headCount: 40,
        spokesperson: 'R. Diaz',
        task: 'chart at the bedside',
      },
      expect.objectContaining({ name: 'Ben', tagged: false, spokesperson: null, headCount: null, task: '' }),
    ]);
  });

  it('says its own open points, with the names they speak of', () => {
    const room = openRoom('Payroll', 'EHR');
    room.group('Ward Council');
    for (const lane of LANES) room.place(lane === 'customer' ? 'Ward Council' : 'Amira', lane, 'Payroll');
    const { openPoints } = firstService(room);
    expect(openPoints.map(({ finding }) => finding.code)).toEqual(['V04']);
    expect(openPoints[0]).toMatchObject({ service: 'Payroll', stakeholder: 'Ward Council' });
  });
});

describe('a table of letters', () => {
  it('says who carries the A of a group, and which rows nobody answers for', () => {
    const room = openRoom();
    room.person('R. Diaz');
    room.group('Ward Council', 'R. Diaz');
    room.place('Ward Council', 'customer');
    const rows = firstService(room).charts[0]?.rows ?? [];
    expect(rows[0]?.cells[0]).toEqual({
      letter: 'A/R',
      candidate: false,
      spokesperson: 'R. Diaz',
      unnamed: false,
    });
    const lacking = rows
      .filter(({ lacks }) => lacks.length > 0)
      .map(({ activity, lacks }) => [activity, lacks]);
    expect(lacking).toEqual([
      [2, ['R']],
      [3, ['R']],
      [4, ['R']],
      [5, ['A', 'R']],
      [6, ['A']],
      [7, ['A', 'R']],
      [8, ['R']],
      [9, ['A', 'R']],
    ]);
  });

  it('holds the place of who is missing, with what they would answer for', () => {
    const room = openRoom();
    room.place('Nadia', 'customer');
    room.place('Tom', 'user');
    room.place('Jonas', 'provider');
    const [chart] = firstService(room).charts;
    expect(chart?.columns.map(({ stakeholder, name, hats }) => [stakeholder && name, hats[0]?.lane])).toEqual(
      [
        ['Nadia', 'customer'],
        ['Tom', 'user'],
        [null, 'sponsor'],
        ['Jonas', 'provider'],
      ],
    );
    const asked = chart?.rows.filter(({ cells }) => cells[2]?.candidate).map(({ activity }) => activity);
    expect(asked).toEqual([5, 6]);
  });

  it('is none when nobody is placed', () => {
    expect(firstService(openRoom()).charts).toEqual([]);
  });

  it('prints names in full, however long', () => {
    const room = openRoom();
    const name = 'Wolfeschlegelsteinhausenbergerdorff '.repeat(5).trim();
    room.place(name, 'customer');
    expect(namesIn(firstService(room))[0]?.[0]).toBe(name);
  });

  it('tells two of one name apart, in the lanes as in the letters', () => {
    const room = openRoom();
    for (const jobTitle of ['Head of payroll', 'Controller']) {
      const stakeholder = room.person('A. Meyer', { jobTitle });
      const input = { id: room.mint(), stakeholder, service: room.service(), lane: 'customer' as const };
      room.run({ command: 'place', input });
    }
    const { charts, lanes } = firstService(room);
    const expected = [['Head of payroll'], ['Controller']];
    expect(charts[0]?.columns.slice(0, 2).map(({ apart }) => apart)).toEqual(expected);
    expect(lanes[0]?.members.map(({ apart }) => apart)).toEqual(expected);
  });
});

describe('a table too wide for the paper', () => {
  const crowd = (users: number): Room => {
    const room = openRoom();
    room.place('Amira', 'customer');
    for (let count = 1; count <= users; count += 1) room.place(`User ${count}`, 'user');
    room.appoint('User 3', 'user');
    room.place('Rafiq', 'sponsor');
    room.place('Ines', 'provider');
    return room;
  };

  it('stays whole while it fits: ten people on A4', () => {
    const names = namesIn(firstService(crowd(7)));
    expect(names).toHaveLength(1);
    expect(names[0]?.slice(0, 3)).toEqual(['Amira', 'User 3', 'User 1']);
    expect(names[0]?.slice(-2)).toEqual(['Rafiq', 'Ines']);
  });

  it('splits by people, leads first, on the narrower paper sooner', () => {
    const tables = namesIn(firstService(crowd(7), 'Letter'));
    expect(tables).toEqual([
      ['Amira', 'User 3', 'Rafiq', 'Ines', 'User 1'],
      ['User 2', 'User 4', 'User 5', 'User 6', 'User 7'],
    ]);
  });

  it('repeats every row in each part, with the cells of its own people', () => {
    const { charts } = firstService(crowd(20));
    expect(charts.map(({ part, parts }) => [part, parts])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    for (const { rows, columns } of charts) {
      expect(rows.map(({ activity }) => activity)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
    }
    const letters = charts.map(({ rows }) => rows[7]?.cells.map(({ letter }) => letter ?? '–').join(''));
    expect(letters).toEqual(['AR–CRRRR', 'RRRRRRRR', 'RRRRRRR']);
  });
});

describe('legend and notes', () => {
  it('explain only the marks that stand in the tables', () => {
    const room = openRoom();
    room.place('Nurses', 'user');
    for (const lane of ['customer', 'sponsor', 'provider'] as const) room.place('Ines', lane);
    expect(report(room).legend).toEqual(['A', 'A/R', 'R', 'C', 'I']);
    room.takeOut('Ines', 'provider');
    expect(report(room).legend).toEqual(['A', 'A/R', 'R', 'C', 'I', 'A?']);
    room.place('Desk', 'provider');
    for (const name of ['Two', 'Three']) room.place(name, 'customer');
    room.takeOut('Ines', 'customer');
    expect(report(room).legend).toEqual(['A', 'A/R', 'R', 'C', 'I', 'A?']);
  });

  it('say that letters are proposals, where there are letters', () => {
    const room = openRoom();
    expect(report(room).notes).toEqual([]);
    room.place('Nurses', 'user');
    expect(report(room).notes).toEqual(['letters-proposed']);
  });
});

describe('the report of any workshop', () => {
  it('has everybody placed in a service once in its tables, and every finding of the gap list in its order', () => {
    fc.assert(
      fc.property(randomWorkshops, fc.constantFrom(...PAPERS), (workshop, paper) => {
        const { services, openPoints } = reportOf(workshop, { paper, at: AT });
        for (const { service, charts, lanes } of services) {
          const placed = [...workshop.placement.values()].filter((one) => one.service === service.id);
          const printed = charts.flatMap(({ columns }) =>
            columns.flatMap(({ stakeholder }) => stakeholder ?? []),
          );
          expect(new Set(printed).size).toBe(printed.length);
          expect(new Set(printed)).toEqual(new Set(placed.map(({ stakeholder }) => stakeholder)));
          expect(lanes.flatMap(({ members }) => members)).toHaveLength(placed.length);
        }
        expect(openPoints.map(({ finding }) => finding)).toEqual(findings(workshop));
      }),
    );
  });
});
