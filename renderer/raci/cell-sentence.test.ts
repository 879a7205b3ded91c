import { describe, expect, it } from 'vitest';

import { deriveRaci } from '../../shared/raci/derive-raci.ts';
import { rowOf } from '../../shared/test-support/chart.ts';
import { openRoom, type Room } from '../../shared/test-support/room.ts';
import { createWords } from '../../shared/words/words.ts';
import { cellSentence } from './cell-sentence.ts';
import { viewColumns } from './chart-view.ts';

const { t } = createWords();

function spoken(room: Room, column: number, activity: 3 | 5): string {
  const chart = deriveRaci(room.workshop(), room.service());
  const view = viewColumns(chart)[column];
  const service = room.workshop().service.get(room.service());
  if (!view || !service) throw new Error('No such column');
  return cellSentence(t, room.workshop(), service, view, rowOf(chart, activity));
}

describe('what is spoken of a cell', () => {
  it('is the reason for the letter', () => {
    const room = openRoom('Payroll');
    room.place('Rafiq', 'sponsor');
    expect(spoken(room, 2, 5)).toBe(
      'Accountable and responsible, because Rafiq is Sponsor of Payroll, and the Sponsor authorises the budget.',
    );
  });

  it('adds that the A waits for a lead', () => {
    const room = openRoom('Payroll');
    for (const name of ['Ivo', 'Ben', 'Amira']) room.place(name, 'customer');
    room.takeOut('Ivo', 'customer');
    expect(spoken(room, 0, 3)).toMatch(
      /^Consulted, because Ben .* Could be accountable: Payroll has no lead Customer yet\.$/,
    );
  });

  it('says so where somebody is missing, or has no part', () => {
    const room = openRoom('Payroll');
    room.place('Nurses', 'user');
    expect(spoken(room, 2, 5)).toBe('The Sponsor answers for this, and Payroll has none yet.');
    expect(spoken(room, 1, 5)).toBe('None of the lanes of Nurses has a part in this.');
  });
});
