import { describe, expect, it } from 'vitest';

import { LANES } from '../model/placement.ts';
import { openRoom } from '../test-support/room.ts';
import { findingsOf } from './findings.ts';
import { questions, questionsOf } from './questions.ts';
import { isUntouched, serviceState } from './service-state.ts';

describe('role questions answered', () => {
  it('are four for each service', () => {
    expect(questions(openRoom('Payroll', 'EHR', 'Wi-Fi').workshop())).toEqual({ answered: 0, total: 12 });
  });

  it('count a lane with one person, and a lane of several with a lead', () => {
    const room = openRoom('Payroll', 'EHR');
    room.place('Amira', 'customer');
    room.place('Ben', 'customer');
    room.place('Rafiq', 'sponsor');
    expect(questions(room.workshop())).toEqual({ answered: 2, total: 8 });
  });

  it('are counted of one service alone', () => {
    const room = openRoom('Payroll', 'EHR');
    room.place('Amira', 'customer');
    room.place('Rafiq', 'sponsor');
    expect(questionsOf(room.workshop(), room.service('Payroll'))).toEqual({ answered: 2, total: 4 });
    expect(questionsOf(room.workshop(), room.service('EHR'))).toEqual({ answered: 0, total: 4 });
  });

  it('do not count a lane of several without a lead', () => {
    const room = openRoom();
    for (const name of ['One', 'Two', 'Three']) room.place(name, 'user');
    room.takeOut('One', 'user');
    expect(questions(room.workshop())).toEqual({ answered: 0, total: 4 });
    room.appoint('Three', 'user');
    expect(questions(room.workshop())).toEqual({ answered: 1, total: 4 });
  });

  it('are none in a workshop without services', () => {
    const room = openRoom();
    room.run({ command: 'removeService', input: { id: room.service() } });
    expect(questions(room.workshop())).toEqual({ answered: 0, total: 0 });
  });
});

describe('the state of a service', () => {
  it('lists what is open, each kind once, in the order of the rules', () => {
    const room = openRoom();
    const state = () => {
      const kinds = serviceState(findingsOf(room.workshop(), room.service()));
      return kinds === 'complete' ? kinds : kinds.map(({ code, lane }) => [code, lane].join(' ').trim());
    };
    expect(state()).toEqual(['G01', 'G02', 'G03', 'G04']);
    expect(isUntouched(findingsOf(room.workshop(), room.service()))).toBe(true);
    for (const lane of ['customer', 'sponsor'] as const) {
      for (const name of ['One', 'Two', 'Three']) room.place(name, lane);
      room.takeOut('One', lane);
    }
    expect(state()).toEqual(['G02', 'G04', 'G05 customer', 'G05 sponsor']);
    expect(isUntouched(findingsOf(room.workshop(), room.service()))).toBe(false);
  });

  it('is complete when nothing is open; a hint does not hold it up', () => {
    const room = openRoom();
    for (const lane of LANES) room.place(`The ${lane}`, lane);
    expect(serviceState(findingsOf(room.workshop(), room.service()))).toBe('complete');
    for (const name of ['Two', 'Three']) room.place(name, 'user');
    room.takeOut('The user', 'user');
    const found = findingsOf(room.workshop(), room.service());
    expect(found.map(({ level }) => level)).toEqual(['hint']);
    expect(serviceState(found)).toBe('complete');
  });
});
