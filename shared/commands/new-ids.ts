import { z } from '../model/schema.ts';

import type { Id } from '../model/id.ts';
import { definitionOf, type CommandName } from './catalogue.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The input with every absent new id made by `mint`. What is not an object comes back as it is, for the validator to refuse. */
export function withNewIds(command: CommandName, input: unknown, mint: () => Id): unknown {
  const { newIds } = definitionOf(command);
  if (newIds === 'none' || !isFields(input)) return input;
  if (newIds === 'id') return withId(input, mint);
  const list = input[newIds.each];
  if (!Array.isArray(list)) return input;
  const members: readonly unknown[] = list;
  const completed = members.map((one) =>
    isFields(one) ? withIdWithin(withId(one, mint), newIds.within, mint) : one,
  );
  return { ...input, [newIds.each]: completed };
}

/** The ids a command brings into the workshop, in the order of its input. */
export function newIdsOf(command: CommandName, input: unknown): readonly Id[] {
  const { newIds } = definitionOf(command);
  if (newIds === 'none' || !isFields(input)) return [];
  if (newIds === 'id') return idIn(input);
  const list = input[newIds.each];
  if (!Array.isArray(list)) return [];
  const members: readonly unknown[] = list;
  return members.flatMap((one) => [...idIn(one), ...idIn(partOf(one, newIds.within))]);
}

/** JSON schema of an input as someone writes it by hand: new ids may be left out. */
export function handWrittenSchema(command: CommandName): Fields {
  const { input, newIds } = definitionOf(command);
  const schema = z.toJSONSchema(input, { io: 'input' }) as Fields;
  if (newIds === 'none') return schema;
  if (newIds === 'id') return withoutRequiredId(schema);
  const { each, within } = newIds;
  const member = (one: Fields) => {
    const free = withoutRequiredId(one);
    return within === undefined ? free : withProperty(free, within, withoutRequiredId);
  };
  return withProperty(schema, each, (list) => ({
    ...list,
    items: withEachForm(list['items'] as Fields, member),
  }));
}

function withId(fields: Fields, mint: () => Id): Fields {
  return fields['id'] === undefined ? { ...fields, id: mint() } : fields;
}

function withIdWithin(fields: Fields, within: string | undefined, mint: () => Id): Fields {
  const part = partOf(fields, within);
  return within !== undefined && isFields(part) ? { ...fields, [within]: withId(part, mint) } : fields;
}

function idIn(value: unknown): readonly Id[] {
  return isFields(value) && typeof value['id'] === 'string' ? [value['id']] : [];
}

function partOf(value: unknown, within: string | undefined): unknown {
  return isFields(value) && within !== undefined ? value[within] : undefined;
}

function withoutRequiredId(schema: Fields): Fields {
  const required = (schema['required'] as readonly string[]).filter((name) => name !== 'id');
  return { ...schema, required };
}

/** The schema with one of its properties changed, where it has it. */
function withProperty(schema: Fields, name: string, change: (property: Fields) => Fields): Fields {
  const properties = schema['properties'] as Fields;
  const property = properties[name];
  return isFields(property) ? { ...schema, properties: { ...properties, [name]: change(property) } } : schema;
}

/** Some members take one of several forms. */
function withEachForm(member: Fields, change: (form: Fields) => Fields): Fields {
  const forms = member['anyOf'] as readonly Fields[] | undefined;
  return forms ? { ...member, anyOf: forms.map(change) } : change(member);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
