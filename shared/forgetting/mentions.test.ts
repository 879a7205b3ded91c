import { describe, expect, it } from 'vitest';
import type { z } from 'zod';

import { invert, type Edit } from '../change.ts';
import { NOUNS, RECORD_SCHEMAS } from '../model/workshop.ts';
import { openRoom } from '../test-support/room.ts';
import { forgetting } from './forgetting.ts';
import {
  decisionsAbout,
  mentionsOf,
  MOST_MENTIONS,
  neutralNameFor,
  whoIs,
  type Mention,
} from './mentions.ts';
import { snapshotPlace, TEXT_FIELDS } from './text-fields.ts';

/** A room in which Amira is named in other people's texts, some of them no longer there. */
function roomWithAmira() {
  const room = openRoom('Payroll', 'Wi-Fi');
  const history: (readonly Edit[])[] = [];
  const run: typeof room.run = (command) => {
    const change = room.run(command);
    history.push(change.edits);
    return change;
  };
  const add = (name: string, email = '') => {
    const id = room.mint();
    run({ command: 'addStakeholders', input: { stakeholders: [{ id, name, email }] } });
    return id;
  };
  return { room, history, run, add };
}

describe('what names somebody', () => {
  it('is listed with its place: what is sure first, what stands in the history only last', () => {
    const { room, history, run, add } = roomWithAmira();
    const amira = add('Amira Haddad', 'amira@northfield.example');
    const ben = add('Ben Okafor');
    const namesake = add('Amira Haddad');
    const service = room.service('Payroll');
    run({ command: 'editStakeholder', input: { id: ben, note: 'Reports to Amira Haddad' } });
    run({ command: 'editStakeholder', input: { id: ben, note: '' } });
    run({ command: 'editService', input: { id: service, description: 'Amira decides' } });
    run({ command: 'editService', input: { id: service, outcomes: 'As amira@northfield.example wrote' } });

    const known = whoIs(room.workshop(), history, amira);
    expect(known).toMatchObject({ name: 'Amira Haddad', kind: 'person', isListed: true });
    const mentions = mentionsOf(room.workshop(), history, amira, known?.wholes ?? []);
    expect(mentions).toEqual([
      expect.objectContaining({ noun: 'service', field: 'outcomes', isNow: true, isCertain: true }),
      expect.objectContaining({
        noun: 'stakeholder',
        id: ben,
        field: 'note',
        isNow: false,
        isCertain: true,
        excerpt: 'Reports to Amira Haddad',
        names: { stakeholder: 'Ben Okafor' },
      }),
      // Somebody else of that name: theirs to keep.
      expect.objectContaining({ noun: 'stakeholder', id: namesake, field: 'name', isCertain: false }),
      expect.objectContaining({ noun: 'service', id: service, field: 'description', isCertain: false }),
    ]);
  });

  it('is every name they ever had, also of somebody removed long ago', () => {
    const { room, history, run, add } = roomWithAmira();
    const amira = add('Amira Haddad');
    run({ command: 'editStakeholder', input: { id: amira, name: 'Amira Stone', email: 'as@example.test' } });
    run({ command: 'removeStakeholder', input: { id: amira } });
    expect(whoIs(room.workshop(), history, amira)).toEqual({
      name: 'Amira Stone',
      kind: 'person',
      isListed: false,
      wholes: ['Amira Stone', 'as@example.test', 'Amira Haddad'],
    });
    expect(whoIs(room.workshop(), history, room.mint())).toBeNull();
  });

  it('is told by the text around it, cut where it is long', () => {
    const { room, history, run, add } = roomWithAmira();
    const amira = add('Amira Haddad');
    const long = `${'before '.repeat(40)}Amira Haddad ${'after '.repeat(40)}`;
    run({ command: 'editService', input: { id: room.service('Payroll'), description: long } });
    const [mention] = mentionsOf(room.workshop(), history, amira, ['Amira Haddad']);
    expect(mention?.excerpt).toMatch(/^….{30,45}Amira Haddad.{30,45}…$/u);
  });
});

describe('more texts than can be asked about one by one', () => {
  it('are no longer asked about: whole names go, parts stay, and how many is known', () => {
    const mention = (index: number, isCertain: boolean): Mention => ({
      ...snapshotPlace(index + 1),
      excerpt: '',
      isNow: true,
      isCertain,
      names: {},
    });
    const all = Array.from({ length: MOST_MENTIONS + 5 }, (_, index) =>
      mention(index, index < MOST_MENTIONS + 2),
    );
    const { asked, beyond } = decisionsAbout(all);
    expect([asked.length, beyond.replaced.length, beyond.spared.length]).toEqual([MOST_MENTIONS, 2, 3]);
  });
});

describe('the name from then on', () => {
  it('has the first number nobody goes by or ever went by', () => {
    const { room, history, run, add } = roomWithAmira();
    add('Person 1');
    const second = add('Person 2');
    run({ command: 'editStakeholder', input: { id: second, name: 'Ben' } });
    expect(neutralNameFor(room.workshop(), history, (number) => `Person ${number}`)).toBe('Person 3');
  });

  it('fits where the name stood, however short that was', () => {
    const { room, run, add } = roomWithAmira();
    const bo = add('Bo');
    const service = room.service('Payroll');
    run({ command: 'editService', input: { id: service, description: 'Bo '.repeat(1_333) } });
    const { inRecord, inLabel } = forgetting({
      stakeholder: bo,
      neutralName: 'Person 1',
      wholes: ['Bo'],
      replaceIn: [{ noun: 'service', id: service, field: 'description' }, snapshotPlace(7)],
    });
    const record = room.workshop().service.get(service);
    const after = record && inRecord('service', record);
    const label = { code: 'snapshot-named', name: 'Before Bo left' } as const;
    expect(inLabel(label, 7).name).toBe('Before Person 1 left');
    expect(inLabel(label, 8)).toBe(label);
    expect(RECORD_SCHEMAS.service.safeParse(after).success).toBe(true);
    expect(after?.description).not.toMatch(/\bBo\b/u);
  });
});

describe('the fields looked through', () => {
  it('are all in which anything can be written', () => {
    for (const noun of NOUNS) {
      const shape: Readonly<Record<string, z.ZodType>> = RECORD_SCHEMAS[noun].shape;
      const free = Object.entries(shape).flatMap(([field, schema]) =>
        schema.safeParse('Amira Haddad').success ? [field] : [],
      );
      expect(Object.keys(TEXT_FIELDS[noun]).toSorted()).toEqual(free.toSorted());
    }
  });

  it('hold for changes taken back as well', () => {
    const { room, add } = roomWithAmira();
    const amira = add('Amira Haddad');
    const change = room.run({ command: 'removeStakeholder', input: { id: amira } });
    expect(whoIs(room.workshop(), [invert(change).edits], amira)?.name).toBe('Amira Haddad');
  });
});
