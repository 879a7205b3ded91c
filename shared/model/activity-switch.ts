import { z } from './schema.ts';

import { idSchema } from './id.ts';

/** Row numbers of the catalogue of raci.md. */
export const ACTIVITY_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18] as const;
export const activityNumberSchema = z.literal(ACTIVITY_NUMBERS);
export type ActivityNumber = z.infer<typeof activityNumberSchema>;

/** Rows 1 to 10 are on unless the room says otherwise (raci.md, principle 2). */
export const CORE_ACTIVITIES = 10;

/** A row switched on or off: for the whole workshop (service null), or for one service that differs. */
export const activitySwitchSchema = z.strictObject({
  id: idSchema,
  service: idSchema.nullable(),
  activity: activityNumberSchema,
  on: z.boolean(),
});

export type ActivitySwitch = Readonly<z.infer<typeof activitySwitchSchema>>;
