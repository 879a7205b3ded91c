import { describe, expect, it } from 'vitest';

import { deriveRaci } from '../../shared/raci/derive-raci.ts';
import { cellOf, rowOf } from '../../shared/test-support/chart.ts';
import { openRoom, type Room } from '../../shared/test-support/room.ts';
import { createWords } from '../../shared/words/words.ts';
import { readingWords, type ReadingWords } from './reading-words.ts';
import type { Subject } from './subject.ts';

const { t } = createWords();

/** What a test says of the place; the rest comes from the room. */
type Place =
  | { readonly at: 'cell'; readonly name: string; readonly activity: 1 | 3 | 5 | 8 }
  | { readonly at: 'nobody'; readonly lane: 'sponsor'; readonly activity: 4 | 5 }
  | { readonly at: 'activity'; readonly activity: 1 | 5 | 8 }
  | { readonly at: 'absent' | 'standing'; readonly name: string }
  | { readonly at: 'service' };

function read(room: Room, place: Place): ReadingWords {
  return readingWords(t, room.workshop(), subjectAt(room, place));
}

function subjectAt(room: Room, place: Place): Subject {
  const service = room.workshop().service.get(room.service());
  if (!service) throw new Error('No such service');
  const chart = deriveRaci(room.workshop(), service.id);
  const columnOf = (name: string) => {
    const column = chart.columns.find(({ stakeholder }) => stakeholder === room.who(name));
    if (!column) throw new Error(`${name} has no column`);
    return column;
  };
  switch (place.at) {
    case 'cell': {
      const cell = cellOf(room, chart, place.name, place.activity);
      return {
        kind: 'cell',
        service,
        row: rowOf(chart, place.activity),
        column: columnOf(place.name),
        cell,
      };
    }
    case 'nobody':
      return { kind: 'nobody', service, row: rowOf(chart, place.activity), lane: place.lane };
    case 'activity':
      return { kind: 'activity', service, row: rowOf(chart, place.activity) };
    case 'absent':
      return { kind: 'absent', service, stakeholder: room.who(place.name) };
    case 'standing':
      return { kind: 'standing', service, column: columnOf(place.name) };
    case 'service':
      return { kind: 'service', service };
  }
}

describe('what is read of a letter', () => {
  it('is whose it is, the reason with lane, person and rule, and where the activity comes from', () => {
    const room = openRoom('Payroll');
    room.place('Rafiq', 'sponsor');
    const words = read(room, { at: 'cell', name: 'Rafiq', activity: 5 });
    expect(words.title).toBe('Rafiq: A/R');
    expect(words.about).toBe('Authorise the budget, Payroll');
    expect(words.parts).toEqual([
      {
        role: 'sponsor',
        strong: 'Accountable and responsible',
        text: 'because Rafiq is Sponsor of Payroll, and the Sponsor authorises the budget.',
      },
    ]);
    expect(words.source).toBe('Activity: ITIL 4, definition of Sponsor. Letter: proposed by Trilane.');
    expect(words.spoken).toBe(
      'Accountable and responsible, because Rafiq is Sponsor of Payroll, and the Sponsor authorises the budget.',
    );
  });

  it('adds that the A waits for a lead', () => {
    const room = openRoom('Payroll');
    for (const name of ['Ivo', 'Ben', 'Amira']) room.place(name, 'customer');
    room.takeOut('Ivo', 'customer');
    const { title, spoken } = read(room, { at: 'cell', name: 'Ben', activity: 3 });
    expect(title).toBe('Ben: A? C');
    expect(spoken).toMatch(
      /^Consulted, because Ben .* Could be accountable: Payroll has no lead Customer yet\.$/,
    );
  });

  it('says so where somebody is missing, has no part, or stands elsewhere', () => {
    const room = openRoom('Payroll');
    room.place('Nurses', 'user');
    room.person('Rafiq');
    expect(read(room, { at: 'nobody', lane: 'sponsor', activity: 5 }).spoken).toBe(
      'The Sponsor answers for this, and Payroll has none yet.',
    );
    expect(read(room, { at: 'nobody', lane: 'sponsor', activity: 4 }).spoken).toMatch(/^Another lane/);
    expect(read(room, { at: 'cell', name: 'Nurses', activity: 5 }).spoken).toBe(
      'None of the lanes of Nurses has a part in this.',
    );
    expect(read(room, { at: 'absent', name: 'Rafiq' }).spoken).toBe('Rafiq stands in no lane of Payroll.');
  });
});

describe('what is read of an activity', () => {
  it('is who answers for it and who does it', () => {
    const room = openRoom('Payroll');
    room.place('Amira', 'customer');
    room.place('Nurses', 'user');
    expect(read(room, { at: 'activity', activity: 8 }).spoken).toBe(
      'Answers for it: Amira. Does it: Nurses.',
    );
  });

  it('is what it lacks and how to settle that, first', () => {
    const room = openRoom('Payroll');
    room.place('Amira', 'customer');
    expect(read(room, { at: 'activity', activity: 5 }).spoken).toBe(
      'Nobody answers for it, and nobody does it. Place a sponsor.',
    );
    expect(read(room, { at: 'activity', activity: 8 }).spoken).toBe(
      'Nobody does it. Place a user. Answers for it: Amira.',
    );
  });

  it('names the spokesperson with the group, or says that there is none', () => {
    const room = openRoom('Payroll');
    room.person('R. Diaz');
    room.group('Ward Council', 'R. Diaz');
    room.place('Ward Council', 'customer');
    expect(read(room, { at: 'activity', activity: 1 }).spoken).toContain(
      'Answers for it: Ward Council (spokesperson: R. Diaz).',
    );
    const other = openRoom('Payroll');
    other.group('Ward Council');
    other.place('Ward Council', 'customer');
    expect(read(other, { at: 'activity', activity: 1 }).spoken).toContain(
      'Ward Council (no spokesperson yet)',
    );
  });
});

describe('what is read of a service', () => {
  it('is its state, and of somebody the lanes they stand in', () => {
    const room = openRoom('Payroll');
    for (const name of ['Amira', 'Ben']) room.place(name, 'customer');
    room.place('Amira', 'sponsor');
    expect(read(room, { at: 'service' }).spoken).toBe('No user, no provider. Press Enter for its chart.');
    expect(read(room, { at: 'standing', name: 'Amira' }).spoken).toBe('Customer, lead and Sponsor.');
  });
});
