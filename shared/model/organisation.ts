import { z } from './schema.ts';

import { idSchema } from './id.ts';
import { nameSchema } from './text.ts';

/** A provider or consumer of services, or a unit of one (ITIL 4: organisation; `partOf` is the unit above). */
export const organisationSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  partOf: idSchema.nullable(),
});

export type Organisation = Readonly<z.infer<typeof organisationSchema>>;

export const NEW_ORGANISATION = { partOf: null } as const satisfies Partial<Organisation>;
