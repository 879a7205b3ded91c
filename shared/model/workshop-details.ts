import { z } from './schema.ts';

import { idSchema } from './id.ts';
import { lineSchema, nameSchema } from './text.ts';

/** The header of a workshop: on the first screen and on every export cover (features.md W8). */
export const workshopDetailsSchema = z.strictObject({
  id: idSchema,
  title: nameSchema,
  client: lineSchema,
  place: lineSchema,
  /** Calendar day as YYYY-MM-DD, or empty: a day has no time zone. */
  date: z.union([z.literal(''), z.iso.date()]),
  facilitator: lineSchema,
});

export type WorkshopDetails = Readonly<z.infer<typeof workshopDetailsSchema>>;

export const NEW_WORKSHOP_DETAILS = {
  client: '',
  place: '',
  date: '',
  facilitator: '',
} as const satisfies Partial<WorkshopDetails>;
