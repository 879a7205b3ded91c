import { describe, expect, it } from 'vitest';

import { apply, invert } from '../change.ts';
import { recordsOf } from '../model/workshop.ts';
import { openRoom, type Room } from '../test-support/room.ts';
import { definitionOf, type Command } from './catalogue.ts';
import { MOST_PLACED_AT_ONCE } from './place-several.ts';

/** Places these in the User lane of the first service: who is in the list by name, everyone else as a newcomer. */
function together(room: Room, ...names: readonly string[]): Command {
  const listed = [...room.workshop().stakeholder.values()];
  const people = names.map((name) => {
    const id = room.mint();
    const known = listed.find((one) => one.name === name);
    return known ? { id, stakeholder: known.id } : { id, newcomer: { id: room.mint(), name: `  ${name} ` } };
  });
  return { command: 'placeSeveral', input: { service: room.service(), lane: 'user', people } };
}

describe('placing several at once', () => {
  it('takes people of the list and newcomers, in one order and one step', () => {
    const room = openRoom();
    room.person('Ben');
    const before = recordsOf(room.workshop());
    const change = room.run(together(room, 'Doctors', 'Ben', 'Nurses'));
    expect(room.lane('user')).toEqual(['Doctors', 'Ben', 'Nurses']);
    expect([...room.workshop().stakeholder.values()].map(({ name }) => name)).toEqual([
      'Ben',
      'Doctors',
      'Nurses',
    ]);
    expect(change.label).toEqual({ code: 'placed', service: room.service(), lane: 'user', count: 3 });
    expect(recordsOf(apply(room.workshop(), invert(change)))).toEqual(before);
  });

  it('leaves an empty lane without a lead: the app never picks among several', () => {
    const room = openRoom();
    room.run(together(room, 'Amira', 'Ben'));
    expect(room.lane('user')).toEqual(['Amira', 'Ben']);
  });

  it('leaves the lead where it is when others join', () => {
    const room = openRoom();
    room.place('Amira', 'user');
    room.run(together(room, 'Ben', 'Chen'));
    expect(room.lane('user')).toEqual(['Amira*', 'Ben', 'Chen']);
  });

  it('makes the only one lead, and names them', () => {
    const room = openRoom();
    const change = room.run(together(room, 'Doctors'));
    expect(room.lane('user')).toEqual(['Doctors*']);
    const stakeholder = room.who('Doctors');
    expect(change.label).toEqual({ code: 'placed', stakeholder, service: room.service(), lane: 'user' });
  });

  it('passes over who stands there already, and who comes twice', () => {
    const room = openRoom();
    const amira = room.place('Amira', 'user');
    room.person('Ben');
    const change = room.run(together(room, 'Amira', 'Ben', 'Ben'));
    expect(room.lane('user')).toEqual(['Amira*', 'Ben']);
    expect(room.placement('Amira', 'user').id).toBe(amira);
    expect(change.label).toMatchObject({ stakeholder: room.who('Ben') });
  });

  it('is refused when nobody is left to place, and says where they stand', () => {
    const room = openRoom();
    for (const name of ['Amira', 'Ben']) room.place(name, 'user');
    const place = { service: room.service(), lane: 'user' };
    expect(room.ask(together(room, 'Amira', 'Ben'))).toEqual({
      ok: false,
      error: { code: 'all-placed', ...place },
    });
    expect(room.ask(together(room, 'Ben'))).toEqual({
      ok: false,
      error: { code: 'already-placed', stakeholder: room.who('Ben'), ...place },
    });
  });

  it('is refused for a service or somebody not there, and for an id that is taken', () => {
    const room = openRoom();
    const placement = room.place('Amira', 'customer');
    const ben = room.person('Ben');
    const id = room.mint();
    const lane = 'user' as const;
    const errorOf = (
      person: { id: string; stakeholder: string } | { id: string; newcomer: { id: string; name: string } },
      service = room.service(),
    ) => {
      const people = [{ id: room.mint(), stakeholder: room.who('Amira') }, person];
      const result = room.ask({ command: 'placeSeveral', input: { service, lane, people } });
      return result.ok ? null : result.error;
    };
    expect(errorOf({ id, stakeholder: ben }, id)).toEqual({ code: 'not-there', noun: 'service', id });
    expect(errorOf({ id, stakeholder: id })).toEqual({ code: 'not-there', noun: 'stakeholder', id });
    expect(errorOf({ id: placement, stakeholder: ben })).toEqual({
      code: 'id-taken',
      noun: 'placement',
      id: placement,
    });
    expect(errorOf({ id, newcomer: { id: ben, name: 'Chen' } })).toEqual({
      code: 'id-taken',
      noun: 'stakeholder',
      id: ben,
    });
  });

  it('takes as many as it says at once, each at a place of its own, and no more', () => {
    const room = openRoom();
    const names = (count: number) => Array.from({ length: count }, (_, at) => `Person ${at}`);
    const most = together(room, ...names(MOST_PLACED_AT_ONCE));
    room.run(most);
    expect(room.lane('user')).toEqual(names(MOST_PLACED_AT_ONCE));
    const places = [...room.workshop().placement.values()].map(({ position }) => position);
    expect(new Set(places).size).toBe(MOST_PLACED_AT_ONCE);
    const tooMany = together(openRoom(), ...names(MOST_PLACED_AT_ONCE + 1));
    const accepts = ({ command, input }: Command) => definitionOf(command).input.safeParse(input).success;
    expect([accepts(most), accepts(tooMany)]).toEqual([true, false]);
  });
});
