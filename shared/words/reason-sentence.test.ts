import { describe, expect, it } from 'vitest';

import { ACTIVITY_NUMBERS, type ActivityNumber } from '../model/activity-switch.ts';
import { LANES } from '../model/placement.ts';
import { cellOf, chartOfAllRows, rowOf } from '../test-support/chart.ts';
import { openRoom, type Room } from '../test-support/room.ts';
import { cellNotes, reasonSentence, reasonWords, type CellInPlace } from './reason-sentence.ts';
import { createWords } from './words.ts';

const { t } = createWords();

function placeOf(room: Room, name: string, activity: ActivityNumber): CellInPlace {
  const chart = chartOfAllRows(room);
  const column = chart.columns.find(({ stakeholder }) => stakeholder === room.who(name));
  if (!column) throw new Error(`${name} is not on the chart`);
  const { owner } = rowOf(chart, activity);
  return { service: chart.service, column, owner, cell: cellOf(room, chart, name, activity) };
}

const why = (room: Room, name: string, activity: ActivityNumber): string =>
  reasonSentence(t, room.workshop(), placeOf(room, name, activity));
const notes = (room: Room, name: string, activity: ActivityNumber): readonly string[] =>
  cellNotes(t, room.workshop(), placeOf(room, name, activity));

describe('why somebody has a letter', () => {
  it('names the person, the lane, the service and the argument', () => {
    const room = openRoom('Patient scheduling');
    room.place('Maeve O’Dowd', 'customer');
    expect(why(room, 'Maeve O’Dowd', 1)).toBe(
      'Accountable and responsible, because Maeve O’Dowd is lead Customer of Patient scheduling, and the Customer defines the requirements.',
    );
  });

  it('lists every lane of somebody who wears several hats', () => {
    const room = openRoom('Payroll');
    for (const lane of ['customer', 'user', 'sponsor'] as const) room.place('Amira', lane);
    expect(why(room, 'Amira', 1)).toBe(
      'Accountable and responsible, because Amira is lead Customer of Payroll, and the Customer defines the requirements; ' +
        'also because Amira is User of Payroll, and the requirements must fit the work of the users; ' +
        'also because Amira is Sponsor of Payroll, and what is required has to be funded.',
    );
    const { cell, ...place } = placeOf(room, 'Amira', 1);
    expect(reasonWords(t, room.workshop(), { ...place, cell }).map(({ letter }) => letter)).toEqual([
      'Accountable and responsible',
      'Consulted',
      'Informed',
    ]);
  });

  it('speaks of a group as of several, and says who leads beside it', () => {
    const room = openRoom('EHR');
    room.place('Doctors', 'user');
    room.group('Ward nurses');
    room.place('Ward nurses', 'user');
    expect(why(room, 'Ward nurses', 2)).toBe(
      'Responsible, because Ward nurses are User of EHR beside the lead, and users know best what their work needs.',
    );
  });

  it('says that the A waits for a lead', () => {
    const room = openRoom('EHR');
    for (const name of ['Ivo', 'Ben', 'Amira']) room.place(name, 'customer');
    room.takeOut('Ivo', 'customer');
    expect(notes(room, 'Ben', 3)).toEqual(['Could be accountable: EHR has no lead Customer yet.']);
    expect(why(room, 'Ben', 3)).toContain(
      'Consulted, because Ben is Customer of EHR, one of several without',
    );
    expect(notes(room, 'Ben', 5)).toEqual([]);
  });

  it('says who carries the A of a group, or that nobody is named', () => {
    const room = openRoom('EHR');
    room.person('R. Diaz');
    room.group('Ward council', 'R. Diaz');
    room.place('Ward council', 'customer');
    room.group('Board');
    room.place('Board', 'sponsor');
    expect(notes(room, 'Ward council', 1)).toEqual(['R. Diaz speaks for Ward council and carries the A.']);
    expect(notes(room, 'Board', 5)).toEqual(['Nobody is named who carries the A for Board.']);
  });

  it('has nothing to say where there is no letter', () => {
    const room = openRoom('EHR');
    room.place('CFO', 'sponsor');
    expect(why(room, 'CFO', 8)).toBe('');
  });

  it('has an argument for every lane on every row of the catalogue', () => {
    const room = openRoom('EHR');
    for (const lane of LANES) for (const rank of ['Lead', 'Other']) room.place(`${rank} ${lane}`, lane);
    const sentences = ACTIVITY_NUMBERS.flatMap((activity) =>
      LANES.flatMap((lane) => ['Lead', 'Other'].map((rank) => why(room, `${rank} ${lane}`, activity))),
    ).filter((sentence) => sentence !== '');
    expect(sentences).toHaveLength(121);
    for (const sentence of sentences) {
      expect(sentence).toMatch(
        /^(Accountable|Responsible|Consulted|Informed)[^{}]* because [^{}]+, and [^{}]+\.$/,
      );
      expect(sentence).not.toContain('raci.');
    }
  });
});
