import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { diff, same, type Edit } from '../change.ts';
import type { Workshop } from '../model/workshop.ts';
import { openRoom, type Room } from '../test-support/room.ts';
import { randomHistories } from '../test-support/workshops.ts';
import { differenceSentence } from '../words/difference-sentence.ts';
import { createWords } from '../words/words.ts';
import { differencesBetween } from './differences.ts';

const { t } = createWords();

function sentences(now: Workshop, then: Workshop): readonly string[] {
  return differencesBetween(now, then).map((one) => differenceSentence(t, { now, earlier: then }, one));
}

/** What going back to before the steps would change. */
function goingBackBefore(room: Room, steps: (room: Room) => void): readonly string[] {
  const then = room.workshop();
  steps(room);
  return sentences(room.workshop(), then);
}

function roomWithPeople(): Room {
  const room = openRoom('Payroll', 'Wi-Fi');
  room.place('Amira', 'sponsor', 'Payroll');
  room.place('Ben', 'user', 'Payroll');
  room.place('Chen', 'user', 'Payroll');
  return room;
}

/** For sure: numbers of services may differ and leave them in the same order. */
function canBeSeen(edit: Edit): boolean {
  if (edit.noun !== 'service' || !edit.before || !edit.after) return true;
  return !same({ ...edit.before, position: 0 }, { ...edit.after, position: 0 });
}

describe('going back', () => {
  it('brings back who was removed, and says nothing besides of their places', () => {
    const said = goingBackBefore(roomWithPeople(), (room) =>
      room.run({ command: 'removeStakeholder', input: { id: room.who('Ben') } }),
    );
    expect(said[0]).toBe('1 person comes back: Ben');
    expect(said.join()).not.toContain('place');
  });

  it('lets go of who was added since, and counts them', () => {
    const said = goingBackBefore(roomWithPeople(), (room) => {
      for (let number = 1; number <= 20; number += 1) room.person(`Guest ${number}`);
    });
    expect(said).toEqual([
      '20 people added since go: Guest 1, Guest 2, Guest 3, Guest 4, Guest 5, Guest 6, and 14 more',
    ]);
  });

  it('moves, reappoints and takes again', () => {
    const said = goingBackBefore(roomWithPeople(), (room) => {
      room.move('Amira', 'sponsor', 'customer', 'Payroll');
      room.appoint('Chen', 'user', 'Payroll');
      room.place('Ben', 'customer', 'Wi-Fi');
    });
    expect(said).toEqual([
      '1 place in a lane is given up: Ben in Wi-Fi, Customer',
      '1 move is taken back: Amira from Payroll, Customer to Payroll, Sponsor',
      '1 lane has another lead: Ben in Payroll, User',
    ]);
  });

  it('says of a lane that it had no lead', () => {
    const room = roomWithPeople();
    room.place('Dana', 'user', 'Payroll');
    room.takeOut('Ben', 'user', 'Payroll');
    const said = goingBackBefore(room, () => room.appoint('Chen', 'user', 'Payroll'));
    expect(said).toEqual(['1 lane is without a lead, as it was: Chen in Payroll, User leads no more']);
  });

  it('renames, and names what else differs', () => {
    const said = goingBackBefore(roomWithPeople(), (room) => {
      room.run({ command: 'editStakeholder', input: { id: room.who('Amira'), name: 'Amira Haddad' } });
      room.run({ command: 'editService', input: { id: room.service('Wi-Fi'), description: 'For guests' } });
      room.run({ command: 'editDetails', input: { title: 'Second day', place: 'Room 5' } });
      room.switchRow(12, true);
    });
    expect(said[0]).toBe('Workshop details change: title and place');
    expect(said[1]).toBe('1 person is renamed: Amira Haddad back to Amira');
    expect(said[2]).toBe('Details of 1 service change: Wi-Fi');
    expect(said[3]).toMatch(/^1 activity is switched back: /);
  });

  it('puts services into their earlier order', () => {
    const said = goingBackBefore(roomWithPeople(), (room) =>
      room.run({
        command: 'moveService',
        input: { id: room.service('Wi-Fi'), before: room.service('Payroll') },
      }),
    );
    expect(said).toEqual(['Services go back to their earlier order']);
  });

  it('keeps a name that runs right to left from pulling the sentence along', () => {
    const said = goingBackBefore(roomWithPeople(), (room) => room.person('أميرة'));
    expect(said).toEqual(['1 person added since goes: \u2068أميرة\u2069']);
  });

  it('says something wherever something differs, and nothing where nothing does', () => {
    const property = fc.property(randomHistories, fc.nat(), (history, choice) => {
      const then = history[choice % history.length]?.before;
      const now = history.at(-1)?.after;
      if (!then || !now) throw new Error('A history has moments');
      const said = sentences(now, then);
      const edits = diff(now, then);
      if (edits.some(canBeSeen)) expect(said).not.toEqual([]);
      if (edits.length === 0) expect(said).toEqual([]);
      for (const sentence of said) expect(sentence).not.toMatch(/\{\{|undefined|: $/);
    });
    fc.assert(property, { numRuns: 100 });
  });
});
