import { describe, expect, it } from 'vitest';

import { openRoom, type Room } from '../../shared/test-support/room.ts';
import { laneOffer } from './lane-offer.ts';

/** The options in words; the one Enter takes has an arrow, one who stands there a full stop, a newcomer a plus. */
function offered(room: Room, typed: string): readonly string[] {
  const { options, first } = laneOffer(room.workshop(), { service: room.service(), lane: 'user' }, typed);
  return options.map((option, index) => {
    const said =
      option.kind === 'newcomer'
        ? `+${option.name}${option.hasNamesake ? ', another' : ''}`
        : `${option.stakeholder.name}${option.isThere ? '.' : ''}`;
    return index === first ? `> ${said}` : said;
  });
}

function roomWith(...names: readonly string[]): Room {
  const room = openRoom();
  for (const name of names) room.person(name);
  return room;
}

describe('what a lane offers while a name is typed', () => {
  it('people of the list, best fit first, and the name as somebody new', () => {
    const room = roomWith('Hannah Berg', 'Ines Barros', 'Ben Adisa');
    expect(offered(room, 'b')).toEqual(['> Ben Adisa', 'Hannah Berg', 'Ines Barros', '+b']);
    expect(offered(room, ' Ben   A ')).toEqual(['> Ben Adisa', '+Ben A']);
  });

  it('somebody new for Enter when nobody is called so, or only the middle of a name is like it', () => {
    const room = roomWith('Hannah Berg');
    expect(offered(room, 'Doctors')).toEqual(['> +Doctors']);
    expect(offered(room, 'Ann')).toEqual(['Hannah Berg', '> +Ann']);
  });

  it('the one who is called so before all others, whatever case and accents', () => {
    const room = roomWith('Joséphine', 'José');
    expect(offered(room, 'jose')).toEqual(['> José', 'Joséphine', '+jose, another']);
  });

  it('who stands there already last, and not for Enter', () => {
    const room = roomWith('Dora', 'Dolores');
    room.place('Doctors', 'user');
    room.place('Dora', 'user');
    expect(offered(room, 'do')).toEqual(['> Dolores', 'Dora.', 'Doctors.', '+do']);
    expect(offered(room, 'doc')).toEqual(['Doctors.', '> +doc']);
  });

  it('never a namesake for Enter, not even of one who stands there', () => {
    const room = openRoom();
    room.place('Doctors', 'user');
    expect(offered(room, 'doctors')).toEqual(['> Doctors.', '+doctors, another']);
    room.person('Doctors');
    expect(offered(room, 'doctors')).toEqual(['> Doctors', 'Doctors.', '+doctors, another']);
  });

  it('everyone before anything is typed, as many as are read at a glance', () => {
    const room = roomWith(...Array.from({ length: 20 }, (_, at) => `Person ${at}`));
    const place = { service: room.service(), lane: 'user' } as const;
    expect(laneOffer(room.workshop(), place, ' ')).toMatchObject({ first: 0, more: 15 });
    expect(laneOffer(room.workshop(), place, 'Person 1').options).toHaveLength(6);
  });
});
