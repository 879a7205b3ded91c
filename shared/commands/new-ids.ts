import { z } from 'zod';

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
  return { ...input, [newIds.each]: members.map((one) => (isFields(one) ? withId(one, mint) : one)) };
}

/** The ids a command brings into the workshop, in the order of its input. */
export function newIdsOf(command: CommandName, input: unknown): readonly Id[] {
  const { newIds } = definitionOf(command);
  if (newIds === 'none' || !isFields(input)) return [];
  const holders = newIds === 'id' ? [input] : input[newIds.each];
  if (!Array.isArray(holders)) return [];
  return holders.flatMap((one) => (isFields(one) && typeof one['id'] === 'string' ? [one['id']] : []));
}

/** JSON schema of an input as someone writes it by hand: new ids may be left out. */
export function handWrittenSchema(command: CommandName): Fields {
  const { input, newIds } = definitionOf(command);
  const schema = z.toJSONSchema(input, { io: 'input' }) as Fields;
  if (newIds === 'none') return schema;
  if (newIds === 'id') return withoutRequiredId(schema);
  const properties = schema['properties'] as Fields;
  const list = properties[newIds.each] as Fields;
  return {
    ...schema,
    properties: {
      ...properties,
      [newIds.each]: { ...list, items: withoutRequiredId(list['items'] as Fields) },
    },
  };
}

function withId(fields: Fields, mint: () => Id): Fields {
  return fields['id'] === undefined ? { ...fields, id: mint() } : fields;
}

function withoutRequiredId(schema: Fields): Fields {
  const required = (schema['required'] as readonly string[]).filter((name) => name !== 'id');
  return { ...schema, required };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
