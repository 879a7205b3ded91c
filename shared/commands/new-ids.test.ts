import { describe, expect, it } from 'vitest';

import { idSchema } from '../model/id.ts';
import { countingIds } from '../test-support/room.ts';
import { COMMAND_NAMES, definitionOf, type CommandName } from './catalogue.ts';
import { handWrittenSchema, newIdsOf, withNewIds } from './new-ids.ts';

describe('new ids', () => {
  it('are made for what brings them in, and only where they are absent', () => {
    const mint = countingIds();
    const first = countingIds()();
    expect(withNewIds('place', { lane: 'user' }, mint)).toEqual({ id: first, lane: 'user' });
    expect(withNewIds('place', { id: 'mine' }, mint)).toEqual({ id: 'mine' });
    expect(withNewIds('removePlacement', {}, mint)).toEqual({});
  });

  it('are made for each member of a list', () => {
    const mint = countingIds();
    const [first, second] = [mint(), mint()];
    const input = { services: [{ name: 'EHR' }, { name: 'Wi-Fi', id: 'mine' }, { name: 'Payroll' }] };
    expect(withNewIds('addServices', input, countingIds())).toEqual({
      services: [
        { name: 'EHR', id: first },
        { name: 'Wi-Fi', id: 'mine' },
        { name: 'Payroll', id: second },
      ],
    });
  });

  it('are made for whoever a member brings along, too', () => {
    const mint = countingIds();
    const [first, second, third] = [mint(), mint(), mint()];
    const people = [{ newcomer: { name: 'Amira' } }, { stakeholder: 'ben' }];
    const input = withNewIds('placeSeveral', { people }, countingIds());
    expect(input).toEqual({
      people: [
        { id: first, newcomer: { id: second, name: 'Amira' } },
        { id: third, stakeholder: 'ben' },
      ],
    });
    expect(newIdsOf('placeSeveral', input)).toEqual([first, second, third]);
  });

  it.each([null, 'text', 7, [], { services: 'text' }, { services: [null, 'text'] }])(
    'leave %j as it is, for the validator to refuse',
    (input) => {
      expect(withNewIds('addServices', input, countingIds())).toEqual(input);
      expect(definitionOf('addServices').input.safeParse(input).success).toBe(false);
    },
  );

  it('are told in the order of the input', () => {
    expect(newIdsOf('addServices', { services: [{ id: 'b' }, { name: 'none' }, { id: 'a' }] })).toEqual([
      'b',
      'a',
    ]);
    expect(newIdsOf('place', { id: 'c' })).toEqual(['c']);
    expect(newIdsOf('removePlacement', { id: 'c' })).toEqual([]);
    expect(newIdsOf('place', null)).toEqual([]);
    expect(newIdsOf('addServices', { services: 7 })).toEqual([]);
  });
});

describe('the schema for commands written by hand', () => {
  it.each(COMMAND_NAMES)('of %s asks for no new id', (name) => {
    const { newIds } = definitionOf(name);
    const schema = handWrittenSchema(name) as {
      readonly required?: readonly string[];
      readonly properties: Readonly<Record<string, object>>;
    };
    if (newIds === 'id') expect(schema.required).not.toContain('id');
    if (typeof newIds === 'object') {
      expect(JSON.stringify(schema.properties[newIds.each])).not.toMatch(/"required":\[[^\]]*"id"/);
    }
    if (newIds === 'none' && 'id' in schema.properties) expect(schema.required).toContain('id');
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it('still asks for everything else', () => {
    const required = (command: CommandName) =>
      JSON.stringify(handWrittenSchema(command)).match(/"required":\[[^\]]*\]/g);
    expect(required('addServices')).toEqual(['"required":["name"]', '"required":["services"]']);
    expect(required('placeSeveral')).toEqual([
      '"required":["stakeholder"]',
      '"required":["name"]',
      '"required":["newcomer"]',
      '"required":["service","lane","people"]',
    ]);
  });

  it('still says what an id looks like', () => {
    const { properties } = handWrittenSchema('place') as {
      readonly properties: Readonly<Record<string, { readonly pattern?: string }>>;
    };
    const pattern = new RegExp(properties['stakeholder']?.pattern ?? '^$');
    const id = countingIds()();
    expect(pattern.test(id)).toBe(idSchema.safeParse(id).success);
  });
});
