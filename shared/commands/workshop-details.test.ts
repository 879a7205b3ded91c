import { describe, expect, it } from 'vitest';

import { detailsOf } from '../model/workshop.ts';
import { openRoom } from '../test-support/room.ts';

describe('the header of a workshop', () => {
  it('takes what is given, in tidy form, and keeps the rest', () => {
    const room = openRoom();
    const { id } = detailsOf(room.workshop());
    const change = room.run({ command: 'editDetails', input: { client: '  Northfield   Hospital ' } });
    room.run({ command: 'editDetails', input: { date: '2026-11-22', facilitator: 'Lena' } });
    expect(change.label).toEqual({ code: 'details-edited' });
    expect(detailsOf(room.workshop())).toEqual({
      id,
      title: 'Who defines, uses and authorises',
      client: 'Northfield Hospital',
      place: '',
      date: '2026-11-22',
      facilitator: 'Lena',
    });
  });

  it('may lose its date again', () => {
    const room = openRoom();
    room.run({ command: 'editDetails', input: { date: '2026-11-22' } });
    room.run({ command: 'editDetails', input: { date: '' } });
    expect(detailsOf(room.workshop()).date).toBe('');
  });

  it('changes nothing when it says the same', () => {
    const room = openRoom();
    for (const input of [{}, { title: ' Who defines, uses and authorises' }]) {
      expect(room.ask({ command: 'editDetails', input })).toEqual({
        ok: false,
        error: { code: 'changes-nothing' },
      });
    }
  });
});
