import { describe, expect, it } from 'vitest';

import { openRoom, type Room } from '../../shared/test-support/room.ts';
import { allColumns, allRows, columnIn, subjectOf } from './all-rows.ts';

const people = (room: Room): readonly string[] =>
  allColumns(allRows(room.workshop())).flatMap((column) =>
    column.kind === 'nobody' ? [] : (room.workshop().stakeholder.get(column.stakeholder)?.name ?? '?'),
  );
const missing = (room: Room): readonly string[] =>
  allColumns(allRows(room.workshop())).flatMap((column) => (column.kind === 'nobody' ? column.lane : []));

describe('the chart of all services', () => {
  it('has every activity once for each service, under its service, in the order of the board', () => {
    const room = openRoom('EHR', 'Payroll');
    room.place('Ben', 'customer', 'EHR');
    room.place('Amira', 'customer', 'Payroll');
    room.switchRow(5, false, 'Payroll');
    const rows = allRows(room.workshop()).map((row) =>
      row.kind === 'service' ? row.service.name : row.row.activity,
    );
    expect(rows).toEqual(['EHR', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 'Payroll', 1, 2, 3, 4, 6, 7, 8, 9, 10]);
  });

  it('says of a service where nobody stands no more than its name', () => {
    const room = openRoom('EHR', 'Payroll');
    room.place('Ben', 'customer', 'EHR');
    const last = allRows(room.workshop()).at(-1);
    expect(last).toMatchObject({ kind: 'service', service: { name: 'Payroll' } });
  });

  it('has a column for everybody with a letter, in the order they appear, and for nobody else', () => {
    const room = openRoom('EHR', 'Payroll');
    room.person('Only on the list');
    room.place('Ben', 'user', 'Payroll');
    room.place('CFO', 'sponsor', 'EHR');
    room.place('Amira', 'customer', 'EHR');
    room.place('CFO', 'sponsor', 'Payroll');
    expect(people(room)).toEqual(['Amira', 'CFO', 'Ben']);
  });

  it('leaves out who stands in a lane that has a part in none of the activities that are on', () => {
    const room = openRoom('EHR');
    room.place('Amira', 'customer');
    room.place('CFO', 'sponsor');
    for (const row of [1, 3, 4, 5, 6, 7, 10] as const) room.switchRow(row, false);
    expect(people(room)).toEqual(['Amira']);
  });

  it('has a place for who is missing in a lane, once for all services, after everybody', () => {
    const room = openRoom('EHR', 'Payroll', 'Wi-Fi');
    for (const lane of ['customer', 'user', 'provider'] as const) room.place('Amira', lane, 'EHR');
    for (const lane of ['customer', 'sponsor', 'provider'] as const) room.place('Ben', lane, 'Payroll');
    expect(missing(room)).toEqual(['user', 'sponsor']);
    const rows = allRows(room.workshop());
    const kindOf = (at: number): string | undefined => {
      const row = rows[at];
      return row && subjectOf(row, { kind: 'nobody', key: 'sponsor', lane: 'sponsor' }).kind;
    };
    expect([kindOf(0), kindOf(5), kindOf(11), kindOf(12)]).toEqual(['lane', 'nobody', 'lane', 'lane']);
  });

  it('knows what each of its cells is about', () => {
    const room = openRoom('EHR', 'Payroll');
    room.place('Amira', 'customer', 'EHR');
    room.place('Ben', 'customer', 'Payroll');
    const rows = allRows(room.workshop());
    const kindOf = (at: number, who: string | null): string | undefined => {
      const row = rows[at];
      const id = who === null ? null : room.who(who);
      return (
        row && subjectOf(row, id === null ? null : { kind: 'stakeholder', key: id, stakeholder: id }).kind
      );
    };
    expect(kindOf(0, null)).toBe('service');
    expect(kindOf(0, 'Amira')).toBe('standing');
    expect(kindOf(1, null)).toBe('activity');
    expect(kindOf(1, 'Amira')).toBe('cell');
    expect(kindOf(1, 'Ben')).toBe('absent');
    expect(rows[0] && columnIn(rows[0].chart, room.who('Ben'))).toBeUndefined();
  });
});
