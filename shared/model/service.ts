import { z } from './schema.ts';

import { idSchema } from './id.ts';
import { nameSchema, noteSchema } from './text.ts';
import { positionSchema } from './position.ts';

/** ITIL 4: a means of enabling value co-creation by facilitating outcomes that customers want to achieve. */
export const serviceSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  description: noteSchema,
  /** The outcomes the customer wants, in the room's words. */
  outcomes: noteSchema,
  /** Organisation that provides it, and organisation that consumes it. */
  provider: idSchema.nullable(),
  consumer: idSchema.nullable(),
  position: positionSchema,
});

export type Service = Readonly<z.infer<typeof serviceSchema>>;

export const NEW_SERVICE = {
  description: '',
  outcomes: '',
  provider: null,
  consumer: null,
} as const satisfies Partial<Service>;
